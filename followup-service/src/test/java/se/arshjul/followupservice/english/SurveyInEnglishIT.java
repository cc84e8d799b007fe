package se.arshjul.followupservice.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.arshjul.followupservice.english.EnglishCalls.english;
import static se.arshjul.followupservice.rule.RuleFixtures.compared;
import static se.arshjul.followupservice.rule.RuleFixtures.hard;
import static se.arshjul.followupservice.rule.RuleFixtures.said;
import static se.arshjul.followupservice.rule.RuleFixtures.soft;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.CheckAnswersRequest;
import se.arshjul.followup.v1.Contradiction;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionServiceGrpc.ContradictionServiceBlockingStub;
import se.arshjul.followup.v1.CreateSurveyRequest;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.GetRequestRequest;
import se.arshjul.followup.v1.ListContradictionRulesRequest;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.rule.RuleFixtures;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What a survey says of itself and by its rules can be read in English too, each text by itself. */
@ServiceTest
class SurveyInEnglishIT {

    private static final String RULE = "/contradictionRules/unsaid";

    @Autowired
    EnglishCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    RequestFixtures requests;

    @Autowired
    RequestCalls people;

    @Autowired
    RuleFixtures rules;

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    ContradictionServiceBlockingStub contradictions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoAnswersReadsTheTitleTheIntroductionAndTheLegalBasisEachByItself() {
        var survey = given.open();
        calls.write(survey + "/texts/introduction", "EN ");
        assertThat(asRespondent(survey)).containsExactly(entry("introduction", "EN Så här går det till."));

        calls.write(survey + "/texts/title", "EN ");
        calls.write(survey + "/texts/legal-basis", "EN ");

        assertThat(asRespondent(survey))
                .containsExactly(
                        entry("introduction", "EN Så här går det till."),
                        entry("legal_basis", "EN Frivillig."),
                        entry("title", "EN Enkät " + survey.survey()));
    }

    private Map<String, String> asRespondent(SurveyName survey) {
        return english(calls.survey(As.person(RequestFixtures.UPPSALA, "respondent"), survey)
                .getEnglishList());
    }

    @Test
    void aRequestTellsTheEnglishTitleWhileTheSwedishIsTheSame() {
        var request = requests.in(Request.State.STARTED);
        assertThat(title(request)).isEmpty();
        calls.write(request.survey() + "/texts/title", "EN ");
        assertThat(title(request)).isEqualTo("EN Enkät " + request.survey().survey());

        retitle(request.survey());

        assertThat(title(request)).isEmpty();
        assertThat(asRespondent(request.survey())).isEmpty();
        assertThat(calls.get(request.survey() + "/texts/title").getState()).isEqualTo(EnglishText.State.OUT_OF_DATE);
    }

    private String title(RequestName request) {
        return people.respondent()
                .getRequest(GetRequestRequest.newBuilder()
                        .setName(request.toString())
                        .build())
                .getEnglishSurveyTitle();
    }

    private void retitle(SurveyName survey) {
        jdbc.sql("UPDATE survey SET title = 'Annan enkät' WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .update();
    }

    @Test
    void whatDoesNotGoTogetherIsSaidInEnglishToWhoAsksForThat() {
        var survey = requests.survey(State.OPEN);
        rules.design(soft(
                survey,
                "unsaid",
                said("choice", Statement.Test.CHOSEN, "yes"),
                said("scale", Statement.Test.UNANSWERED)));
        var request = requests.in(survey, "region-uppsala", Request.State.STARTED);
        calls.write(survey + RULE, "EN ");

        assertThat(found(request, true).getEnglishSentence()).isEqualTo("EN Det går inte ihop.");
        assertThat(found(request, true).getSentence()).isEqualTo("Det går inte ihop.");
        assertThat(found(request, false).getEnglishSentence()).isEmpty();
        assertThat(rule(survey, true).getEnglishSentence()).isEqualTo("EN Det går inte ihop.");
        assertThat(rule(survey, false).getEnglishSentence()).isEmpty();
    }

    private Contradiction found(RequestName request, boolean english) {
        return people.respondent()
                .checkAnswers(CheckAnswersRequest.newBuilder()
                        .setName(request.toString())
                        .setEnglish(english)
                        .build())
                .getContradictions(0);
    }

    private ContradictionRule rule(SurveyName survey, boolean english) {
        return As.staff("analyst")
                .on(contradictions)
                .listContradictionRules(ListContradictionRulesRequest.newBuilder()
                        .setParent(survey.toString())
                        .setEnglish(english)
                        .build())
                .getContradictionRules(0);
    }

    @Test
    void aSentenceThatIsAnotherIsNotReadAndARuleThatIsGoneTakesItsEnglishAlong() {
        var survey = given.designing();
        rules.design(hard(survey, "unsaid", compared("scale", Statement.Test.LESS, "number")));
        calls.write(survey + RULE, "EN ");

        jdbc.sql("UPDATE contradiction_rule SET sentence = 'Annat.' WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .update();

        assertThat(rule(survey, true).getEnglishSentence()).isEmpty();
        assertThat(calls.get(survey + RULE).getState()).isEqualTo(EnglishText.State.OUT_OF_DATE);
        jdbc.sql("DELETE FROM contradiction_rule WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .update();
        assertThat(calls.list(survey)).noneMatch(text -> text.getName().contains("contradictionRules"));
    }

    @Test
    void nextYearsSurveySaysOfItselfInEnglishWhatItSaysTheSameInSwedish() {
        var before = given.in(State.PUBLISHED);
        rules.design(hard(before, "unsaid", compared("scale", Statement.Test.LESS, "number")));
        for (var text : new String[] {"/texts/title", "/texts/introduction", "/texts/legal-basis", RULE}) {
            calls.write(before + text, "EN ");
        }
        var request =
                CreateSurveyRequest.newBuilder().setRequestId(UUID.randomUUID().toString());
        request.getSurveyBuilder().setYear(given.year()).setTitle("Nästa år").setLegalBasis("En ny grund.");

        var copy = SurveyName.parse(As.staff("coordinator")
                .on(surveys)
                .createSurvey(request.build())
                .getName());

        assertThat(english(calls.survey(As.staff("analyst"), copy).getEnglishList()))
                .containsExactly(entry("introduction", "EN Så här går det till."));
        assertThat(rule(copy, true).getEnglishSentence()).isEqualTo("EN Det kan inte vara så.");
        assertThat(calls.get(copy + "/texts/title").getState()).isEqualTo(EnglishText.State.MISSING);
        assertThat(calls.get(copy + "/texts/legal-basis").getState()).isEqualTo(EnglishText.State.MISSING);
    }
}

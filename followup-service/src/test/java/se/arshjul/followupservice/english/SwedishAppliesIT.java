package se.arshjul.followupservice.english;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.english.EnglishCalls.english;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.CreateSurveyRequest;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.GetSurveyChangeRequest;
import se.arshjul.followup.v1.SurveyChangeServiceGrpc.SurveyChangeServiceBlockingStub;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** The Swedish text applies: English is read while it goes for that, follows it to other surveys, and changes nothing. */
@ServiceTest
class SwedishAppliesIT {

    @Autowired
    EnglishCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    RequestFixtures requests;

    @Autowired
    RequestCalls people;

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    SurveyChangeServiceBlockingStub changes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatTheSwedishNoLongerSaysIsNotRead() {
        var survey = given.designing();
        calls.write(survey + "/questions/text", "EN ");
        calls.write(survey + "/sections/second", "EN ");

        given.design(survey, "help = 'Svara kort.'");
        jdbc.sql("UPDATE section SET reason = 'Annat.' WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .update();

        assertThat(calls.read(survey, "text").getEnglishList()).isEmpty();
        assertThat(calls.section(survey, 1).getEnglishList()).isEmpty();
        var stale = calls.get(survey + "/questions/text");
        assertThat(stale.getState()).isEqualTo(EnglishText.State.OUT_OF_DATE);
        assertThat(stale.getPartsList())
                .anySatisfy(part -> assertThat(part.getSource() + " > " + part.getSwedish())
                        .isEqualTo("Svara som det är. > Svara kort."));
    }

    @Test
    void theHashOfAResponseIsTheSameWithEnglishTexts() {
        var first = requests.in(Request.State.STARTED);
        var second = requests.in(Request.State.STARTED);
        calls.write(second.survey() + "/questions/choice", "EN ");

        people.respondent().submitResponse(RequestCalls.submit(first));
        people.respondent().submitResponse(RequestCalls.submit(second));

        assertThat(people.respondent()
                        .getResponse(RequestCalls.response(second))
                        .getContentHash())
                .isEqualTo(people.respondent()
                        .getResponse(RequestCalls.response(first))
                        .getContentHash());
    }

    @Test
    void nextYearsSurveySaysTheSameInEnglishWhereItsSwedishIsTheSame() {
        var before = given.in(State.PUBLISHED);
        calls.write(before + "/questions/choice", "EN ");
        calls.write(before + "/questions/number", "EN ");
        calls.write(before + "/sections/first", "EN ");
        jdbc.sql(
                        "UPDATE question_english SET source[1] = 'Annat.' WHERE survey_id = :survey AND question_id = 'number'")
                .param("survey", before.survey())
                .update();

        var copy = next();

        assertThat(english(calls.read(copy, "choice").getEnglishList())).containsEntry("options.yes", "EN YES");
        assertThat(english(calls.section(copy, 0).getEnglishList())).containsEntry("title", "EN first");
        assertThat(calls.get(copy + "/questions/number").getState()).isEqualTo(EnglishText.State.MISSING);
        assertThat(changes(copy)).isEqualTo(5);
    }

    @Test
    void whatIsNewCountsNoEnglish() {
        given.in(State.PUBLISHED);
        var copy = next();

        calls.write(copy + "/questions/choice", "EN ");

        assertThat(changes(copy)).isEqualTo(5);
    }

    private SurveyName next() {
        var request =
                CreateSurveyRequest.newBuilder().setRequestId(UUID.randomUUID().toString());
        request.getSurveyBuilder().setYear(given.year()).setTitle("Nästa år");
        return SurveyName.parse(As.staff("coordinator")
                .on(surveys)
                .createSurvey(request.build())
                .getName());
    }

    /** How many questions are as they were. */
    private int changes(SurveyName survey) {
        return As.staff("analyst")
                .on(changes)
                .getSurveyChange(GetSurveyChangeRequest.newBuilder()
                        .setName(survey.toString())
                        .build())
                .getUnchangedCount();
    }
}

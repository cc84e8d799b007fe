package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.survey;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Contradiction;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.ContradictionServiceGrpc;
import se.arshjul.followup.v1.EnglishText.Part;
import se.arshjul.followup.v1.ListContradictionRulesResponse;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.pdf.Paper;

/** What a survey says of itself, and by its rules, is read in English where it says it; the rest says that it is Swedish. */
@PageTest
class SurveyInEnglishTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String LEGAL = "Förordning (2015:284)";
    private static final String UNSAID = "Ni har en plan men säger inte vilken.";
    private static final String UNSAID_IN_ENGLISH = "You have a plan but do not say which.";
    private static final Map<String, String> TEXTS = Map.of(
            "title", "Follow-up 2026",
            "introduction", "We ask to see how the work is going.");

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader respondent;

    @BeforeEach
    void ask() {
        new AnswerSheet(platform);
        platform.handle(SurveyServiceGrpc.getGetSurveyMethod(), asked -> {
            var read = survey(Survey.State.OPEN);
            if (asked.getEnglish()) {
                TEXTS.forEach((field, english) ->
                        read.addEnglish(Part.newBuilder().setField(field).setEnglish(english)));
            }
            return read.build();
        });
        var request = FollowupFixtures.request(Request.State.STARTED).setEnglishSurveyTitle("Follow-up 2026");
        FollowupFixtures.asks(platform, request);
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder().addRequests(request).build());
        platform.handle(
                RequestServiceGrpc.getCheckAnswersMethod(),
                asked -> CheckAnswersResponse.newBuilder()
                        .addContradictions(Contradiction.newBuilder()
                                .setRule(SURVEY + "/contradictionRules/unsaid")
                                .setSentence(UNSAID)
                                .setEnglishSentence(asked.getEnglish() ? UNSAID_IN_ENGLISH : "")
                                .setSeverity(Severity.SOFT))
                        .build());
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    private Shown inEnglish(String page) {
        respondent.open("/sprak/en");
        return respondent.open(page);
    }

    @Test
    void theOverviewHasTheTitleAndTheIntroductionInEnglishAndTheLegalBasisInSwedishThatSaysSo() {
        var page = inEnglish(PAGE);

        assertThat(page.html())
                .contains("<span lang=\"en\">Follow-up 2026</span>")
                .contains("lang=\"en\">We ask to see how the work is going.</p>")
                .contains("<span lang=\"sv\">" + LEGAL + "</span>");
        assertThat(page.text()).doesNotContain("Uppföljning 2026", "Vi frågar för att");
    }

    @Test
    void theListOfWhatIsAskedHasTheTitleInEnglish() {
        assertThat(inEnglish("/svara").html()).contains("lang=\"en\">Follow-up 2026: Region Uppsala</a>");
        respondent.open("/sprak/sv");
        assertThat(respondent.open("/svara").html()).contains("lang=\"sv\">Uppföljning 2026: Region Uppsala</a>");
    }

    @Test
    void whatDoesNotGoTogetherIsReadInEnglishAndInSwedishByOthers() {
        assertThat(inEnglish(PAGE + "/kontrollera").html())
                .contains("<span lang=\"en\">" + UNSAID_IN_ENGLISH + "</span>")
                .doesNotContain(UNSAID);
        respondent.open("/sprak/sv");
        assertThat(respondent.open(PAGE + "/kontrollera").html())
                .contains("<span lang=\"sv\">" + UNSAID + "</span>")
                .doesNotContain(UNSAID_IN_ENGLISH);
    }

    @Test
    void theFormOnPaperBeginsInEnglish() throws Exception {
        var paper = Paper.of(portal.perform(get(PAGE + "/tomt-formular.pdf")
                        .with(SignedInAs.region("respondent"))
                        .cookie(new Cookie("sprak", "en")))
                .andReturn()
                .getResponse());

        assertThat(paper.text())
                .contains("Follow-up 2026", "We ask to see how the work is going.", LEGAL)
                .doesNotContain("Uppföljning 2026", "Vi frågar för att");
    }

    @Test
    void whoLooksAtASurveyBeforeItGoesOutReadsItAsThoseWhoAnswerInEnglish() {
        platform.handle(
                ContradictionServiceGrpc.getListContradictionRulesMethod(),
                asked -> ListContradictionRulesResponse.newBuilder()
                        .addContradictionRules(ContradictionRule.newBuilder()
                                .setSentence(UNSAID)
                                .setEnglishSentence(asked.getEnglish() ? UNSAID_IN_ENGLISH : "")
                                .setSeverity(Severity.SOFT))
                        .build());
        var analyst = new Reader(portal, SignedInAs.staff("analyst"));
        analyst.open("/sprak/en");

        assertThat(analyst.open("/uppfoljning/2026/forhandsgranska").html())
                .contains("lang=\"en\">Follow-up 2026</span>", "lang=\"en\">" + UNSAID_IN_ENGLISH + "</span>")
                .contains("lang=\"en\">We ask to see how the work is going.</p>");
    }
}

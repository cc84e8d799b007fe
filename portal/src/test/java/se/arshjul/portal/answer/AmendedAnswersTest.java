package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.Amended;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** What those who answer and approve see of questions that were changed on 22 October, after the survey had gone out. */
@PageTest
class AmendedAnswersTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SECTION = PAGE + "/avsnitt/resurser";
    private static final String EARLY = "Svaret här är från före ändringen.";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;

    @BeforeEach
    void amend() {
        sheet = new AnswerSheet(platform);
        Amended.stands(platform);
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void theOverviewTellsWhatHasChangedAndWhy() {
        assertThat(respondent.open(PAGE).part("andrade"))
                .contains("Ändrad torsdag 22 oktober 2026: ”Hur stor andel är utbildad?”. Det stod fel tidigare.")
                .contains("Indragen torsdag 22 oktober 2026: ”Vad vill ni tillägga?”. Den missförstods.")
                .contains("Har ni svarat räknas svaret inte.")
                .doesNotContain("Kim Karlsson");
    }

    @Test
    void aQuestionSaysWhenAndWhyItWasChanged() {
        assertThat(respondent.open(SECTION).text())
                .contains("Frågan ändrades torsdag 22 oktober 2026. Det stod fel tidigare.")
                .doesNotContain(EARLY);
    }

    @Test
    void anAnswerFromBeforeTheChangeIsToBeLookedAtAgainAndOneFromAfterIsNot() {
        sheet.save(answer("andel").setNumber(decimal("42.5")));
        assertThat(respondent.open(SECTION).text()).contains(EARLY);

        sheet.save(answer("andel").setNumber(decimal("43")).setUpdateTime(moment("2026-10-23T08:30:00Z")));
        assertThat(respondent.open(SECTION).text()).doesNotContain(EARLY);
    }

    @Test
    void answeringGoesOnWhenTheChangesCannotBeRead() {
        platform.silence("arshjul.followup.v1.AmendmentService");

        assertThat(respondent.open(SECTION).text()).contains("Hur stor andel är utbildad?");
    }

    @Test
    void whatWasHandedInBeforeAChangeOfAnAnsweredQuestionIsReturnedAndNotSigned() {
        asks(platform, request(Request.State.SUBMITTED));
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
        var approver = new Reader(portal, SignedInAs.region("approver"));

        var page = approver.open(PAGE + "/godkann");

        assertThat(page.part("inaktuellt"))
                .contains("”Hur stor andel är utbildad?”. Det stod fel tidigare.", "Lämna tillbaka dem")
                .doesNotContain("Vad vill ni tillägga?");
        assertThat(page.text()).doesNotContain("Godkänn och skicka");
        assertThat(page.text()).contains("Lämna tillbaka i stället");
    }

    @Test
    void whatWasHandedInAfterTheChangeIsSignedAndReadWithTheQuestionsOfThatTime() {
        asks(platform, request(Request.State.SUBMITTED));
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setAmendments(1).build());

        var page = new Reader(portal, SignedInAs.region("approver")).open(PAGE + "/godkann");

        assertThat(page.text()).contains("Godkänn och skicka");
        assertThat(platform.asked(SurveyServiceGrpc.getListQuestionsMethod()))
                .extracting(ListQuestionsRequest::hasAmendments, ListQuestionsRequest::getAmendments)
                .contains(tuple(true, 1));
    }
}

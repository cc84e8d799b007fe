package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.questions;
import static se.arshjul.portal.FollowupFixtures.response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.AttachmentServiceGrpc;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.ListAttachmentsResponse;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.Asked;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** The agency asks about one answer; the body changes it, explains it, or both. */
@PageTest
class ClarifyPagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String CLARIFY = PAGE + "/fortydliga";
    private static final String SUBMIT = "Lämna in för godkännande";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        sheet.save(answer("andel").setNumber(decimal("42.5")));
        asks(platform, Asked.about(Request.State.SENT_BACK));
        Asked.told(platform, Asked.open());
        platform.answer(
                ClarificationServiceGrpc.getExplainAnswerMethod(), Asked.open().build());
        platform.answer(RequestServiceGrpc.getSubmitResponseMethod(), response().build());
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void theQuestionStandsWithTheApprovedAnswerAndNoOtherAnswerCanBeWritten() {
        var page = respondent.open(CLARIFY);

        assertThat(page.text())
                .contains("Svara senast fredag 11 december 2026.", "Alla andra svar ligger fast.")
                .contains("Hur stor andel är utbildad? Analytiker på Socialstyrelsen, 2 november 2026 kl. 10.00")
                .contains("Gäller den hela regionen?", "Godkänt svar 42,5 procent")
                .doesNotContain("Finns en handlingsplan?");
        assertThat(page.value("andel")).isEqualTo("42,5");
    }

    @Test
    void theOverviewSaysWhatIsAskedAndOffersNoSections() {
        var page = respondent.open(PAGE);

        assertThat(page.text())
                .contains("Ska förtydligas", "Socialstyrelsen har en fråga om ett av era svar")
                .contains("Svara senast fredag 11 december 2026.", "Gäller den hela regionen?")
                .doesNotContain("Svaret är inskickat", "Be om längre tid");
        assertThat(page.links()).contains(CLARIFY).noneMatch(link -> link.contains("/avsnitt/"));
        assertThat(respondent.open(PAGE + "/avsnitt/resurser").leadsTo()).isEqualTo(PAGE);
    }

    @Test
    void theListSaysByWhen() {
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder()
                        .addRequests(Asked.about(Request.State.SENT_BACK))
                        .build());

        assertThat(respondent.open("/svara").text()).contains("Svara senast fredag 11 december 2026.");
    }

    @Test
    void aChangedAnswerAndItsExplanationAreSavedAndSubmittedOnce() {
        var page = respondent.open(CLARIFY);

        assertThat(respondent
                        .press(page, SUBMIT, "andel", "24,5", "explanation-andel", "Omkastade siffror.")
                        .leadsTo())
                .isEqualTo(PAGE);
        respondent.again();

        assertThat(sheet.of("andel").getNumber().getValue()).isEqualTo("24.5");
        var explained = platform.asked(ClarificationServiceGrpc.getExplainAnswerMethod());
        assertThat(explained).hasSize(2).containsOnly(explained.getFirst());
        assertThat(explained.getFirst().getExplanation()).isEqualTo("Omkastade siffror.");
        assertThat(explained.getFirst().getEtag()).isEqualTo("\"1\"");
        var submitted = platform.asked(RequestServiceGrpc.getSubmitResponseMethod());
        assertThat(submitted).hasSize(2).containsOnly(submitted.getFirst());
    }

    @Test
    void savingStaysAndLeavesWhatNobodyTouchedAlone() {
        var page = respondent.open(CLARIFY);

        assertThat(respondent
                        .press(page, "Spara och gå till översikten", "andel", "24,5")
                        .leadsTo())
                .isEqualTo(PAGE);

        assertThat(platform.asked(ClarificationServiceGrpc.getExplainAnswerMethod()))
                .isEmpty();
        assertThat(platform.asked(RequestServiceGrpc.getSubmitResponseMethod())).isEmpty();
    }

    @Test
    void whatIsNeitherChangedNorExplainedIsNotSubmitted() {
        platform.refuse(RequestServiceGrpc.getSubmitResponseMethod(), notNow("CLARIFICATION_MISSING"));

        var refused = respondent.press(respondent.open(CLARIFY), SUBMIT);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Ändra svaret eller skriv en förklaring innan du lämnar in.");
    }

    @Test
    void aColleaguesExplanationIsShownBesideTheTypedOne() {
        var page = respondent.open(CLARIFY);
        Asked.told(platform, Asked.open().setExplanation("Kollegans ord.").setEtag("\"2\""));
        platform.refuse(ClarificationServiceGrpc.getExplainAnswerMethod(), changed("CLARIFICATION_CHANGED"));

        var refused = respondent.press(page, SUBMIT, "explanation-andel", "Mina ord.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("En kollega har ändrat förklaringen", "Kollegans ord.");
        assertThat(refused.value("explanation-andel")).isEqualTo("Mina ord.");
        assertThat(refused.value("etag-explanation-andel")).isEqualTo("\"2\"");
        assertThat(platform.asked(RequestServiceGrpc.getSubmitResponseMethod())).isEmpty();
    }

    @Test
    void anAnswerThatAColleagueSavedMeanwhileIsDecidedFirst() {
        var page = respondent.open(CLARIFY);
        sheet.save(answer("andel").setNumber(decimal("30")));

        var refused = respondent.press(page, SUBMIT, "andel", "24,5");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Bo Berg sparade ett annat svar", "30 procent");
        assertThat(platform.asked(RequestServiceGrpc.getSubmitResponseMethod())).isEmpty();
    }

    @Test
    void whoseTimeForAWordIsOverReadsThatTheApprovedAnswerStands() {
        asks(platform, Asked.about(Request.State.ACCEPTED).setReference("2026-0042-9"));
        Asked.told(platform, Asked.open().setLapseTime(moment("2026-12-11T23:00:00Z")));

        assertThat(respondent.open(PAGE).text())
                .contains("Tiden för att svara på frågan gick ut 12 december 2026")
                .contains("Det godkända svaret gäller.", "Svaret är inskickat");
    }

    @Test
    void whoDoesNotAnswerReadsWhatIsAskedAndIsGivenNoForm() {
        var approver = new Reader(portal, SignedInAs.region("approver"));

        assertThat(approver.open(CLARIFY).leadsTo()).isEqualTo(PAGE);
        var page = approver.open(PAGE);
        assertThat(page.text())
                .contains("Gäller den hela regionen?", "Den som är svarande i din organisation svarar på frågan.");
        assertThat(page.links()).doesNotContain(CLARIFY);
    }

    @Test
    void theApproverReadsOldAndNewSideBySideAndSignsThatVersion() {
        asks(platform, Asked.about(Request.State.SUBMITTED));
        Asked.told(platform, Asked.changed());
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setVersion(2).clearReference().build());
        platform.answer(
                RequestServiceGrpc.getApproveResponseMethod(), response().build());
        var approver = new Reader(portal, SignedInAs.region("approver"));

        var page = approver.open(PAGE + "/godkann");

        assertThat(page.part("samtal"))
                .contains("Godkänt svar 42,5 procent Nytt svar 24,5 procent", "Siffrorna var omkastade.");
        approver.press(page, "Godkänn och skicka");
        assertThat(platform.askedOnce(RequestServiceGrpc.getApproveResponseMethod())
                        .getVersion())
                .isEqualTo(2);
    }

    @Test
    void whoCanReplyWithAFileReadsThatItIsEnoughAndTheFileIsNamedBesideTheAnswer() {
        assertThat(respondent.open(CLARIFY).text()).doesNotContain("bifoga en fil");
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addAllQuestions(questions().stream()
                                .map(one -> one.toBuilder()
                                        .setAttachmentsAllowed(true)
                                        .build())
                                .toList())
                        .build());
        platform.answer(AttachmentServiceGrpc.getListAttachmentsMethod(), ListAttachmentsResponse.getDefaultInstance());
        Asked.told(platform, Asked.changed().addAddedFiles("underlag.pdf").addRemovedFiles("gammal.pdf"));

        var page = respondent.open(CLARIFY);

        assertThat(page.text()).contains("Du kan ändra svaret, bifoga en fil eller förklara. Ett av det räcker.");
        assertThat(page.text()).contains("Nya bilagor underlag.pdf", "Borttagna bilagor gammal.pdf");
    }

    @Test
    void whereNothingIsAskedThereIsNothingToClarify() {
        asks(platform, Asked.about(Request.State.ACCEPTED));

        assertThat(respondent.open(CLARIFY).leadsTo()).isEqualTo(PAGE);
    }
}

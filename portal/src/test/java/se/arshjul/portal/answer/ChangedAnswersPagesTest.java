package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.questions;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Answer.Confirmation;
import se.arshjul.followup.v1.Attachment;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.Asked;
import se.arshjul.portal.Conditional;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Who changes what has been approved, and who signs that, reads what differs before all answers are read again. */
@PageTest
class ChangedAnswersPagesTest {

    private static final String PAGE = ReplacementPagesTest.PAGE;
    private static final String CHECK = PAGE + "/kontrollera";
    private static final String SIGN = PAGE + "/godkann";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;
    private Reader approver;

    @BeforeEach
    void approve() {
        sheet = new AnswerSheet(platform);
        sheet.save(answer("plan").setChoice("ja"));
        sheet.save(answer("andel").setNumber(decimal("42.5")));
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        ReplacementPagesTest.stands(platform, Replacement.WRITING);
        approved(response());
        respondent = new Reader(portal, SignedInAs.region("respondent"));
        approver = new Reader(portal, SignedInAs.region("approver"));
    }

    private void approved(Response.Builder approved) {
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                approved.setReference("2026-0042-9").build());
    }

    /** The version that waits, beside the approved one. */
    private void waits(Response.Builder waiting) {
        ReplacementPagesTest.stands(platform, Replacement.REPLACEMENT_SUBMITTED);
        waits(response(), waiting);
    }

    private void waits(Response.Builder approved, Response.Builder waiting) {
        waiting.setVersion(2).setState(Response.State.WAITING).clearReference();
        platform.handle(
                RequestServiceGrpc.getGetResponseMethod(),
                asked -> asked.getReference().equals("2026-0042-9") ? approved.build() : waiting.build());
    }

    private static Response.Builder answered(Answer.Builder... answers) {
        var response = response().clearAnswers();
        for (var answer : answers) {
            response.addAnswers(answer);
        }
        return response;
    }

    @Test
    void theRespondentReadsWhatIsChangedBeforeHandingIn() {
        sheet.save(answer("andel").setNumber(decimal("24.5")));
        sheet.save(answer("mognad").setScale(2));

        var page = respondent.open(CHECK);

        assertThat(page.part("andrat"))
                .contains("Ni ändrar ett svar som redan är godkänt", "referensnummer 2026-0042-9")
                .contains("2 svar är ändrade")
                .contains("Hur långt har ni kommit? Godkänt svar Inget angivet Nytt svar 2 av 5")
                .contains("Hur stor andel är utbildad? Godkänt svar 42,5 procent Nytt svar 24,5 procent")
                .doesNotContain("Finns en handlingsplan?");
        assertThat(page.links()).contains("#svar-andel", "#svar-mognad");
        assertThat(page.part("svar-andel")).contains("Hur stor andel är utbildad? 24,5 procent");
    }

    @Test
    void theApproverReadsWhatIsChangedOnTopAndWhatWasClarifiedBeforeBelow() {
        waits(answered(answer("plan").setChoice("nej"), answer("andel").setNumber(decimal("42.5"))));
        asks(
                platform,
                ReplacementPagesTest.accepted()
                        .setReplacement(Replacement.REPLACEMENT_SUBMITTED)
                        .addClarifiedQuestions(SURVEY + "/questions/andel"));
        Asked.told(platform, Asked.changed().setAnswered(true));

        var page = approver.open(SIGN);

        assertThat(page.part("andrat"))
                .contains("Ni ändrar ett svar som redan är godkänt", "Ett svar är ändrat")
                .contains("Finns en handlingsplan? Godkänt svar Ja Nytt svar Nej");
        assertThat(page.text())
                .containsSubsequence(
                        "Ett svar är ändrat", "Styrning Finns en handlingsplan?", "Frågor om svaret", "Ditt beslut");
    }

    @Test
    void whereNothingDiffersThePageSaysSo() {
        assertThat(respondent.open(CHECK).part("andrat"))
                .contains("Inget svar är ändrat")
                .doesNotContain("Godkänt svar");
    }

    @Test
    void whatIsChosenInAnotherOrderIsNoChange() {
        var care = Answer.Choices.newBuilder().addOptionIds("vard").addOptionIds("omsorg");
        approved(answered(answer("omraden").setChoices(care)));
        sheet.save(answer("plan"));
        sheet.save(answer("andel"));
        sheet.save(answer("omraden")
                .setChoices(Answer.Choices.newBuilder().addOptionIds("omsorg").addOptionIds("vard")));

        assertThat(respondent.open(CHECK).part("andrat")).contains("Inget svar är ändrat");
    }

    @Test
    void anotherExplanationOfTheSameNumberIsAChange() {
        sheet.save(answer("andel")
                .setNumber(decimal("42.5"))
                .setConfirmation(Confirmation.newBuilder().setComment("Alla gick kursen.")));

        assertThat(respondent.open(CHECK).part("andrat"))
                .contains("Godkänt svar 42,5 procent Nytt svar 42,5 procent. Förklaring: Alla gick kursen.");
    }

    @Test
    void filesThatCameAndWentAreNamed() {
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addAllQuestions(questions().stream()
                                .map(one -> one.toBuilder()
                                        .setAttachmentsAllowed(true)
                                        .build())
                                .toList())
                        .build());
        ReplacementPagesTest.stands(platform, Replacement.REPLACEMENT_SUBMITTED);
        waits(
                response().addAttachments(file("plan.pdf", "aa")).addAttachments(file("samma.pdf", "cc")),
                response().addAttachments(file("plan2.pdf", "bb")).addAttachments(file("samma.pdf", "cc")));

        assertThat(approver.open(SIGN).part("andrat"))
                .contains("Ett svar är ändrat", "Nya bilagor plan2.pdf", "Borttagna bilagor plan.pdf")
                .doesNotContain("samma.pdf");
    }

    private static Attachment file(String name, String sum) {
        return Attachment.newBuilder()
                .setName(ReplacementPagesTest.accepted().getName() + "/attachments/" + sum)
                .setQuestion(SURVEY + "/questions/plan")
                .setFileName(name)
                .setSha256(sum)
                .build();
    }

    @Test
    void aQuestionThatIsNoLongerAskedIsNamedAndLeadsNowhere() {
        Conditional.asked(platform);
        var care = Answer.Choices.newBuilder().addOptionIds("vard");
        approved(answered(answer("plan").setChoice("ja"), answer("omraden").setChoices(care)));
        sheet.save(answer("omraden").setChoices(care));
        sheet.save(answer("plan").setChoice("nej"));

        var page = respondent.open(CHECK);

        assertThat(page.part("andrat"))
                .contains("Vilka områden gäller den? Frågan ställs inte längre")
                .contains("Godkänt svar Vård Nytt svar Inget angivet");
        assertThat(page.links()).contains("#svar-plan").doesNotContain("#svar-omraden");
    }

    @Test
    void whatTheAgencySentBackIsComparedWithWhatWasApprovedToo() {
        asks(platform, request(Request.State.SUBMITTED).setReference("2026-0042-9"));
        waits(
                response().setState(Response.State.REJECTED),
                answered(answer("plan").setChoice("nej")));

        assertThat(approver.open(SIGN).part("andrat"))
                .contains("2 svar är ändrade", "Finns en handlingsplan? Godkänt svar Ja Nytt svar Nej")
                .doesNotContain("Ni ändrar ett svar som redan är godkänt");
    }

    @Test
    void aFirstAnswerIsComparedWithNothing() {
        asks(platform, request(Request.State.STARTED));

        assertThat(respondent.open(CHECK).part("andrat")).isEmpty();
    }
}

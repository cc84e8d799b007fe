package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.ListApprovedResponsesResponse;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.ReplacementServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Response;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** A body changes what it has approved, until its last day to answer. */
@PageTest
class ReplacementPagesTest {

    static final String PAGE = "/svara/2026/region-uppsala";
    private static final String BEGIN = "Ja, ändra svaret";
    private static final String CANCEL = "Ja, ångra ändringen";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader respondent;
    private Reader approver;

    @BeforeEach
    void accept() {
        new AnswerSheet(platform).save(answer("andel").setNumber(decimal("42.5")));
        stands(platform, Replacement.POSSIBLE);
        platform.answer(
                ReplacementServiceGrpc.getBeginReplacementMethod(), accepted().build());
        platform.answer(
                ReplacementServiceGrpc.getCancelReplacementMethod(), accepted().build());
        respondent = new Reader(portal, SignedInAs.region("respondent"));
        approver = new Reader(portal, SignedInAs.region("approver"));
    }

    static Request.Builder accepted() {
        return request(Request.State.ACCEPTED).setReference("2026-0042-9");
    }

    static void stands(FakePlatform platform, Replacement replacement) {
        asks(platform, accepted().setReplacement(replacement));
    }

    @Test
    void anAcceptedResponseIsChangedFromItsOwnPageOnce() {
        var page = respondent.open(PAGE);
        assertThat(page.text()).contains("Ändra svaret", "Ni kan ändra till och med fredag 30 oktober 2026.");
        assertThat(page.links()).contains(PAGE + "/andra");

        var asked = respondent.open(PAGE + "/andra");
        assertThat(asked.text()).contains("Kommer inget nytt godkänt svar i tid gäller det gamla.");
        assertThat(respondent.press(asked, BEGIN).leadsTo()).isEqualTo(PAGE);
        respondent.again();

        var begun = platform.asked(ReplacementServiceGrpc.getBeginReplacementMethod());
        assertThat(begun).hasSize(2).containsOnly(begun.getFirst());
    }

    @Test
    void whoseTimeIsOverIsTold() {
        platform.refuse(ReplacementServiceGrpc.getBeginReplacementMethod(), notNow("REQUEST_WRONG_STATE"));

        var refused = respondent.press(respondent.open(PAGE + "/andra"), BEGIN);

        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void whoCannotChangeAnythingIsOfferedNothing() {
        assertThat(approver.open(PAGE).links()).doesNotContain(PAGE + "/andra");
        assertThat(approver.open(PAGE + "/andra").leadsTo()).isEqualTo(PAGE);
        stands(platform, Replacement.REPLACEMENT_UNSPECIFIED);
        assertThat(respondent.open(PAGE).links()).doesNotContain(PAGE + "/andra");
        assertThat(respondent.open(PAGE + "/andra").leadsTo()).isEqualTo(PAGE);
        assertThat(respondent.open(PAGE + "/angra").leadsTo()).isEqualTo(PAGE);
    }

    @Test
    void whileTheAnswersAreOpenThePageSaysWhatCounts() {
        stands(platform, Replacement.WRITING);
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());

        var page = respondent.open(PAGE);

        assertThat(page.text())
                .contains("Ändras", "Ni ändrar svaret", "Ändringen ska vara godkänd senast fredag 30 oktober 2026.")
                .contains("med referensnummer 2026-0042-9", "Ångra ändringen")
                .doesNotContain("Vi kommer inte att svara", "Svaret är inskickat");
        assertThat(page.links()).contains(PAGE + "/avsnitt/resurser", PAGE + "/kontrollera", PAGE + "/angra");
        assertThat(respondent.open(PAGE + "/avsnitt/resurser").value("andel")).isEqualTo("42,5");
        assertThat(respondent.open(PAGE + "/kontrollera").text()).contains("Lämna in för godkännande");
    }

    @Test
    void whatIsGivenUpIsAskedAboutFirst() {
        stands(platform, Replacement.WRITING);
        var page = respondent.open(PAGE + "/angra");
        assertThat(page.text()).contains("Det som ni har ändrat efter det försvinner.");

        assertThat(respondent.press(page, CANCEL).leadsTo()).isEqualTo(PAGE);

        platform.askedOnce(ReplacementServiceGrpc.getCancelReplacementMethod());
        platform.refuse(ReplacementServiceGrpc.getCancelReplacementMethod(), notNow("REQUEST_WRONG_STATE"));
        assertThat(respondent.press(page, CANCEL).status()).isEqualTo(409);
    }

    @Test
    void theApproverFindsAndReadsTheChange() {
        stands(platform, Replacement.REPLACEMENT_SUBMITTED);
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response()
                        .setVersion(2)
                        .setState(Response.State.WAITING)
                        .clearReference()
                        .build());
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder()
                        .addRequests(accepted().setReplacement(Replacement.REPLACEMENT_SUBMITTED))
                        .build());

        assertThat(approver.open("/svara").text()).contains("Ändring väntar på godkännande");
        var page = approver.open(PAGE);
        assertThat(page.text()).contains("Ändringen väntar på den som är godkännare.");
        assertThat(page.links()).contains(PAGE + "/godkann").doesNotContain(PAGE + "/angra");
        assertThat(approver.open(PAGE + "/godkann").text()).contains("Godkänn och skicka");
    }

    @Test
    void bothVersionsStandWithTheirReceipts() {
        versions(platform);

        var page = respondent.open(PAGE);

        assertThat(page.part("versioner"))
                .contains("Svar som ni har godkänt", "Version 2, referensnummer 2026-0042-9", "Gäller")
                .contains("Version 1, referensnummer 2026-0007-3", "Ersatt");
        assertThat(page.links()).contains(PAGE + "/kvittens?nummer=2026-0042-9", PAGE + "/kvittens?nummer=2026-0007-3");
    }

    @Test
    void aVersionThatWasNotAcceptedInTimeIsSaidToBeSo() {
        platform.answer(
                ReplacementServiceGrpc.getListApprovedResponsesMethod(),
                ListApprovedResponsesResponse.newBuilder()
                        .addResponses(version(2, "2026-0007-3", Response.State.LAPSED))
                        .addResponses(version(1, "2026-0042-9", Response.State.TAKEN))
                        .build());

        assertThat(respondent.open(PAGE).part("versioner"))
                .contains("Version 2, referensnummer 2026-0007-3", "Hann inte godtas")
                .contains("Version 1, referensnummer 2026-0042-9", "Gäller");
    }

    static void versions(FakePlatform platform) {
        platform.answer(
                ReplacementServiceGrpc.getListApprovedResponsesMethod(),
                ListApprovedResponsesResponse.newBuilder()
                        .addResponses(version(2, "2026-0042-9", Response.State.SIGNED))
                        .addResponses(version(1, "2026-0007-3", Response.State.REPLACED))
                        .build());
    }

    private static Response version(int version, String reference, Response.State state) {
        return Response.newBuilder()
                .setVersion(version)
                .setReference(reference)
                .setState(state)
                .setApproveTime(moment("2026-10-2" + version + "T08:30:00Z"))
                .setApprovedBy("Godkännare, Region Uppsala")
                .build();
    }
}

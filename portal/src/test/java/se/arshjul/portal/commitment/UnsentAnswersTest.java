package se.arshjul.portal.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.CommitmentServiceGrpc;
import se.arshjul.plan.v1.ImplementationServiceGrpc;
import se.arshjul.plan.v1.ListImplementationRowsResponse;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.implementation.Scheduled;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** What somebody has typed about commitments stays on the page also when it cannot be sent any more. */
@PageTest
class UnsentAnswersTest {

    private static final String ROUND = "/uppfoljning/planer/nhp/genomforande/2026/ataganden/ivo-1";
    private static final String OWN = "/atagande/nhp/2026";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private final Committed committed = new Committed(platform);
    private Reader member;

    @BeforeEach
    void committed() {
        committed.all();
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());
        member = new Reader(portal, SignedInAs.person("actors/ivo", "IVO", "member"));
    }

    private void ends(CommitmentRound.State state) {
        committed.stands(Committed.round().setState(state).build());
        var over = Refusal.precondition("COMMITMENTS_NOT_ASKED", "over", Map.of());
        platform.refuse(CommitmentServiceGrpc.getAnswerCommitmentsMethod(), over);
        platform.refuse(CommitmentServiceGrpc.getDecideCommitmentsMethod(), over);
    }

    @Test
    void whatWasTypedStaysOnThePageWhenAColleagueHasAnsweredMeanwhile() {
        var page = member.open(OWN);
        ends(CommitmentRound.State.ANSWERED);

        var again = member.press(page, "Skicka svaren", "answer-1", "CHANGE_PROPOSED", "comment-1", "Hellre i höst");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.part("inte-skickat"))
                .contains("Rad 1", "Vi föreslår en ändring", "Hellre i höst")
                .as("what was not touched")
                .doesNotContain("Rad 2", "Från april");
        assertThat(again.text()).contains("Raden har ändrats sedan svaret").doesNotContain("Svara igen");
        assertThat(again.html()).doesNotContain("Skicka svaren", "type=\"radio\"");
    }

    @Test
    void aCommentWithoutAnAnswerStaysToo() {
        var page = member.open(OWN);
        ends(CommitmentRound.State.SETTLED);

        assertThat(member.press(page, "Skicka svaren", "comment-1", "Återkommer")
                        .part("inte-skickat"))
                .contains("Rad 1", "Återkommer")
                .doesNotContain("Rad 2");
    }

    @Test
    void whatWasTypedAboutARowThatIsTakenOutStaysBesideTheRowsThatAreLeft() {
        var page = member.open(OWN);
        platform.answer(
                ImplementationServiceGrpc.getListImplementationRowsMethod(),
                ListImplementationRowsResponse.newBuilder()
                        .addAllRows(Scheduled.rows().subList(1, 2))
                        .build());
        platform.refuse(
                CommitmentServiceGrpc.getAnswerCommitmentsMethod(),
                Refusal.stale("COMMITMENTS_CHANGED", "changed", Map.of()));

        var again = member.press(
                page, "Skicka svaren", "answer-1", "DECLINED", "comment-1", "Inte vi", "comment-2", "Från maj");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.part("inte-skickat"))
                .contains("Rad 1", "Nej", "Inte vi")
                .doesNotContain("Rad 2");
        assertThat(again.value("comment-2")).isEqualTo("Från maj");
    }

    @Test
    void nothingIsSaidToBeUnsentToWhoHasTypedNothing() {
        assertThat(member.open(OWN).part("inte-skickat")).isEmpty();
        assertThat(member.press(member.open(OWN), "Skicka svaren", "answer-1", "DECLINED")
                        .part("inte-skickat"))
                .isEmpty();
    }

    @Test
    void whatTheCoordinatorWroteStaysOnThePageWhenTheQuestionHasEndedMeanwhile() {
        var coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
        var page = coordinator.open(ROUND);
        ends(CommitmentRound.State.SETTLED);

        var again = coordinator.press(page, "Spara beslutet", "decision", "SETTLE", "note", "Efter samtal i mars");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.part("inte-sparat")).contains("Efter samtal i mars");
        assertThat(again.html()).doesNotContain("Spara beslutet");
        assertThat(coordinator.open(ROUND).part("inte-sparat")).isEmpty();
    }
}

package se.arshjul.portal.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.CommitmentRound.State;
import se.arshjul.plan.v1.CommitmentServiceGrpc;
import se.arshjul.plan.v1.RequestCommitmentsResponse;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;

/** What is over can be said otherwise: the coordinator asks the actor of the round once more. */
@PageTest
class AskAgainPagesTest {

    private static final String PAGE = "/uppfoljning/planer/nhp/genomforande/2026/ataganden/ivo-1";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private final Committed committed = new Committed(platform);
    private Reader coordinator;

    @BeforeEach
    void over() {
        committed.all();
        committed.stands(Committed.round().setState(State.SETTLED).build());
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void whoHasAnsweredInARoundThatIsOverCanBeAskedAgain() {
        platform.answer(
                CommitmentServiceGrpc.getRequestCommitmentsMethod(), RequestCommitmentsResponse.getDefaultInstance());

        coordinator.press(coordinator.open(PAGE), "Skicka frågan", "answerByDate", "2026-05-04");

        var asked = platform.askedOnce(CommitmentServiceGrpc.getRequestCommitmentsMethod());
        assertThat(asked.getActorsList()).containsExactly("actors/ivo");
        assertThat(asked.getAnswerByDate().getDay()).isEqualTo(4);
    }

    @Test
    void whatIsRefusedStandsOnThePage() {
        platform.refuse(
                CommitmentServiceGrpc.getRequestCommitmentsMethod(),
                Refusal.precondition("NOTHING_TO_COMMIT", "nothing", Map.of()));

        var again = coordinator.press(coordinator.open(PAGE), "Skicka frågan", "answerByDate", "2026-05-04");

        assertThat(again.value("answerByDate")).isEqualTo("2026-05-04");
        assertThat(again.text()).contains("Fråga aktören igen");
    }

    @Test
    void whoIsBeingAskedIsNotAskedBesides() {
        committed.stands(Committed.round().build());

        assertThat(coordinator.open(PAGE).html()).doesNotContain("Fråga aktören igen");
        assertThat(new Reader(portal, SignedInAs.staff("analyst")).open(PAGE).html())
                .doesNotContain("Fråga aktören igen");
    }
}

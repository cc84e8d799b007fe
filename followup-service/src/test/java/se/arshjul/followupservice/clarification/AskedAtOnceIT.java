package se.arshjul.followupservice.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.followupservice.clarification.ClarificationCalls.withdraw;
import static se.arshjul.followupservice.request.RequestCalls.accept;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.testkit.Refusals.refusalOf;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followupservice.AtOnce;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;

/** At the moment at which the last is accepted another is asked about, or is no longer: the survey ends once, or waits. */
@ServiceTest
class AskedAtOnceIT {

    private static final int ROUNDS = 25;

    @Autowired
    ClarificationCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    private RequestName accepted;
    private RequestName last;

    @BeforeEach
    void oneIsAcceptedAndOneIsLeft() {
        accepted = given.in(State.ACCEPTED);
        last = given.in(accepted.survey(), "region-halland", State.APPROVED);
    }

    static IntStream rounds() {
        return IntStream.range(0, ROUNDS);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void eitherTheReviewIsOverOrTheSurveyWaits(int round) throws Exception {
        surveys.become(accepted.survey(), Survey.State.CLOSED);

        var refused = both(() -> refusal(() -> calls.analyst().askClarification(ask(accepted, "number"))));

        var asked = requests.analyst().getRequest(get(accepted)).getClarifying();
        assertThat(refused).as("round %s", round).isEqualTo(asked ? "" : "FAILED_PRECONDITION REVIEW_OVER");
        assertThat(given.events(accepted.survey()))
                .isEqualTo(asked ? List.of() : List.of("followup.allRequestsSettled"));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void theLaterOfTwoThatSettleSaysThatAllAreSettled(int round) throws Exception {
        calls.analyst().askClarification(ask(accepted, "number"));
        surveys.become(accepted.survey(), Survey.State.CLOSED);

        both(() -> refusal(() -> calls.analyst().withdrawClarification(withdraw(accepted))));

        assertThat(given.events(accepted.survey()))
                .as("round %s", round)
                .containsExactly("followup.allRequestsSettled");
    }

    /** What came of the one while the last is accepted. */
    private String both(Callable<String> one) throws InterruptedException, ExecutionException {
        return AtOnce.call(
                        2,
                        call -> call == 0
                                ? one
                                : () -> refusal(() -> requests.analyst().acceptResponse(accept(last))))
                .getFirst();
    }

    /** Empty when it was done. */
    private static String refusal(Callable<?> call) throws Exception {
        try {
            call.call();
            return "";
        } catch (StatusRuntimeException refused) {
            return refusalOf(() -> {
                throw refused;
            });
        }
    }
}

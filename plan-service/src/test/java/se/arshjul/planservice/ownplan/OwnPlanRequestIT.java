package se.arshjul.planservice.ownplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.ownplan.OwnPlanCalls.stating;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.ListOwnPlansRequest;
import se.arshjul.plan.v1.OwnPlanServiceGrpc.OwnPlanServiceBlockingStub;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;
import se.arshjul.plan.v1.StateOwnPlanRequest;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What is not well formed is said at its field. */
@ServiceTest
class OwnPlanRequestIT {

    @Autowired
    OwnPlanServiceBlockingStub ownPlans;

    @Test
    void whatIsMissingIsSaid() {
        assertThat(violationsOf(() -> state(StateOwnPlanRequest.newBuilder()
                        .setName("ownPlans/kommun-ale")
                        .setRequestId(UUID.randomUUID().toString()))))
                .contains("actor WRONG_LENGTH", "statement REQUIRED");
        assertThat(violationsOf(() ->
                        state(stating("kommun-ale", 2026, 1, Existence.OWN).setName("kommun-ale"))))
                .containsExactly("name MALFORMED");
    }

    @Test
    void anAnswerThatThereIsNotIsSaid() {
        var request = stating("kommun-ale", 2026, 1, Existence.OWN);
        request.getStatementBuilder().setExistenceValue(99);

        assertThat(violationsOf(() -> state(request))).containsExactly("statement.existence UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(ints = {1899, 2201, -1})
    void aYearOutOfItsLimitsIsSaid(int year) {
        var request = stating("kommun-ale", 2026, 1, Existence.OWN);
        request.getStatementBuilder().setStartYear(year).setEndYear(year);

        assertThat(violationsOf(() -> state(request)))
                .containsExactly("statement.start_year OUT_OF_RANGE", "statement.end_year OUT_OF_RANGE");
    }

    @Test
    void aFilterThatPostgresCannotTakeOrThatThereIsNotIsSaid() {
        assertThat(violationsOf(() -> list(ListOwnPlansRequest.newBuilder()
                        .setActor("actors/\0")
                        .setRecipientKind("x".repeat(41))
                        .setElement("x".repeat(64))
                        .setYear(1999))))
                .containsExactlyInAnyOrder(
                        "actor MALFORMED", "recipient_kind TOO_LONG", "element TOO_LONG", "year OUT_OF_RANGE");
        assertThat(violationsOf(() -> list(ListOwnPlansRequest.newBuilder().setHavingValue(99))))
                .containsExactly("having UNKNOWN");
    }

    private void state(StateOwnPlanRequest.Builder request) {
        OwnPlanCalls.state(ownPlans, request);
    }

    private void list(ListOwnPlansRequest.Builder request) {
        As.staff("analyst").on(ownPlans).listOwnPlans(request.build());
    }
}

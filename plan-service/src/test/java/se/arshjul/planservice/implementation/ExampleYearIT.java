package se.arshjul.planservice.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.implementation.ImplementationCalls.name;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.GetImplementationPlanRequest;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationPlan.State;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.runtime.access.Caller;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** The worked example has the implementation plan of a year, which says of itself that it is made up. */
@ServiceTest
class ExampleYearIT {

    @Autowired
    LoadExampleYear loadExampleYear;

    @Autowired
    ImplementationServiceBlockingStub implementations;

    @BeforeEach
    void load() {
        Caller.process("example").context().run(loadExampleYear::handle);
    }

    @Test
    void itIsPublishedAndMarked() {
        var plan = read();

        assertThat(plan.getExample()).isTrue();
        assertThat(plan.getState()).isEqualTo(State.PUBLISHED);
        assertThat(plan.getRowCount()).isEqualTo(35);
        assertThat(plan.getUnfollowedCount()).isBetween(1, 10);
        var rows = new ImplementationCalls(implementations).rows(ExampleYear.YEAR, View.VIEW_UNSPECIFIED);
        assertThat(rows).allMatch(row -> row.getActivity().startsWith("Exempel: ") && row.getActorsCount() > 0);
        assertThat(rows.stream().map(row -> row.getStatus().name()).distinct())
                .containsExactlyInAnyOrder("UNDER_WAY", "DONE", "NOT_STARTED", "PAUSED");
    }

    @Test
    void loadingItAgainChangesNothing() {
        var first = read();

        load();

        assertThat(read()).isEqualTo(first);
    }

    private ImplementationPlan read() {
        return As.anyone()
                .on(implementations)
                .getImplementationPlan(GetImplementationPlanRequest.newBuilder()
                        .setName(name(ExampleYear.YEAR))
                        .build());
    }
}

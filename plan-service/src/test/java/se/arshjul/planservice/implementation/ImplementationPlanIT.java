package se.arshjul.planservice.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.arshjul.planservice.implementation.ImplementationCalls.creating;
import static se.arshjul.planservice.implementation.ImplementationCalls.name;
import static se.arshjul.planservice.implementation.ImplementationCalls.request;
import static se.arshjul.planservice.implementation.ImplementationCalls.row;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.arshjul.plan.v1.GetImplementationPlanRequest;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationPlan.State;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.plan.v1.ListImplementationPlansRequest;
import se.arshjul.plan.v1.PublishImplementationPlanRequest;
import se.arshjul.planservice.draft.DraftCalls;
import se.arshjul.planservice.draft.SomePlan;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** One implementation plan for a plan and year; what is published stays so until another revision is. */
@ServiceTest
class ImplementationPlanIT {

    @Autowired
    ImplementationServiceBlockingStub implementations;

    @Autowired
    GrpcChannelFactory channels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    ImplementationCalls coordinator;

    @BeforeEach
    void setUp() {
        coordinator = new ImplementationCalls(implementations);
    }

    @Test
    void aYearBeginsOnceHoweverOftenItIsAskedFor() {
        var asked = creating(2031).build();
        var stub = As.staff("coordinator").on(implementations);

        var first = stub.createImplementationPlan(asked);

        assertThat(stub.createImplementationPlan(asked)).isEqualTo(first);
        assertThat(first.getName()).isEqualTo(name(2031));
        assertThat(first.getState()).isEqualTo(State.DRAFT);
        assertThat(first.getPlanVersion()).isEqualTo("plans/nhp-patientsakerhet/versions/3");
        assertThat(refusalOf(() -> coordinator.create(2031))).isEqualTo("ALREADY_EXISTS IMPLEMENTATION_PLAN_EXISTS");
    }

    @Test
    void onlyWhoeverKeepsThePlanBeginsItsYear() {
        var regions =
                creating(2031).setParent("plans/region-halland-patientsakerhet").build();

        assertThat(refusalOf(() -> As.staff("coordinator").on(implementations).createImplementationPlan(regions)))
                .isEqualTo("FAILED_PRECONDITION IMPLEMENTATION_PLAN_NOT_OWN");
    }

    @Test
    void itCarriesOutNoVersionThatIsNotDecided() {
        var plan = new SomePlan(jdbc, transactions).national();
        var agency = new DraftCalls(channels.createChannel("default"), DraftCalls.COORDINATOR);
        var draft = agency.start(plan);
        var asked = creating(2031).setParent(plan).setPlanVersion(draft.getName());
        var stub = As.staff("coordinator").on(implementations);

        assertThat(violationsOf(() -> stub.createImplementationPlan(asked.build())))
                .containsExactly("plan_version UNDECIDED");
        agency.drafts.circulateVersion(DraftCalls.circulating(agency.read(draft)));
        assertThat(violationsOf(() -> stub.createImplementationPlan(asked.build())))
                .containsExactly("plan_version UNDECIDED");
        new DraftCalls(channels.createChannel("default"), DraftCalls.DECIDER).adopt(agency.read(draft));
        assertThat(stub.createImplementationPlan(asked.setRequestId(request()).build())
                        .getPlanVersion())
                .isEqualTo(draft.getName());
    }

    @Test
    void aDraftIsForTheAgencyAndTheCouncil() {
        coordinator.create(2032);
        coordinator.add(2032, row("m1-1", "forte"));

        assertThat(refusalOf(() -> read(As.anyone(), 2032, View.VIEW_UNSPECIFIED)))
                .isEqualTo("NOT_FOUND IMPLEMENTATION_PLAN_NOT_FOUND");
        for (var who : new As[] {As.anyone(), As.person("actors/region-uppsala", "respondent")}) {
            assertThat(refusalOf(() -> read(who, 2032, View.WORKING))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
            assertThat(refusalOf(() -> read(who, 2999, View.WORKING))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
        assertThat(read(As.person("actors/forte", "member"), 2032, View.WORKING).getRowCount())
                .isEqualTo(1);
    }

    @Test
    void whatIsPublishedIsForEverybodyAndItsRowsNeverChange() {
        coordinator.create(2033);
        var planned = coordinator.add(2033, row("m1-1", "forte"));

        var published = coordinator.publish(2033);

        assertThat(published.getState()).isEqualTo(State.PUBLISHED);
        assertThat(read(As.anyone(), 2033, View.VIEW_UNSPECIFIED)).isEqualTo(published);
        assertThat(refusalOf(() -> coordinator.add(2033, row("m1-2", "ivo"))))
                .isEqualTo("FAILED_PRECONDITION IMPLEMENTATION_PLAN_PUBLISHED");
        assertThat(refusalOf(() -> coordinator.update(planned)))
                .isEqualTo("FAILED_PRECONDITION IMPLEMENTATION_PLAN_PUBLISHED");
        assertThatThrownBy(() -> jdbc.sql("UPDATE implementation_row SET activity = 'annan' WHERE year = 2033")
                        .update())
                .hasMessageContaining("never change");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM implementation_row WHERE year = 2033")
                        .update())
                .hasMessageContaining("never change");
    }

    @Test
    void aRevisionIsNotSeenUntilItIsPublishedInItsTurn() {
        coordinator.create(2034);
        coordinator.add(2034, row("m1-1", "forte"));
        coordinator.publish(2034);

        var revised = coordinator.revise(2034);
        coordinator.add(2034, row("m1-2", "ivo"));

        assertThat(revised.getState()).isEqualTo(State.DRAFT);
        assertThat(revised.getRevision()).isEqualTo(2);
        assertThat(read(As.anyone(), 2034, View.VIEW_UNSPECIFIED).getRowCount()).isEqualTo(1);
        assertThat(coordinator.rows(2034, View.VIEW_UNSPECIFIED)).hasSize(1);
        assertThat(coordinator.rows(2034, View.WORKING)).hasSize(2);
        assertThat(refusalOf(() -> coordinator.revise(2034)))
                .isEqualTo("FAILED_PRECONDITION IMPLEMENTATION_PLAN_NOT_PUBLISHED");
        coordinator.publish(2034);
        var shown = read(As.anyone(), 2034, View.VIEW_UNSPECIFIED);
        assertThat(shown.getRowCount()).isEqualTo(2);
        assertThat(shown.getRevisionReason()).isEqualTo("Ny åtgärd från rådet");
    }

    @Test
    void whatIsPublishedIsWhatWasSeen() {
        coordinator.create(2035);
        coordinator.add(2035, row("m1-1", "forte"));
        var seen = coordinator.get(2035);
        coordinator.add(2035, row("m1-2", "ivo"));

        assertThat(refusalOf(() -> As.staff("coordinator")
                        .on(implementations)
                        .publishImplementationPlan(PublishImplementationPlanRequest.newBuilder()
                                .setName(seen.getName())
                                .setEtag(seen.getEtag())
                                .setRequestId(request())
                                .build())))
                .isEqualTo("ABORTED IMPLEMENTATION_PLAN_CHANGED");
    }

    @Test
    void nothingIsPublishedWithoutRows() {
        coordinator.create(2036);

        assertThat(refusalOf(() -> coordinator.publish(2036)))
                .isEqualTo("FAILED_PRECONDITION IMPLEMENTATION_PLAN_EMPTY");
    }

    @Test
    void theYearsAreListedTheLatestFirst() {
        coordinator.create(2091);
        coordinator.create(2092);

        assertThat(As.staff("analyst")
                        .on(implementations)
                        .listImplementationPlans(ListImplementationPlansRequest.newBuilder()
                                .setParent(ImplementationCalls.PLAN)
                                .setView(View.WORKING)
                                .setPageSize(1000)
                                .build())
                        .getImplementationPlansList())
                .extracting(ImplementationPlan::getYear)
                .isSortedAccordingTo((one, other) -> other - one)
                .contains(2091, 2092);
    }

    @Test
    void howManyRowsAreNotFollowedUpIsTold() {
        coordinator.create(2037);
        coordinator.add(2037, row("m1-1", "forte"));
        coordinator.add(2037, row("m1-2", "ivo").clearFollowUp());

        assertThat(coordinator.get(2037).getUnfollowedCount()).isEqualTo(1);
        assertThat(coordinator.rows(2037, View.WORKING))
                .extracting(ImplementationRow::getFollowUp)
                .containsExactly("Lägesbild i november", "");
    }

    private ImplementationPlan read(As who, int year, View view) {
        return who.on(implementations)
                .getImplementationPlan(GetImplementationPlanRequest.newBuilder()
                        .setName(name(year))
                        .setView(view)
                        .build());
    }
}

package se.arshjul.planservice.ownplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.arshjul.planservice.ownplan.OwnPlanCalls.stating;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.plan.v1.GetOwnPlanRequest;
import se.arshjul.plan.v1.ListOwnPlanStatementsRequest;
import se.arshjul.plan.v1.ListOwnPlansRequest;
import se.arshjul.plan.v1.ListOwnPlansRequest.Having;
import se.arshjul.plan.v1.OwnPlan;
import se.arshjul.plan.v1.OwnPlanServiceGrpc.OwnPlanServiceBlockingStub;
import se.arshjul.plan.v1.OwnPlanStatement;
import se.arshjul.plan.v1.OwnPlanStatement.Existence;
import se.arshjul.plan.v1.StateOwnPlanRequest;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** What bodies state of their own plans: each accepted response once, nothing written over, the latest being the entry. */
@ServiceTest
class OwnPlanIT {

    @Autowired
    OwnPlanServiceBlockingStub ownPlans;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsStatedIsTheEntryWithItsReceiptAndWithThePlanThatEverybodyCanRead() {
        clock.set(Instant.parse("2026-11-02T09:00:00Z"));
        var request = stating("region-uppsala", 2026, 1, Existence.OWN);
        request.getStatementBuilder()
                .setTitle("Säker vård hos oss")
                .setStartYear(2025)
                .setDecidedBy("Fullmäktige")
                .setLink("https://example.test/plan")
                .setFilesAttached(true)
                .addAllElements(List.of("p-culture", "fa1", "fa1", "annat"));

        var entry = state(request);

        assertThat(entry).isEqualTo(get("region-uppsala"));
        assertThat(entry.getActor()).isEqualTo("actors/region-uppsala");
        assertThat(entry.getSinceYear()).isEqualTo(2026);
        assertThat(entry.getPublishedPlan()).isEqualTo("plans/region-uppsala-patientsakerhet");
        assertThat(entry.getStatement())
                .isEqualTo(request.getStatement().toBuilder()
                        .setName("ownPlans/region-uppsala/statements/2026-1")
                        .clearElements()
                        .addAllElements(List.of("p-culture", "fa1"))
                        .setStateTime(ProtoTime.toProto(clock.instant()))
                        .build());
    }

    @Test
    void aResponseIsTakenInOnceHoweverOftenItIsHandedIn() {
        var request = stating("kommun-ale", 2026, 1, Existence.OWN);
        var first = state(request);

        assertThat(state(request)).isEqualTo(first);
        assertThat(state(request.setRequestId(UUID.randomUUID().toString()))).isEqualTo(first);
        assertThat(statements("kommun-ale")).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM audit WHERE resource = 'ownPlans/kommun-ale'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRequestIdThatWasUsedForAnotherStatementIsRefused() {
        var request = stating("kommun-ange", 2026, 1, Existence.OWN);
        state(request);

        request.getStatementBuilder().setVersion(2);

        assertThat(refusalOf(() -> state(request))).isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }

    @Test
    void aPlanThatIsNoMoreReplacesTheEntryAndTheHistoryKeepsBoth() {
        state(stating("kommun-bjurholm", 2026, 1, Existence.OWN));

        var now = state(stating("kommun-bjurholm", 2027, 1, Existence.NONE));

        assertThat(now.getStatement().getExistence()).isEqualTo(Existence.NONE);
        assertThat(now.getSinceYear()).isEqualTo(2027);
        assertThat(statements("kommun-bjurholm"))
                .extracting(OwnPlanStatement::getName)
                .containsExactly(
                        "ownPlans/kommun-bjurholm/statements/2027-1", "ownPlans/kommun-bjurholm/statements/2026-1");
    }

    @Test
    void whatIsStatedNeverChanges() {
        state(stating("kommun-boden", 2026, 1, Existence.OWN));

        assertThatThrownBy(() -> jdbc.sql("UPDATE own_plan_statement SET title = 'annan'")
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM own_plan_statement").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void anEarlierYearThatComesLateIsKeptAndDoesNotBecomeTheEntry() {
        state(stating("kommun-dals-ed", 2027, 1, Existence.PART_OF_ANOTHER));

        var now = state(stating("kommun-dals-ed", 2026, 3, Existence.OWN));

        assertThat(now.getStatement().getYear()).isEqualTo(2027);
        assertThat(now.getSinceYear()).isEqualTo(2026);
        assertThat(statements("kommun-dals-ed")).hasSize(2);
    }

    @Test
    void withinAYearTheReplacingResponseCountsAndTheReplacedOneBreaksNothing() {
        state(stating("kommun-eda", 2025, 1, Existence.OWN));
        state(stating("kommun-eda", 2026, 1, Existence.NONE));

        var now = state(stating("kommun-eda", 2026, 2, Existence.OWN));

        assertThat(now.getStatement().getVersion()).isEqualTo(2);
        assertThat(now.getSinceYear()).isEqualTo(2025);
        assertThat(statements("kommun-eda")).hasSize(3);
    }

    @Test
    void theTwoPrincipalsOfOneBodyHaveAnEntryEach() {
        state(stating("region-gotland", 2026, 1, Existence.OWN).setActor("actors/gotland"));
        state(stating("kommun-gotland", 2026, 1, Existence.NONE).setActor("actors/gotland"));

        assertThat(As.person("actors/gotland", "contact")
                        .on(ownPlans)
                        .listOwnPlans(ListOwnPlansRequest.newBuilder()
                                .setActor("actors/gotland")
                                .build())
                        .getOwnPlansList())
                .extracting(OwnPlan::getName)
                .containsExactly("ownPlans/kommun-gotland", "ownPlans/region-gotland");
    }

    @Test
    void theAgencyFindsEntriesByKindByHavingAPlanByPartAndByYear() {
        var with = stating("region-halland", 2041, 1, Existence.OWN);
        with.getStatementBuilder().addElements("fa5");
        state(with);
        state(stating("region-gavleborg", 2041, 1, Existence.NONE));
        state(stating("kommun-gavle", 2041, 1, Existence.PART_OF_ANOTHER));
        state(stating("kommun-gavle", 2042, 1, Existence.IN_PROGRESS));

        var of2041 = ListOwnPlansRequest.newBuilder().setYear(2041);

        assertThat(list(of2041)).containsExactly("ownPlans/region-gavleborg", "ownPlans/region-halland");
        assertThat(list(of2041.clone().setHaving(Having.PLAN))).containsExactly("ownPlans/region-halland");
        assertThat(list(of2041.clone().setHaving(Having.NO_PLAN))).containsExactly("ownPlans/region-gavleborg");
        assertThat(list(of2041.clone().setElement("fa5"))).containsExactly("ownPlans/region-halland");
        assertThat(list(of2041.clone().setRecipientKind("municipality"))).isEmpty();
        assertThat(list(of2041.clone().setYear(2042).setRecipientKind("municipality")))
                .containsExactly("ownPlans/kommun-gavle");
    }

    @Test
    void aLaterVersionThatSaysNothingTakesTheEarlierOnesPlace() {
        state(stating("kommun-flen", 2025, 1, Existence.OWN));
        state(stating("kommun-flen", 2026, 1, Existence.OWN));

        var now = state(stating("kommun-flen", 2026, 2, Existence.NOT_STATED));

        assertThat(now.getStatement().getExistence()).isEqualTo(Existence.NOT_STATED);
        assertThat(now.getSinceYear()).isEqualTo(2026);
        assertThat(statements("kommun-flen")).hasSize(3);
        var of = ListOwnPlansRequest.newBuilder().setActor("actors/kommun-flen");
        assertThat(list(of)).hasSize(1);
        assertThat(list(of.clone().setHaving(Having.PLAN))).isEmpty();
        assertThat(list(of.clone().setHaving(Having.NO_PLAN))).isEmpty();
        assertThat(state(stating("kommun-flen", 2027, 1, Existence.OWN)).getSinceYear())
                .isEqualTo(2027);
    }

    @Test
    void aMunicipalityHasNotThePublishedPlanOfTheRegionThatIsTheSameBody() {
        var municipality =
                state(stating("kommun-uppsala", 2031, 1, Existence.OWN).setActor("actors/region-uppsala"));

        assertThat(municipality.getPublishedPlan()).isEmpty();
    }

    private OwnPlan state(StateOwnPlanRequest.Builder request) {
        return OwnPlanCalls.state(ownPlans, request);
    }

    private OwnPlan get(String body) {
        return As.staff("analyst").on(ownPlans).getOwnPlan(named(body));
    }

    private List<String> list(ListOwnPlansRequest.Builder request) {
        return As.staff("coordinator").on(ownPlans).listOwnPlans(request.build()).getOwnPlansList().stream()
                .map(OwnPlan::getName)
                .toList();
    }

    private List<OwnPlanStatement> statements(String body) {
        return As.staff("coordinator")
                .on(ownPlans)
                .listOwnPlanStatements(of(body))
                .getOwnPlanStatementsList();
    }

    private static GetOwnPlanRequest named(String body) {
        return GetOwnPlanRequest.newBuilder().setName("ownPlans/" + body).build();
    }

    private static ListOwnPlanStatementsRequest of(String body) {
        return ListOwnPlanStatementsRequest.newBuilder()
                .setParent("ownPlans/" + body)
                .build();
    }
}

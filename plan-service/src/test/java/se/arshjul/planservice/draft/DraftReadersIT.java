package se.arshjul.planservice.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.draft.DraftCalls.COORDINATOR;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.arshjul.plan.v1.AlignmentServiceGrpc;
import se.arshjul.plan.v1.DifferenceServiceGrpc;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.GetProgressRequest;
import se.arshjul.plan.v1.ListChangesRequest;
import se.arshjul.plan.v1.ListElementRevisionsRequest;
import se.arshjul.plan.v1.ProgressServiceGrpc;
import se.arshjul.plan.v1.SummarizeAlignmentRequest;
import se.arshjul.plan.v1.Version;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What is being written is read by those whose it is; for everybody else there is none, whatever they ask. */
@ServiceTest
class DraftReadersIT {

    @Autowired
    GrpcChannelFactory channels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private SomePlan given;

    @BeforeEach
    void given() {
        given = new SomePlan(jdbc, transactions);
    }

    private DraftCalls as(As caller) {
        return new DraftCalls(channels.createChannel("default"), caller);
    }

    @Test
    void toThePublicAndToOtherBodiesAPlanHasItsOtherVersionsOnly() {
        var plan = given.national();
        var draft = as(COORDINATOR).start(plan);
        var others = List.of(
                As.anyone(), As.engine(), As.login("a@b.test", "A"), As.person("actors/region-skane", "coordinator"));

        for (var caller : others) {
            var other = as(caller);
            assertThat(other.versions(plan)).hasSize(1);
            assertThat(refusalOf(() -> other.read(draft))).isEqualTo("NOT_FOUND VERSION_NOT_FOUND");
            assertThat(refusalOf(() -> other.elements(draft))).isEqualTo("NOT_FOUND VERSION_NOT_FOUND");
            assertThat(refusalOf(() -> other.element(draft, "m1-1"))).isEqualTo("NOT_FOUND ELEMENT_NOT_FOUND");
            for (var question : aboutVersions(caller, plan, draft)) {
                assertThat(refusalOf(question)).isEqualTo("NOT_FOUND VERSION_NOT_FOUND");
            }
        }
    }

    /** What other services of the plan can be asked about a version. */
    private List<ThrowingCallable> aboutVersions(As caller, String plan, Version draft) {
        var channel = channels.createChannel("default");
        var differences = caller.on(DifferenceServiceGrpc.newBlockingStub(channel));
        var alignments = caller.on(AlignmentServiceGrpc.newBlockingStub(channel));
        var first = plan + "/versions/1";
        return List.of(
                () -> differences.listChanges(changes(first, draft.getName())),
                () -> differences.listChanges(changes(draft.getName(), first)),
                () -> alignments.summarizeAlignment(SummarizeAlignmentRequest.newBuilder()
                        .setName(draft.getName())
                        .build()));
    }

    @Test
    void anElementThatOnlyADraftHasIsInNoPlan() {
        var draft = as(COORDINATOR).start(given.national());
        as(COORDINATOR)
                .elements
                .createElement(DraftCalls.adding(draft, Kind.MEASURE, "fa1", "1.9", "Ny")
                        .build());
        var progress = As.anyone().on(ProgressServiceGrpc.newBlockingStub(channels.createChannel("default")));
        var name = draft.getName().replaceFirst("/versions/.*", "/progress/m1-9");

        assertThat(refusalOf(() -> progress.getProgress(
                        GetProgressRequest.newBuilder().setName(name).build())))
                .isEqualTo("NOT_FOUND ELEMENT_NOT_FOUND");
    }

    @Test
    void theAgencyAndTheCouncilReadWhatIsWrittenForTheCountry() {
        var plan = given.national();
        var draft = as(COORDINATOR).start(plan);

        for (var caller : List.of(As.staff("secretary"), As.person("actors/ivo", "member"))) {
            assertThat(as(caller).versions(plan)).hasSize(2);
            assertThat(as(caller).element(draft, "m1-1").getLabel()).isEqualTo("Del m1-1");
        }
    }

    @Test
    void whatARegionWritesItsOwnPeopleRead() {
        var plan = given.regional();
        var draft = as(As.person("actors/region-uppsala", "respondent")).start(plan);

        assertThat(as(As.person("actors/region-uppsala", "contact")).read(draft))
                .isEqualTo(draft);
        for (var caller : List.of(COORDINATOR, As.person("actors/ivo", "member"))) {
            assertThat(refusalOf(() -> as(caller).read(draft))).isEqualTo("NOT_FOUND VERSION_NOT_FOUND");
            assertThat(refusalOf(() -> as(caller)
                            .elements
                            .listElementRevisions(ListElementRevisionsRequest.newBuilder()
                                    .setParent(draft.getName() + "/elements/m1-1")
                                    .build())))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
    }

    private static ListChangesRequest changes(String one, String other) {
        return ListChangesRequest.newBuilder()
                .setParent(one)
                .setOtherVersion(other)
                .build();
    }
}

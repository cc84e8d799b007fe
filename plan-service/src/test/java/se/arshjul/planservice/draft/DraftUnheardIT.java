package se.arshjul.planservice.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.grpc.ServiceDescriptor;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.arshjul.plan.v1.AlignmentServiceGrpc;
import se.arshjul.plan.v1.CoverageServiceGrpc;
import se.arshjul.plan.v1.GetElementRequest;
import se.arshjul.plan.v1.GetPlanRequest;
import se.arshjul.plan.v1.GetVersionRequest;
import se.arshjul.plan.v1.ListCoverageRequest;
import se.arshjul.plan.v1.ListElementsRequest;
import se.arshjul.plan.v1.ListFollowingElementsRequest;
import se.arshjul.plan.v1.ListPlansRequest;
import se.arshjul.plan.v1.ListVersionsRequest;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.plan.v1.SummarizeAlignmentChangesRequest;
import se.arshjul.plan.v1.SummarizeAlignmentRequest;
import se.arshjul.plan.v1.SummarizeCoverageRequest;
import se.arshjul.plan.v1.Version;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Plan.Level;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.takeup.SomeParts;
import se.arshjul.planservice.takeup.WrittenPlans;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What is being written is heard of in no answer about plans, however it is asked for. */
@ServiceTest
class DraftUnheardIT {

    /** In letters that messages write as they are. */
    private static final String SECRET = "Detta har ingen beslutat";

    @Autowired
    GrpcChannelFactory channels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    WrittenPlans written;

    @Autowired
    SomeParts some;

    /** A region that follows a national version, the region's draft, and what follows that already. */
    private record Given(VersionName national, Version draft, VersionName unit) {

        private String region() {
            return draft.getName().replaceFirst("/versions/.*", "");
        }
    }

    private Given given() {
        var national = new VersionName(PlanName.parse(new SomePlan(jdbc, transactions).national()), 1);
        var region = new SomePlan(jdbc, transactions).regional();
        jdbc.sql("UPDATE plan SET parent_plan_id = :parent, parent_sequence = 1 WHERE plan_id = :plan")
                .param("parent", national.plan().plan())
                .param("plan", region.replaceFirst("plans/", ""))
                .update();
        var channel = channels.createChannel("default");
        var draft = new DraftCalls(channel, As.person("actors/region-uppsala", "respondent")).start(region);
        var written = VersionName.parse(draft.getName());
        this.written.inOne(() -> {
            newcomer(national);
            jdbc.sql("""
                            INSERT INTO plan_element (plan_id, sequence, element_id, kind, code, label, label_summarized,
                                                      position, summary, followed_element_id, concerned_actors,
                                                      concerned_actors_open)
                            VALUES (:plan, :sequence, 'secret', 'FOCUS_AREA', '', :label, false, 900, '', 'fa1', '{}', false)
                            """)
                    .param("plan", written.plan().plan())
                    .param("sequence", written.sequence())
                    .param("label", SECRET)
                    .update();
            return 1;
        });
        return new Given(national, draft, this.written.inOne(() -> {
            var unit = some.plan("unheard-unit", Level.ADMINISTRATION, written);
            this.written.element(unit, "a", Element.Kind.FOCUS_AREA, "Vårt eget", null, "secret");
            return unit;
        }));
    }

    /** A plan that has no version yet but the one that is being written. */
    private void newcomer(VersionName national) {
        var version = written.plan("unheard-newcomer", Level.REGIONAL, "actors/newcomer", national);
        jdbc.sql("""
                        INSERT INTO plan_version (plan_id, sequence, stage, short_name, coverage, title, vision, goal,
                                                  absent_element_ids, updated_by, update_time, request_id)
                        VALUES (:plan, 1, 'DRAFT', '', 'FULL', 'Plan', '', '', '{}', 'Någon', now(), gen_random_uuid())
                        """).param("plan", version.plan().plan()).update();
        written.element(version, "new", Element.Kind.FOCUS_AREA, SECRET, null, "fa1");
    }

    @Test
    void whatIsBeingWrittenIsHeardOfInNoAnswerAboutPlansAlignmentAndCoverage() {
        var given = given();

        var calls = calls(given);

        assertThat(calls.keySet())
                .as("every method that tells of plans is asked")
                .containsExactlyElementsOf(methods());
        calls.forEach((method, call) -> assertThat(answer(call)).as(method).doesNotContain(SECRET));
        assertThat(answer(calls.get("ListCoverage")))
                .as("what follows a draft follows what that follows only when it is no draft any more")
                .doesNotContain(given.unit().plan().toString());
    }

    private static Stream<String> methodsOf(ServiceDescriptor service) {
        return service.getMethods().stream().map(method -> method.getBareMethodName());
    }

    private static List<String> methods() {
        return Stream.of(
                        PlanServiceGrpc.getServiceDescriptor(),
                        AlignmentServiceGrpc.getServiceDescriptor(),
                        CoverageServiceGrpc.getServiceDescriptor())
                .flatMap(DraftUnheardIT::methodsOf)
                .sorted()
                .toList();
    }

    private Map<String, Supplier<Message>> calls(Given given) {
        Map<String, Supplier<Message>> calls = new TreeMap<>(aboutPlans(given));
        calls.putAll(aboutAlignments(given));
        calls.putAll(aboutCoverage(given));
        return calls;
    }

    private Map<String, Supplier<Message>> aboutPlans(Given given) {
        var plans = As.anyone().on(PlanServiceGrpc.newBlockingStub(channels.createChannel("default")));
        var draft = given.draft().getName();
        return Map.of(
                "GetPlan",
                () -> plans.getPlan(
                        GetPlanRequest.newBuilder().setName(given.region()).build()),
                "ListPlans",
                () -> plans.listPlans(
                        ListPlansRequest.newBuilder().setPageSize(1000).build()),
                "GetVersion",
                () -> plans.getVersion(
                        GetVersionRequest.newBuilder().setName(draft).build()),
                "ListVersions",
                () -> plans.listVersions(ListVersionsRequest.newBuilder()
                        .setParent(given.region())
                        .build()),
                "GetElement",
                () -> plans.getElement(GetElementRequest.newBuilder()
                        .setName(draft + "/elements/secret")
                        .build()),
                "ListElements",
                () -> plans.listElements(
                        ListElementsRequest.newBuilder().setParent(draft).build()));
    }

    private Map<String, Supplier<Message>> aboutAlignments(Given given) {
        var alignments = As.anyone().on(AlignmentServiceGrpc.newBlockingStub(channels.createChannel("default")));
        return Map.of(
                "SummarizeAlignment",
                () -> alignments.summarizeAlignment(SummarizeAlignmentRequest.newBuilder()
                        .setName(given.unit().toString())
                        .setFollowedVersion(given.national().toString())
                        .build()),
                "SummarizeAlignmentChanges",
                () -> alignments.summarizeAlignmentChanges(SummarizeAlignmentChangesRequest.newBuilder()
                        .setName(given.region() + "/versions/1")
                        .setEarlierVersion(given.draft().getName())
                        .build()),
                "ListFollowingElements",
                () -> alignments.listFollowingElements(ListFollowingElementsRequest.newBuilder()
                        .setParent(given.national().plan().toString())
                        .build()));
    }

    private Map<String, Supplier<Message>> aboutCoverage(Given given) {
        var coverage = As.anyone().on(CoverageServiceGrpc.newBlockingStub(channels.createChannel("default")));
        var national = given.national().toString();
        return Map.of(
                "ListCoverage",
                () -> coverage.listCoverage(
                        ListCoverageRequest.newBuilder().setParent(national).build()),
                "SummarizeCoverage",
                () -> coverage.summarizeCoverage(SummarizeCoverageRequest.newBuilder()
                        .setParent(national)
                        .build()));
    }

    /** A no is one too. */
    private static String answer(Supplier<Message> call) {
        try {
            return call.get().toString();
        } catch (StatusRuntimeException refused) {
            return refused.getStatus().getCode().toString();
        }
    }
}

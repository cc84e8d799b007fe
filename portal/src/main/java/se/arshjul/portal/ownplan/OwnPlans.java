package se.arshjul.portal.ownplan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.GetOwnPlanRequest;
import se.arshjul.plan.v1.ListElementsRequest;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.ListOwnPlanStatementsRequest;
import se.arshjul.plan.v1.ListOwnPlanStatementsResponse;
import se.arshjul.plan.v1.ListOwnPlansRequest;
import se.arshjul.plan.v1.ListOwnPlansResponse;
import se.arshjul.plan.v1.OwnPlan;
import se.arshjul.plan.v1.OwnPlanServiceGrpc.OwnPlanServiceBlockingStub;
import se.arshjul.plan.v1.OwnPlanStatement;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.call.ResourceId;

/** Reads the entries of the register for the pages. */
@Component
public class OwnPlans {

    private static final Set<Kind> PARTS = Set.of(Kind.PREREQUISITE, Kind.FOCUS_AREA);

    private final Calls<OwnPlanServiceBlockingStub> ownPlans;
    private final Calls<PlanServiceBlockingStub> plans;

    OwnPlans(Calls<OwnPlanServiceBlockingStub> ownPlans, Calls<PlanServiceBlockingStub> plans) {
        this.ownPlans = ownPlans;
        this.plans = plans;
    }

    /** What we keep of the body that the visitor acts for; two entries for one that is a region and a municipality. */
    public Part<List<OwnPlanView>> of(String actor) {
        return ownPlans.part(stub -> list(stub, ListOwnPlansRequest.newBuilder().setActor(actor)).stream()
                        .map(own -> Map.entry(own, statements(stub, own)))
                        .toList())
                .map(found -> found.stream()
                        .map(one -> withHistory(one.getKey(), one.getValue()))
                        .toList());
    }

    /** What is found; a part is that of the plan version which the labels are of, and of no other. */
    List<OwnPlan> list(OwnPlanFilter filter, PlanParts plan) {
        return list(filter).stream()
                .filter(own -> filter.del().isEmpty() || plan.meantBy(own.getStatement()))
                .toList();
    }

    List<OwnPlan> list(OwnPlanFilter filter) {
        return ownPlans.read(stub -> list(stub, filter.asked()));
    }

    /** One entry with everything that the body has stated. */
    OwnPlanView show(String id) {
        var own = get(id);
        return withHistory(own, ownPlans.read(stub -> statements(stub, own)));
    }

    private OwnPlanView withHistory(OwnPlan own, List<OwnPlanStatement> statements) {
        var versions = Stream.concat(Stream.of(own.getStatement()), statements.stream())
                .map(OwnPlanStatement::getPlanVersion)
                .filter(version -> !version.isEmpty())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::parts));
        return new OwnPlanView(
                own,
                new StatementView(
                        own.getStatement(),
                        versions.getOrDefault(own.getStatement().getPlanVersion(), PlanParts.NONE)),
                Told.history(statements, versions));
    }

    private OwnPlan get(String id) {
        return ownPlans.read(stub -> stub.getOwnPlan(
                GetOwnPlanRequest.newBuilder().setName("ownPlans/" + id).build()));
    }

    private static List<OwnPlanStatement> statements(OwnPlanServiceBlockingStub stub, OwnPlan own) {
        return EveryPage.of(
                token -> stub.listOwnPlanStatements(ListOwnPlanStatementsRequest.newBuilder()
                        .setParent(own.getName())
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListOwnPlanStatementsResponse::getOwnPlanStatementsList,
                ListOwnPlanStatementsResponse::getNextPageToken);
    }

    /** The parts of the plan version that the latest of these entries is about; missing while they cannot be read. */
    PlanParts parts(List<OwnPlan> entries) {
        return latestVersion(entries).map(this::parts).orElse(PlanParts.NONE);
    }

    /** The same for what must not be had without them. */
    PlanParts wholeParts(List<OwnPlan> entries) {
        return latestVersion(entries)
                .map(version -> new PlanParts(version, Part.of(plans.read(stub -> labels(stub, version)))))
                .orElse(PlanParts.NONE);
    }

    private PlanParts parts(String version) {
        return new PlanParts(version, plans.part(stub -> labels(stub, version)));
    }

    private static Optional<String> latestVersion(List<OwnPlan> entries) {
        return entries.stream()
                .map(OwnPlan::getStatement)
                .filter(statement -> !statement.getPlanVersion().isEmpty())
                .max(Comparator.comparingInt(OwnPlanStatement::getYear))
                .map(OwnPlanStatement::getPlanVersion);
    }

    private static List<OwnPlan> list(OwnPlanServiceBlockingStub stub, ListOwnPlansRequest.Builder asked) {
        return EveryPage.of(
                token -> stub.listOwnPlans(
                        asked.setPageSize(1000).setPageToken(token).build()),
                ListOwnPlansResponse::getOwnPlansList,
                ListOwnPlansResponse::getNextPageToken);
    }

    private static Map<String, String> labels(PlanServiceBlockingStub stub, String version) {
        Map<String, String> labels = new LinkedHashMap<>();
        EveryPage.of(
                        token -> stub.listElements(ListElementsRequest.newBuilder()
                                .setParent(version)
                                .setPageSize(1000)
                                .setPageToken(token)
                                .build()),
                        ListElementsResponse::getElementsList,
                        ListElementsResponse::getNextPageToken)
                .stream()
                .filter(element -> PARTS.contains(element.getKind()))
                .forEach(element -> labels.put(ResourceId.of(element.getName()), element.getLabel()));
        return labels;
    }
}

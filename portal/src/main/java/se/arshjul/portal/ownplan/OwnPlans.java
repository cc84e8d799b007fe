package se.arshjul.portal.ownplan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return ownPlans.part(stub -> list(stub, ListOwnPlansRequest.newBuilder().setActor(actor)))
                .map(found -> views(found, labels(found)));
    }

    List<OwnPlan> list(OwnPlanFilter filter) {
        return ownPlans.read(stub -> list(stub, filter.asked()));
    }

    OwnPlan get(String id) {
        return ownPlans.read(stub -> stub.getOwnPlan(
                GetOwnPlanRequest.newBuilder().setName("ownPlans/" + id).build()));
    }

    /** Everything that a body has stated, the latest first. */
    List<OwnPlanStatement> statements(OwnPlan own) {
        return ownPlans.read(stub -> EveryPage.of(
                token -> stub.listOwnPlanStatements(ListOwnPlanStatementsRequest.newBuilder()
                        .setParent(own.getName())
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListOwnPlanStatementsResponse::getOwnPlanStatementsList,
                ListOwnPlanStatementsResponse::getNextPageToken));
    }

    /** What the parts of the plan are called that the latest of these entries is about, in its order; by their ids. */
    Map<String, String> labels(List<OwnPlan> entries) {
        return entries.stream()
                .map(OwnPlan::getStatement)
                .reduce((one, other) -> one.getYear() >= other.getYear() ? one : other)
                .map(OwnPlanStatement::getPlanVersion)
                .filter(version -> !version.isEmpty())
                .map(version -> plans.part(stub -> labels(stub, version)).orElse(Map.of()))
                .orElse(Map.of());
    }

    static List<OwnPlanView> views(List<OwnPlan> entries, Map<String, String> labels) {
        return entries.stream().map(own -> new OwnPlanView(own, labels)).toList();
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

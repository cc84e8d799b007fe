package se.arshjul.planservice.draft;

import io.grpc.Channel;
import java.util.List;
import java.util.UUID;
import se.arshjul.plan.v1.AdoptVersionRequest;
import se.arshjul.plan.v1.CirculateVersionRequest;
import se.arshjul.plan.v1.CreateDraftRequest;
import se.arshjul.plan.v1.CreateElementRequest;
import se.arshjul.plan.v1.DeleteDraftRequest;
import se.arshjul.plan.v1.DeleteElementRequest;
import se.arshjul.plan.v1.DraftElementServiceGrpc;
import se.arshjul.plan.v1.DraftElementServiceGrpc.DraftElementServiceBlockingStub;
import se.arshjul.plan.v1.DraftServiceGrpc;
import se.arshjul.plan.v1.DraftServiceGrpc.DraftServiceBlockingStub;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.ElementRevision;
import se.arshjul.plan.v1.GetElementRequest;
import se.arshjul.plan.v1.GetPlanRequest;
import se.arshjul.plan.v1.GetVersionRequest;
import se.arshjul.plan.v1.ListElementRevisionsRequest;
import se.arshjul.plan.v1.ListElementsRequest;
import se.arshjul.plan.v1.ListVersionsRequest;
import se.arshjul.plan.v1.MoveElementRequest;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.plan.v1.PublishVersionRequest;
import se.arshjul.plan.v1.ReopenVersionRequest;
import se.arshjul.plan.v1.UpdateDraftRequest;
import se.arshjul.plan.v1.UpdateElementRequest;
import se.arshjul.plan.v1.Version;
import se.arshjul.testkit.As;

/** Somebody who writes a plan, or reads what is written. */
public final class DraftCalls {

    public static final As COORDINATOR = As.staff("coordinator");
    public static final As DECIDER = As.staff("decision-maker");

    public final PlanServiceBlockingStub plans;
    public final DraftServiceBlockingStub drafts;
    public final DraftElementServiceBlockingStub elements;

    public DraftCalls(Channel channel, As caller) {
        plans = caller.on(PlanServiceGrpc.newBlockingStub(channel));
        drafts = caller.on(DraftServiceGrpc.newBlockingStub(channel));
        elements = caller.on(DraftElementServiceGrpc.newBlockingStub(channel));
    }

    /** Starts a version from the first one. */
    public Version start(String plan) {
        return drafts.createDraft(starting(plan).build());
    }

    public static CreateDraftRequest.Builder starting(String plan) {
        return CreateDraftRequest.newBuilder()
                .setParent(plan)
                .setBaseVersion(plan + "/versions/1")
                .setShortName("Utkast")
                .setRequestId(uuid());
    }

    public Version read(Version version) {
        return plans.getVersion(
                GetVersionRequest.newBuilder().setName(version.getName()).build());
    }

    public Plan readPlan(String plan) {
        return plans.getPlan(GetPlanRequest.newBuilder().setName(plan).build());
    }

    public List<Version> versions(String plan) {
        return plans.listVersions(
                        ListVersionsRequest.newBuilder().setParent(plan).build())
                .getVersionsList();
    }

    public Element element(Version version, String id) {
        return plans.getElement(GetElementRequest.newBuilder()
                .setName(version.getName() + "/elements/" + id)
                .build());
    }

    public List<Element> elements(Version version) {
        return plans.listElements(ListElementsRequest.newBuilder()
                        .setParent(version.getName())
                        .build())
                .getElementsList();
    }

    /** The ids of its elements in their order. */
    public List<String> ids(Version version) {
        return elements(version).stream()
                .map(element -> element.getName().replaceFirst(".*/", ""))
                .toList();
    }

    public Element update(Element.Builder changed) {
        return elements.updateElement(UpdateElementRequest.newBuilder()
                .setElement(changed)
                .setRequestId(uuid())
                .build());
    }

    public static CreateElementRequest.Builder adding(
            Version version, Element.Kind kind, String parent, String code, String label) {
        return CreateElementRequest.newBuilder()
                .setParent(version.getName())
                .setElement(Element.newBuilder()
                        .setKind(kind)
                        .setParentElement(parent.isEmpty() ? "" : version.getName() + "/elements/" + parent)
                        .setCode(code)
                        .setLabel(label))
                .setRequestId(uuid());
    }

    public Element move(Version version, String id, String parent, String preceding) {
        var element = element(version, id);
        return elements.moveElement(MoveElementRequest.newBuilder()
                .setName(element.getName())
                .setParentElement(parent.isEmpty() ? "" : version.getName() + "/elements/" + parent)
                .setPrecedingElementId(preceding)
                .setEtag(element.getEtag())
                .setRequestId(uuid())
                .build());
    }

    /** What has been written of an element, the latest first. */
    public List<ElementRevision> revisions(Version version, String id) {
        return elements.listElementRevisions(ListElementRevisionsRequest.newBuilder()
                        .setParent(version.getName() + "/elements/" + id)
                        .build())
                .getElementRevisionsList();
    }

    public static DeleteElementRequest deleting(Element element) {
        return DeleteElementRequest.newBuilder()
                .setName(element.getName())
                .setEtag(element.getEtag())
                .setRequestId(uuid())
                .build();
    }

    public static UpdateDraftRequest.Builder updating(Version.Builder version) {
        return UpdateDraftRequest.newBuilder().setVersion(version).setRequestId(uuid());
    }

    public static DeleteDraftRequest deleting(Version version) {
        return DeleteDraftRequest.newBuilder()
                .setName(version.getName())
                .setEtag(version.getContentEtag())
                .setRequestId(uuid())
                .build();
    }

    public static CirculateVersionRequest circulating(Version version) {
        return CirculateVersionRequest.newBuilder()
                .setName(version.getName())
                .setEtag(version.getContentEtag())
                .setRequestId(uuid())
                .build();
    }

    public static ReopenVersionRequest reopening(Version version) {
        return ReopenVersionRequest.newBuilder()
                .setName(version.getName())
                .setEtag(version.getContentEtag())
                .setRequestId(uuid())
                .build();
    }

    public Version adopt(Version version) {
        return drafts.adoptVersion(AdoptVersionRequest.newBuilder()
                .setName(version.getName())
                .setEtag(version.getContentEtag())
                .setRequestId(uuid())
                .build());
    }

    public Version publish(Version version) {
        return drafts.publishVersion(PublishVersionRequest.newBuilder()
                .setName(version.getName())
                .setEtag(version.getContentEtag())
                .setRequestId(uuid())
                .build());
    }

    public static String uuid() {
        return UUID.randomUUID().toString();
    }
}

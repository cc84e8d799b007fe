package se.arshjul.planservice.implementation;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.plan.v1.CreateImplementationPlanRequest;
import se.arshjul.plan.v1.CreateImplementationRowRequest;
import se.arshjul.plan.v1.DeleteImplementationRowRequest;
import se.arshjul.plan.v1.GetImplementationPlanRequest;
import se.arshjul.plan.v1.GetImplementationRowRequest;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.ImplementationServiceGrpc;
import se.arshjul.plan.v1.ListImplementationPlansRequest;
import se.arshjul.plan.v1.ListImplementationPlansResponse;
import se.arshjul.plan.v1.ListImplementationRowsRequest;
import se.arshjul.plan.v1.ListImplementationRowsResponse;
import se.arshjul.plan.v1.ListPlannedMeasuresRequest;
import se.arshjul.plan.v1.ListPlannedMeasuresResponse;
import se.arshjul.plan.v1.ListRowChangesRequest;
import se.arshjul.plan.v1.ListRowChangesResponse;
import se.arshjul.plan.v1.ListRowStatusesRequest;
import se.arshjul.plan.v1.ListRowStatusesResponse;
import se.arshjul.plan.v1.PreviewImplementationCopyRequest;
import se.arshjul.plan.v1.PreviewImplementationCopyResponse;
import se.arshjul.plan.v1.PublishImplementationPlanRequest;
import se.arshjul.plan.v1.ReviseImplementationPlanRequest;
import se.arshjul.plan.v1.TellRowStatusRequest;
import se.arshjul.plan.v1.UpdateImplementationRowRequest;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** ImplementationService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class ImplementationGrpcService extends ImplementationServiceGrpc.ImplementationServiceImplBase {

    private final Readers readers;
    private final PlanRepository plans;
    private final ImplementationRepository implementations;
    private final RowRepository rows;
    private final TellingRepository tellings;
    private final Plannings plannings;
    private final ProposeCopies proposeCopies;
    private final CreateImplementationPlan create;
    private final PublishImplementationPlan publish;
    private final ReviseImplementationPlan revise;
    private final SaveRow saveRow;
    private final DeleteRow deleteRow;
    private final TellRowStatus tellRowStatus;

    ImplementationGrpcService(
            Readers readers,
            PlanRepository plans,
            ImplementationRepository implementations,
            RowRepository rows,
            TellingRepository tellings,
            Plannings plannings,
            ProposeCopies proposeCopies,
            CreateImplementationPlan create,
            PublishImplementationPlan publish,
            ReviseImplementationPlan revise,
            SaveRow saveRow,
            DeleteRow deleteRow,
            TellRowStatus tellRowStatus) {
        this.readers = readers;
        this.plans = plans;
        this.implementations = implementations;
        this.rows = rows;
        this.tellings = tellings;
        this.plannings = plannings;
        this.proposeCopies = proposeCopies;
        this.create = create;
        this.publish = publish;
        this.revise = revise;
        this.saveRow = saveRow;
        this.deleteRow = deleteRow;
        this.tellRowStatus = tellRowStatus;
    }

    @Override
    public void getImplementationPlan(
            GetImplementationPlanRequest request, StreamObserver<ImplementationPlan> replies) {
        var working = ImplementationProtos.working(request.getView());
        Readers.requireReader(working);
        var name = ImplementationName.parse(request.getName());
        reply(replies, ImplementationProtos.toProto(readers.read(name, working)));
    }

    @Override
    public void listImplementationPlans(
            ListImplementationPlansRequest request, StreamObserver<ListImplementationPlansResponse> replies) {
        var working = ImplementationProtos.working(request.getView());
        Readers.requireReader(working);
        var plan = plans.get(PlanName.parse(request.getParent())).name();
        var page = Page.parse("implementation plans " + plan + working, request.getPageSize(), request.getPageToken());
        reply(replies, ImplementationProtos.toPlans(implementations.list(plan, working, page)));
    }

    @Override
    public void createImplementationPlan(
            CreateImplementationPlanRequest request, StreamObserver<ImplementationPlan> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, ImplementationProtos.toProto(create.handle(id, ImplementationProtos.toCommand(request))));
    }

    @Override
    public void previewImplementationCopy(
            PreviewImplementationCopyRequest request, StreamObserver<PreviewImplementationCopyResponse> replies) {
        var name = ImplementationName.parse(request.getName());
        var version = proposeCopies.version(name.plan(), request.getPlanVersion());
        reply(replies, ImplementationProtos.toProto(proposeCopies.of(name, version)));
    }

    @Override
    public void publishImplementationPlan(
            PublishImplementationPlanRequest request, StreamObserver<ImplementationPlan> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, ImplementationProtos.toProto(publish.handle(id, ImplementationProtos.toCommand(request))));
    }

    @Override
    public void reviseImplementationPlan(
            ReviseImplementationPlanRequest request, StreamObserver<ImplementationPlan> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, ImplementationProtos.toProto(revise.handle(id, ImplementationProtos.toCommand(request))));
    }

    @Override
    public void listImplementationRows(
            ListImplementationRowsRequest request, StreamObserver<ListImplementationRowsResponse> replies) {
        var working = ImplementationProtos.working(request.getView());
        Readers.requireReader(working);
        var plan = readers.read(ImplementationName.parse(request.getParent()), working);
        var page = Page.parse("rows " + plan.name() + plan.revision(), request.getPageSize(), request.getPageToken());
        reply(replies, RowProtos.toRows(rows.list(plan, page)));
    }

    @Override
    public void getImplementationRow(GetImplementationRowRequest request, StreamObserver<ImplementationRow> replies) {
        var working = ImplementationProtos.working(request.getView());
        Readers.requireReader(working);
        var name = RowName.parse(request.getName());
        reply(replies, RowProtos.toProto(rows.get(readers.read(name.plan(), working), name)));
    }

    @Override
    public void createImplementationRow(
            CreateImplementationRowRequest request, StreamObserver<ImplementationRow> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, RowProtos.toProto(saveRow.handle(id, RowProtos.toCommand(request))));
    }

    @Override
    public void updateImplementationRow(
            UpdateImplementationRowRequest request, StreamObserver<ImplementationRow> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, RowProtos.toProto(saveRow.handle(id, RowProtos.toCommand(request))));
    }

    @Override
    public void deleteImplementationRow(
            DeleteImplementationRowRequest request, StreamObserver<ImplementationPlan> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, ImplementationProtos.toProto(deleteRow.handle(id, ImplementationProtos.toCommand(request))));
    }

    @Override
    public void tellRowStatus(TellRowStatusRequest request, StreamObserver<ImplementationRow> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, RowProtos.toProto(tellRowStatus.handle(id, RowProtos.toCommand(request))));
    }

    @Override
    public void listRowStatuses(ListRowStatusesRequest request, StreamObserver<ListRowStatusesResponse> replies) {
        var working = ImplementationProtos.working(request.getView());
        Readers.requireReader(working);
        var name = RowName.parse(request.getParent());
        var row = rows.get(readers.read(name.plan(), working), name).name();
        var page = Page.parse("statuses " + row, request.getPageSize(), request.getPageToken());
        reply(replies, RowProtos.toStatuses(tellings.list(row, page)));
    }

    @Override
    public void listRowChanges(ListRowChangesRequest request, StreamObserver<ListRowChangesResponse> replies) {
        var working = ImplementationProtos.working(request.getView());
        Readers.requireReader(working);
        var name = ImplementationName.parse(request.getParent());
        var changes = plannings.changes(name, request.getOtherYear(), working);
        var page = Page.parse(
                "changes " + name + working + request.getOtherYear(), request.getPageSize(), request.getPageToken());
        reply(replies, RowProtos.toChanges(changes, page));
    }

    @Override
    public void listPlannedMeasures(
            ListPlannedMeasuresRequest request, StreamObserver<ListPlannedMeasuresResponse> replies) {
        var working = ImplementationProtos.working(request.getView());
        Readers.requireReader(working);
        var name = ImplementationName.parse(request.getParent());
        var measures = plannings.measures(name, working, request.getGapsOnly());
        var page = Page.parse(
                "measures " + name + working + request.getGapsOnly(), request.getPageSize(), request.getPageToken());
        reply(replies, ImplementationProtos.toMeasures(measures, page));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

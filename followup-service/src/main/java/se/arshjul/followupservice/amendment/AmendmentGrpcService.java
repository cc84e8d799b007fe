package se.arshjul.followupservice.amendment;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.Amendment;
import se.arshjul.followup.v1.AmendmentServiceGrpc;
import se.arshjul.followup.v1.CreateAmendmentRequest;
import se.arshjul.followup.v1.ListAmendmentsRequest;
import se.arshjul.followup.v1.ListAmendmentsResponse;
import se.arshjul.followup.v1.PreviewAmendmentRequest;
import se.arshjul.followup.v1.PreviewAmendmentResponse;
import se.arshjul.followupservice.survey.VisibleSurveys;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** AmendmentService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class AmendmentGrpcService extends AmendmentServiceGrpc.AmendmentServiceImplBase {

    private final VisibleSurveys surveys;
    private final ReadAmendments amendments;
    private final PreviewAmendment previewAmendment;
    private final CreateAmendment createAmendment;

    AmendmentGrpcService(
            VisibleSurveys surveys,
            ReadAmendments amendments,
            PreviewAmendment previewAmendment,
            CreateAmendment createAmendment) {
        this.surveys = surveys;
        this.amendments = amendments;
        this.previewAmendment = previewAmendment;
        this.createAmendment = createAmendment;
    }

    @Override
    public void listAmendments(ListAmendmentsRequest request, StreamObserver<ListAmendmentsResponse> replies) {
        var survey = surveys.get(request.getParent());
        var page = Page.parse("amendments " + survey.name(), request.getPageSize(), request.getPageToken());
        reply(replies, AmendmentProtos.toProto(amendments.list(survey.name(), page), survey));
    }

    @Override
    public void previewAmendment(PreviewAmendmentRequest request, StreamObserver<PreviewAmendmentResponse> replies) {
        reply(replies, AmendmentProtos.toProto(previewAmendment.of(AmendmentProtos.toWanted(request))));
    }

    @Override
    public void createAmendment(CreateAmendmentRequest request, StreamObserver<Amendment> replies) {
        var id = RequestId.parse(request.getRequestId());
        var told = amendments.told(createAmendment.handle(id, AmendmentProtos.toCommand(request)));
        reply(replies, AmendmentProtos.toProto(told, amendments.survey(told)));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

package se.arshjul.followupservice.section;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.CreateSurveySectionRequest;
import se.arshjul.followup.v1.DeleteSurveySectionRequest;
import se.arshjul.followup.v1.SurveySection;
import se.arshjul.followup.v1.SurveySectionServiceGrpc;
import se.arshjul.followup.v1.UpdateSurveySectionRequest;
import se.arshjul.runtime.request.RequestId;

/** SurveySectionService over gRPC: reads the request, calls one command, writes the reply. */
@GrpcService
class SurveySectionGrpcService extends SurveySectionServiceGrpc.SurveySectionServiceImplBase {

    private final CreateSurveySection createSection;
    private final UpdateSurveySection updateSection;
    private final DeleteSurveySection deleteSection;

    SurveySectionGrpcService(
            CreateSurveySection createSection, UpdateSurveySection updateSection, DeleteSurveySection deleteSection) {
        this.createSection = createSection;
        this.updateSection = updateSection;
        this.deleteSection = deleteSection;
    }

    @Override
    public void createSurveySection(CreateSurveySectionRequest request, StreamObserver<SurveySection> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, SurveySectionProtos.toProto(createSection.handle(id, SurveySectionProtos.toCommand(request))));
    }

    @Override
    public void updateSurveySection(UpdateSurveySectionRequest request, StreamObserver<SurveySection> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, SurveySectionProtos.toProto(updateSection.handle(id, SurveySectionProtos.toCommand(request))));
    }

    @Override
    public void deleteSurveySection(DeleteSurveySectionRequest request, StreamObserver<Empty> replies) {
        var id = RequestId.parse(request.getRequestId());
        deleteSection.handle(id, SurveySectionProtos.toCommand(request));
        reply(replies, Empty.getDefaultInstance());
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

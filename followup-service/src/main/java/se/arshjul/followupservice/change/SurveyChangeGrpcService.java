package se.arshjul.followupservice.change;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.GetSurveyChangeRequest;
import se.arshjul.followup.v1.SurveyChange;
import se.arshjul.followup.v1.SurveyChangeServiceGrpc;

/** SurveyChangeService over gRPC: reads the request, makes one query, writes the reply. */
@GrpcService
class SurveyChangeGrpcService extends SurveyChangeServiceGrpc.SurveyChangeServiceImplBase {

    private final ReadSurveyChange changes;

    SurveyChangeGrpcService(ReadSurveyChange changes) {
        this.changes = changes;
    }

    @Override
    public void getSurveyChange(GetSurveyChangeRequest request, StreamObserver<SurveyChange> replies) {
        replies.onNext(ChangeProtos.toProto(changes.of(request.getName())));
        replies.onCompleted();
    }
}

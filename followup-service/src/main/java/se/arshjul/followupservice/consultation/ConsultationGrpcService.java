package se.arshjul.followupservice.consultation;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.Consultation;
import se.arshjul.followup.v1.ConsultationServiceGrpc;
import se.arshjul.followup.v1.GetConsultationRequest;
import se.arshjul.followup.v1.RecordConsultationRequest;
import se.arshjul.followupservice.survey.VisibleSurveys;
import se.arshjul.runtime.request.RequestId;

/** ConsultationService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class ConsultationGrpcService extends ConsultationServiceGrpc.ConsultationServiceImplBase {

    private final VisibleSurveys surveys;
    private final ConsultationRepository consultations;
    private final RecordConsultation recordConsultation;

    ConsultationGrpcService(
            VisibleSurveys surveys, ConsultationRepository consultations, RecordConsultation recordConsultation) {
        this.surveys = surveys;
        this.consultations = consultations;
        this.recordConsultation = recordConsultation;
    }

    @Override
    public void getConsultation(GetConsultationRequest request, StreamObserver<Consultation> replies) {
        var survey = surveys.get(request.getName()).name();
        reply(replies, ConsultationProtos.toProto(consultations.get(survey)));
    }

    @Override
    public void recordConsultation(RecordConsultationRequest request, StreamObserver<Consultation> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(
                replies,
                ConsultationProtos.toProto(recordConsultation.handle(id, ConsultationProtos.toCommand(request))));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

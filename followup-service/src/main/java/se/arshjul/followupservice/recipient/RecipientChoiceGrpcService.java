package se.arshjul.followupservice.recipient;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.ChooseRecipientsRequest;
import se.arshjul.followup.v1.GetRecipientChoiceRequest;
import se.arshjul.followup.v1.RecipientChoice;
import se.arshjul.followup.v1.RecipientChoiceServiceGrpc;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.request.RequestId;

/** RecipientChoiceService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class RecipientChoiceGrpcService extends RecipientChoiceServiceGrpc.RecipientChoiceServiceImplBase {

    private final SurveyRepository surveys;
    private final RecipientChoiceRepository choices;
    private final ChooseRecipients chooseRecipients;

    RecipientChoiceGrpcService(
            SurveyRepository surveys, RecipientChoiceRepository choices, ChooseRecipients chooseRecipients) {
        this.surveys = surveys;
        this.choices = choices;
        this.chooseRecipients = chooseRecipients;
    }

    @Override
    public void getRecipientChoice(GetRecipientChoiceRequest request, StreamObserver<RecipientChoice> replies) {
        var survey = surveys.get(SurveyName.parse(request.getName()));
        reply(replies, RecipientChoiceProtos.toProto(choices.get(survey.name()), survey));
    }

    @Override
    public void chooseRecipients(ChooseRecipientsRequest request, StreamObserver<RecipientChoice> replies) {
        var id = RequestId.parse(request.getRequestId());
        var chosen = chooseRecipients.handle(id, RecipientChoiceProtos.toCommand(request));
        reply(replies, RecipientChoiceProtos.toProto(chosen, surveys.get(chosen.survey())));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

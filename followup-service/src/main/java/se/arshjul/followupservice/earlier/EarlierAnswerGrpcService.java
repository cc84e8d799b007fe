package se.arshjul.followupservice.earlier;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.ConfirmEarlierAnswerRequest;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc;
import se.arshjul.followup.v1.ListEarlierAnswersRequest;
import se.arshjul.followup.v1.ListEarlierAnswersResponse;
import se.arshjul.followupservice.answering.AnswerProtos;
import se.arshjul.followupservice.english.EnglishTexts;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.runtime.request.RequestId;

/** EarlierAnswerService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class EarlierAnswerGrpcService extends EarlierAnswerServiceGrpc.EarlierAnswerServiceImplBase {

    private final RequestGuard guard;
    private final EarlierAnswers earlierAnswers;
    private final EnglishTexts english;
    private final ConfirmEarlierAnswer confirmEarlierAnswer;

    EarlierAnswerGrpcService(
            RequestGuard guard,
            EarlierAnswers earlierAnswers,
            EnglishTexts english,
            ConfirmEarlierAnswer confirmEarlierAnswer) {
        this.guard = guard;
        this.earlierAnswers = earlierAnswers;
        this.english = english;
        this.confirmEarlierAnswer = confirmEarlierAnswer;
    }

    @Override
    public void listEarlierAnswers(
            ListEarlierAnswersRequest request, StreamObserver<ListEarlierAnswersResponse> replies) {
        var all = earlierAnswers.list(guard.colleague(request.getParent()));
        replies.onNext(EarlierAnswerProtos.toProto(all, request, english));
        replies.onCompleted();
    }

    @Override
    public void confirmEarlierAnswer(ConfirmEarlierAnswerRequest request, StreamObserver<Answer> replies) {
        var id = RequestId.parse(request.getRequestId());
        var answer = confirmEarlierAnswer.handle(id, EarlierAnswerProtos.toCommand(request));
        replies.onNext(AnswerProtos.toProto(answer));
        replies.onCompleted();
    }
}

package se.arshjul.followupservice.answering;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.AskClarificationRequest;
import se.arshjul.followup.v1.AskClarificationResponse;
import se.arshjul.followup.v1.Clarification;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.ExplainAnswerRequest;
import se.arshjul.followup.v1.ListClarificationsRequest;
import se.arshjul.followup.v1.ListClarificationsResponse;
import se.arshjul.followup.v1.WithdrawClarificationRequest;
import se.arshjul.followup.v1.WithdrawClarificationResponse;
import se.arshjul.followupservice.assessment.AskClarification;
import se.arshjul.followupservice.assessment.WithdrawClarification;
import se.arshjul.followupservice.clarification.ExplainAnswer;
import se.arshjul.followupservice.clarification.ReadClarifications;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** ClarificationService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class ClarificationGrpcService extends ClarificationServiceGrpc.ClarificationServiceImplBase {

    private final ReadClarifications clarifications;
    private final AskClarification askClarification;
    private final WithdrawClarification withdrawClarification;
    private final ExplainAnswer explainAnswer;

    ClarificationGrpcService(
            ReadClarifications clarifications,
            AskClarification askClarification,
            WithdrawClarification withdrawClarification,
            ExplainAnswer explainAnswer) {
        this.clarifications = clarifications;
        this.askClarification = askClarification;
        this.withdrawClarification = withdrawClarification;
        this.explainAnswer = explainAnswer;
    }

    @Override
    public void askClarification(AskClarificationRequest request, StreamObserver<AskClarificationResponse> replies) {
        var id = RequestId.parse(request.getRequestId());
        var asked = askClarification.handle(id, ClarificationProtos.toCommand(request));
        reply(replies, ClarificationProtos.toAsked(clarifications.lastAsked(asked.name()), asked.state()));
    }

    @Override
    public void withdrawClarification(
            WithdrawClarificationRequest request, StreamObserver<WithdrawClarificationResponse> replies) {
        var id = RequestId.parse(request.getRequestId());
        var name = withdrawClarification.handle(id, new WithdrawClarification.Command(request.getName()));
        reply(replies, ClarificationProtos.toWithdrawn(clarifications.lastAsked(name)));
    }

    @Override
    public void explainAnswer(ExplainAnswerRequest request, StreamObserver<Clarification> replies) {
        var id = RequestId.parse(request.getRequestId());
        var command = ClarificationProtos.toCommand(request);
        var name = explainAnswer.handle(id, command);
        reply(
                replies,
                ClarificationProtos.toProto(clarifications.lastAsked(name, QuestionName.parse(command.question()))));
    }

    @Override
    public void listClarifications(
            ListClarificationsRequest request, StreamObserver<ListClarificationsResponse> replies) {
        var page = Page.parse(request.getParent(), request.getPageSize(), request.getPageToken());
        reply(replies, ClarificationProtos.toProto(clarifications.list(request.getParent(), page)));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

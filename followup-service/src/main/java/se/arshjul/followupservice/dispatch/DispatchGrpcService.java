package se.arshjul.followupservice.dispatch;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.CloseRequestRequest;
import se.arshjul.followup.v1.CloseRequestResponse;
import se.arshjul.followup.v1.CloseSurveyRequest;
import se.arshjul.followup.v1.CloseSurveyResponse;
import se.arshjul.followup.v1.DispatchRequestsRequest;
import se.arshjul.followup.v1.DispatchRequestsResponse;
import se.arshjul.followup.v1.DispatchServiceGrpc;
import se.arshjul.followup.v1.SettleRequestsRequest;
import se.arshjul.followup.v1.SettleRequestsResponse;
import se.arshjul.followup.v1.WithdrawRequestsRequest;
import se.arshjul.followup.v1.WithdrawRequestsResponse;
import se.arshjul.followupservice.standing.ReadRequests;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.request.RequestId;

/** DispatchService over gRPC: reads the request, calls one command, writes the reply. */
@GrpcService
class DispatchGrpcService extends DispatchServiceGrpc.DispatchServiceImplBase {

    private final DispatchRequests dispatchRequests;
    private final CloseSurvey closeSurvey;
    private final CloseRequest closeRequest;
    private final ReadRequests requests;
    private final SettleRequests settleRequests;
    private final WithdrawRequests withdrawRequests;

    DispatchGrpcService(
            DispatchRequests dispatchRequests,
            CloseSurvey closeSurvey,
            CloseRequest closeRequest,
            ReadRequests requests,
            SettleRequests settleRequests,
            WithdrawRequests withdrawRequests) {
        this.dispatchRequests = dispatchRequests;
        this.closeSurvey = closeSurvey;
        this.closeRequest = closeRequest;
        this.requests = requests;
        this.settleRequests = settleRequests;
        this.withdrawRequests = withdrawRequests;
    }

    @Override
    public void dispatchRequests(DispatchRequestsRequest request, StreamObserver<DispatchRequestsResponse> replies) {
        var id = RequestId.parse(request.getRequestId());
        var remaining = dispatchRequests.handle(id, DispatchProtos.toCommand(request));
        reply(replies, DispatchProtos.dispatched(remaining));
    }

    @Override
    public void closeSurvey(CloseSurveyRequest request, StreamObserver<CloseSurveyResponse> replies) {
        var id = RequestId.parse(request.getRequestId());
        var survey = SurveyName.parse(request.getName());
        reply(replies, DispatchProtos.closed(closeSurvey.handle(id, new CloseSurvey.Command(survey))));
    }

    @Override
    public void closeRequest(CloseRequestRequest request, StreamObserver<CloseRequestResponse> replies) {
        var id = RequestId.parse(request.getRequestId());
        var name = closeRequest.handle(id, DispatchProtos.toCommand(request));
        reply(replies, DispatchProtos.closed(requests.get(name), request));
    }

    @Override
    public void settleRequests(SettleRequestsRequest request, StreamObserver<SettleRequestsResponse> replies) {
        var id = RequestId.parse(request.getRequestId());
        var survey = SurveyName.parse(request.getName());
        reply(replies, DispatchProtos.settled(settleRequests.handle(id, new SettleRequests.Command(survey))));
    }

    @Override
    public void withdrawRequests(WithdrawRequestsRequest request, StreamObserver<WithdrawRequestsResponse> replies) {
        var id = RequestId.parse(request.getRequestId());
        var survey = SurveyName.parse(request.getName());
        reply(replies, DispatchProtos.withdrawn(withdrawRequests.handle(id, new WithdrawRequests.Command(survey))));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

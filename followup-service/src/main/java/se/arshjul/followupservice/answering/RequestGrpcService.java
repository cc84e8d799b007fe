package se.arshjul.followupservice.answering;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.AcceptResponseRequest;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.ApproveResponseRequest;
import se.arshjul.followup.v1.CheckAnswersRequest;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.DeclineRequestRequest;
import se.arshjul.followup.v1.GetReminderFactsRequest;
import se.arshjul.followup.v1.GetRequestRequest;
import se.arshjul.followup.v1.GetResponseRequest;
import se.arshjul.followup.v1.GetReturnedResponseRequest;
import se.arshjul.followup.v1.ListAnswersRequest;
import se.arshjul.followup.v1.ListAnswersResponse;
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.MonitorRequestsRequest;
import se.arshjul.followup.v1.MonitorRequestsResponse;
import se.arshjul.followup.v1.OpenRequestRequest;
import se.arshjul.followup.v1.ReminderFacts;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.ReturnResponseRequest;
import se.arshjul.followup.v1.ScreenResponseRequest;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.followup.v1.SendBackResponseRequest;
import se.arshjul.followup.v1.SubmitResponseRequest;
import se.arshjul.followup.v1.SummarizeRequestsRequest;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followup.v1.UpdateAnswerRequest;
import se.arshjul.followupservice.answer.ReadAnswers;
import se.arshjul.followupservice.answer.UpdateAnswer;
import se.arshjul.followupservice.assessment.AcceptResponse;
import se.arshjul.followupservice.assessment.ScreenResponse;
import se.arshjul.followupservice.assessment.SendBackResponse;
import se.arshjul.followupservice.contradiction.CheckContradictions;
import se.arshjul.followupservice.english.EnglishTexts;
import se.arshjul.followupservice.english.ReadInEnglish;
import se.arshjul.followupservice.request.OpenRequest;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.response.ApproveResponse;
import se.arshjul.followupservice.response.ReadResponse;
import se.arshjul.followupservice.response.ReturnResponse;
import se.arshjul.followupservice.response.SubmitResponse;
import se.arshjul.followupservice.settlement.DeclineRequest;
import se.arshjul.followupservice.standing.MonitorReport;
import se.arshjul.followupservice.standing.ReadRequests;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** RequestService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class RequestGrpcService extends RequestServiceGrpc.RequestServiceImplBase {

    private final ReadRequests requests;
    private final MonitorReport monitor;
    private final ReadAnswers answers;
    private final CheckContradictions contradictions;
    private final EnglishTexts english;
    private final ReadResponse responses;
    private final OpenRequest openRequest;
    private final DeclineRequest declineRequest;
    private final UpdateAnswer updateAnswer;
    private final SubmitResponse submitResponse;
    private final ApproveResponse approveResponse;
    private final ReturnResponse returnResponse;
    private final ScreenResponse screenResponse;
    private final AcceptResponse acceptResponse;
    private final SendBackResponse sendBackResponse;

    RequestGrpcService(
            ReadRequests requests,
            MonitorReport monitor,
            ReadAnswers answers,
            CheckContradictions contradictions,
            EnglishTexts english,
            ReadResponse responses,
            OpenRequest openRequest,
            DeclineRequest declineRequest,
            UpdateAnswer updateAnswer,
            SubmitResponse submitResponse,
            ApproveResponse approveResponse,
            ReturnResponse returnResponse,
            ScreenResponse screenResponse,
            AcceptResponse acceptResponse,
            SendBackResponse sendBackResponse) {
        this.requests = requests;
        this.monitor = monitor;
        this.answers = answers;
        this.contradictions = contradictions;
        this.english = english;
        this.responses = responses;
        this.openRequest = openRequest;
        this.declineRequest = declineRequest;
        this.updateAnswer = updateAnswer;
        this.submitResponse = submitResponse;
        this.approveResponse = approveResponse;
        this.returnResponse = returnResponse;
        this.screenResponse = screenResponse;
        this.acceptResponse = acceptResponse;
        this.sendBackResponse = sendBackResponse;
    }

    @Override
    public void getRequest(GetRequestRequest request, StreamObserver<Request> replies) {
        reply(replies, RequestProtos.toProto(requests.get(request.getName())));
    }

    @Override
    public void listRequests(ListRequestsRequest request, StreamObserver<ListRequestsResponse> replies) {
        var page = requests.list(RequestProtos.toFilter(request), RequestProtos.toPage(request));
        reply(replies, RequestProtos.toProto(page));
    }

    @Override
    public void summarizeRequests(SummarizeRequestsRequest request, StreamObserver<SummarizeRequestsResponse> replies) {
        var survey = RequestProtos.toSurvey(request.getParent());
        reply(replies, RequestProtos.toProto(requests.summarize(survey)));
    }

    @Override
    public void monitorRequests(MonitorRequestsRequest request, StreamObserver<MonitorRequestsResponse> replies) {
        var survey = RequestProtos.toSurvey(request.getParent());
        var snapshot = monitor.list(survey, MonitorProtos.toFilter(request), MonitorProtos.toPage(request));
        reply(replies, MonitorProtos.toProto(snapshot));
    }

    @Override
    public void openRequest(OpenRequestRequest request, StreamObserver<Request> replies) {
        var id = RequestId.parse(request.getRequestId());
        var name = openRequest.handle(id, new OpenRequest.Command(request.getName()));
        reply(replies, RequestProtos.toProto(requests.get(name)));
    }

    @Override
    public void declineRequest(DeclineRequestRequest request, StreamObserver<Request> replies) {
        var id = RequestId.parse(request.getRequestId());
        var name = declineRequest.handle(id, ResponseProtos.toCommand(request));
        reply(replies, RequestProtos.toProto(requests.get(name)));
    }

    @Override
    public void getReminderFacts(GetReminderFactsRequest request, StreamObserver<ReminderFacts> replies) {
        reply(replies, RequestProtos.toProto(requests.reminderFacts(request.getName())));
    }

    @Override
    public void listAnswers(ListAnswersRequest request, StreamObserver<ListAnswersResponse> replies) {
        var page = Page.parse(request.getParent(), request.getPageSize(), request.getPageToken());
        reply(replies, AnswerProtos.toProto(answers.list(request.getParent(), page)));
    }

    @Override
    public void updateAnswer(UpdateAnswerRequest request, StreamObserver<Answer> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, AnswerProtos.toProto(updateAnswer.handle(id, AnswerProtos.toCommand(request))));
    }

    @Override
    public void checkAnswers(CheckAnswersRequest request, StreamObserver<CheckAnswersResponse> replies) {
        var name = request.getName();
        reply(
                replies,
                AnswerProtos.toProto(
                        answers.check(name), contradictions.check(name), english(name, request.getEnglish())));
    }

    @Override
    public void submitResponse(SubmitResponseRequest request, StreamObserver<Response> replies) {
        var id = RequestId.parse(request.getRequestId());
        var name = submitResponse.handle(id, ResponseProtos.toCommand(request));
        reply(replies, ResponseProtos.toProto(responses.latest(name)));
    }

    @Override
    public void approveResponse(ApproveResponseRequest request, StreamObserver<Response> replies) {
        var id = RequestId.parse(request.getRequestId());
        var name = approveResponse.handle(id, ResponseProtos.toCommand(request));
        reply(replies, ResponseProtos.toProto(responses.latest(name)));
    }

    @Override
    public void returnResponse(ReturnResponseRequest request, StreamObserver<Request> replies) {
        var id = RequestId.parse(request.getRequestId());
        var name = returnResponse.handle(id, ResponseProtos.toCommand(request));
        reply(replies, RequestProtos.toProto(requests.get(name)));
    }

    @Override
    public void getResponse(GetResponseRequest request, StreamObserver<Response> replies) {
        reply(replies, ResponseProtos.toProto(responses.get(request.getName(), request.getReference())));
    }

    @Override
    public void getReturnedResponse(GetReturnedResponseRequest request, StreamObserver<Response> replies) {
        reply(replies, ResponseProtos.toReturned(responses.returned(request.getName())));
    }

    @Override
    public void screenResponse(ScreenResponseRequest request, StreamObserver<ScreenResponseResponse> replies) {
        var screening = screenResponse.screen(request.getName());
        reply(replies, ResponseProtos.toProto(screening, english(request.getName(), request.getEnglish())));
    }

    @Override
    public void acceptResponse(AcceptResponseRequest request, StreamObserver<Request> replies) {
        var id = RequestId.parse(request.getRequestId());
        var name = acceptResponse.handle(id, new AcceptResponse.Command(request.getName(), request.getVersion()));
        reply(replies, RequestProtos.toProto(requests.get(name)));
    }

    @Override
    public void sendBackResponse(SendBackResponseRequest request, StreamObserver<Request> replies) {
        var id = RequestId.parse(request.getRequestId());
        var name = sendBackResponse.handle(id, ResponseProtos.toCommand(request));
        reply(replies, RequestProtos.toProto(requests.get(name)));
    }

    private ReadInEnglish english(String request, boolean wanted) {
        return RequestName.find(request)
                .map(name -> english.of(name.survey(), wanted))
                .orElse(ReadInEnglish.NOTHING);
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

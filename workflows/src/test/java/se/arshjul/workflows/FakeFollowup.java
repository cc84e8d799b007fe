package se.arshjul.workflows;

import com.google.protobuf.Timestamp;
import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.arshjul.followup.v1.AcceptResponseRequest;
import se.arshjul.followup.v1.CloseReplacementRequest;
import se.arshjul.followup.v1.CloseReplacementResponse;
import se.arshjul.followup.v1.CloseRequestRequest;
import se.arshjul.followup.v1.CloseRequestResponse;
import se.arshjul.followup.v1.CloseSurveyRequest;
import se.arshjul.followup.v1.CloseSurveyResponse;
import se.arshjul.followup.v1.DispatchRequestsRequest;
import se.arshjul.followup.v1.DispatchRequestsResponse;
import se.arshjul.followup.v1.DispatchServiceGrpc;
import se.arshjul.followup.v1.GetReceiptRequest;
import se.arshjul.followup.v1.GetReminderFactsRequest;
import se.arshjul.followup.v1.GetRequestRequest;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Receipt;
import se.arshjul.followup.v1.ReceiptServiceGrpc;
import se.arshjul.followup.v1.ReminderFacts;
import se.arshjul.followup.v1.ReplacementServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.ScreenResponseRequest;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.followup.v1.SettleRequestsRequest;
import se.arshjul.followup.v1.SettleRequestsResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.followup.v1.WithdrawRequestsRequest;
import se.arshjul.followup.v1.WithdrawRequestsResponse;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** followup-service, kept in memory. */
final class FakeFollowup {

    final Map<String, Survey> surveys = new ConcurrentHashMap<>();
    final Map<String, Request> requests = new ConcurrentHashMap<>();
    final Map<String, Integer> daysLeft = new ConcurrentHashMap<>();
    final Map<String, ScreenResponseResponse> screenings = new ConcurrentHashMap<>();
    final Map<String, Integer> unsettled = new ConcurrentHashMap<>();

    /** Until when accepted responses can be replaced; not at all those that are left out. */
    final Map<String, Timestamp> replaceable = new ConcurrentHashMap<>();

    private final FakeServices services;

    FakeFollowup(FakeServices services) {
        this.services = services;
    }

    List<BindableService> services() {
        return List.of(new Surveys(), new Requests(), new Receipts(), new Dispatches(), new Replacements());
    }

    private <T> T get(Map<String, T> all, String name) {
        var found = all.get(name);
        if (found == null) {
            throw Refusal.notFound("REQUEST_NOT_FOUND", "There is none.", Map.of());
        }
        return found;
    }

    private final class Surveys extends SurveyServiceGrpc.SurveyServiceImplBase {

        @Override
        public void getSurvey(GetSurveyRequest request, StreamObserver<Survey> replies) {
            services.answer(request, replies, () -> get(surveys, request.getName()));
        }

        /** Each survey asks for a number. */
        @Override
        public void listQuestions(ListQuestionsRequest request, StreamObserver<ListQuestionsResponse> replies) {
            services.answer(request, replies, () -> {
                var number = Question.newBuilder().setName(request.getParent() + "/questions/number");
                return ListQuestionsResponse.newBuilder()
                        .addQuestions(number.setWording("Hur många?"))
                        .build();
            });
        }
    }

    private final class Requests extends RequestServiceGrpc.RequestServiceImplBase {

        @Override
        public void getRequest(GetRequestRequest request, StreamObserver<Request> replies) {
            services.answer(request, replies, () -> get(requests, request.getName()));
        }

        @Override
        public void listRequests(ListRequestsRequest request, StreamObserver<ListRequestsResponse> replies) {
            services.answer(request, replies, () -> {
                var all = requests.values().stream()
                        .filter(one -> one.getName().startsWith(request.getParent() + "/"))
                        .filter(one -> one.getName().compareTo(request.getPageToken()) > 0)
                        .sorted(Comparator.comparing(Request::getName))
                        .toList();
                var page = all.subList(0, Math.min(all.size(), request.getPageSize()));
                return ListRequestsResponse.newBuilder()
                        .addAllRequests(page)
                        .setNextPageToken(
                                page.size() < all.size() ? page.getLast().getName() : "")
                        .build();
            });
        }

        @Override
        public void getReminderFacts(GetReminderFactsRequest request, StreamObserver<ReminderFacts> replies) {
            services.answer(
                    request,
                    replies,
                    () -> ReminderFacts.newBuilder()
                            .setWorkingDaysLeft(get(daysLeft, request.getName()))
                            .setWorkingDay(true)
                            .setRequestState(get(requests, request.getName()).getState())
                            .build());
        }

        @Override
        public void screenResponse(ScreenResponseRequest request, StreamObserver<ScreenResponseResponse> replies) {
            services.answer(request, replies, () -> get(screenings, request.getName()));
        }

        @Override
        public void acceptResponse(AcceptResponseRequest request, StreamObserver<Request> replies) {
            services.answer(
                    request,
                    replies,
                    () -> requests.compute(
                            request.getName(),
                            (name, before) -> before.toBuilder()
                                    .setState(Request.State.ACCEPTED)
                                    .build()));
        }
    }

    private final class Receipts extends ReceiptServiceGrpc.ReceiptServiceImplBase {

        @Override
        public void getReceipt(GetReceiptRequest request, StreamObserver<Receipt> replies) {
            services.answer(
                    request,
                    replies,
                    () -> Receipt.newBuilder()
                            .setReference(get(requests, request.getName()).getReference())
                            .mergeFrom(Receipt.newBuilder()
                                    .setReference(request.getReference())
                                    .build())
                            .setContentHash("4f1c")
                            .build());
        }
    }

    private final class Dispatches extends DispatchServiceGrpc.DispatchServiceImplBase {

        @Override
        public void dispatchRequests(
                DispatchRequestsRequest request, StreamObserver<DispatchRequestsResponse> replies) {
            services.answer(request, replies, () -> {
                request.getRecipientsList().forEach(recipient -> {
                    var name = request.getName() + "/requests/" + recipient.getRecipientId();
                    requests.put(
                            name,
                            Request.newBuilder()
                                    .setName(name)
                                    .setActor(recipient.getActor())
                                    .build());
                });
                return DispatchRequestsResponse.newBuilder()
                        .setRemaining(request.getTotalRecipients() - there(request.getName()))
                        .build();
            });
        }

        private int there(String survey) {
            return (int) requests.keySet().stream()
                    .filter(name -> name.startsWith(survey + "/"))
                    .count();
        }

        @Override
        public void closeSurvey(CloseSurveyRequest request, StreamObserver<CloseSurveyResponse> replies) {
            services.answer(
                    request,
                    replies,
                    () -> CloseSurveyResponse.newBuilder()
                            .setUnsettled(unsettled.getOrDefault(request.getName(), 0))
                            .build());
        }

        @Override
        public void closeRequest(CloseRequestRequest request, StreamObserver<CloseRequestResponse> replies) {
            services.answer(request, replies, () -> {
                var found = get(requests, request.getName());
                var closes = ProtoTime.toInstant(found.getCloseTime());
                return CloseRequestResponse.newBuilder()
                        .setRequest(found)
                        .setOpen(closes.isAfter(ProtoTime.toInstant(request.getCloseTime())))
                        .build();
            });
        }

        @Override
        public void settleRequests(SettleRequestsRequest request, StreamObserver<SettleRequestsResponse> replies) {
            services.answer(request, replies, SettleRequestsResponse::getDefaultInstance);
        }

        @Override
        public void withdrawRequests(
                WithdrawRequestsRequest request, StreamObserver<WithdrawRequestsResponse> replies) {
            services.answer(
                    request,
                    replies,
                    () -> WithdrawRequestsResponse.newBuilder()
                            .setWithdrawn(there(request.getName()))
                            .build());
        }
    }

    private final class Replacements extends ReplacementServiceGrpc.ReplacementServiceImplBase {
        @Override
        public void closeReplacement(
                CloseReplacementRequest request, StreamObserver<CloseReplacementResponse> replies) {
            services.answer(request, replies, () -> {
                var reply = CloseReplacementResponse.newBuilder();
                var until = replaceable.get(request.getName());
                if (until != null && !until.equals(request.getCloseTime())) {
                    reply.setWaitUntilTime(until);
                }
                return reply.build();
            });
        }
    }
}

package se.arshjul.followupservice.request;

import com.google.type.Decimal;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.AcceptResponseRequest;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.ApproveResponseRequest;
import se.arshjul.followup.v1.CheckAnswersRequest;
import se.arshjul.followup.v1.DeclineRequestRequest;
import se.arshjul.followup.v1.GetRequestRequest;
import se.arshjul.followup.v1.GetResponseRequest;
import se.arshjul.followup.v1.OpenRequestRequest;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.ReturnResponseRequest;
import se.arshjul.followup.v1.ScreenResponseRequest;
import se.arshjul.followup.v1.SendBackResponseRequest;
import se.arshjul.followup.v1.SubmitResponseRequest;
import se.arshjul.followup.v1.UpdateAnswerRequest;
import se.arshjul.testkit.As;

/** Requests to RequestService, each with a request id of its own, and the people who make them. */
@Component
public class RequestCalls {

    private final RequestServiceBlockingStub requests;

    RequestCalls(RequestServiceBlockingStub requests) {
        this.requests = requests;
    }

    public RequestServiceBlockingStub respondent() {
        return as("respondent");
    }

    public RequestServiceBlockingStub approver() {
        return as("approver");
    }

    /** Somebody of Region Uppsala. */
    public RequestServiceBlockingStub as(String... roles) {
        return As.person(RequestFixtures.UPPSALA, roles).on(requests);
    }

    /** Somebody of Region Halland with all roles. */
    public RequestServiceBlockingStub stranger() {
        return As.person(RequestFixtures.HALLAND, "respondent", "approver", "contact")
                .on(requests);
    }

    public RequestServiceBlockingStub analyst() {
        return As.staff("analyst").on(requests);
    }

    public RequestServiceBlockingStub engine() {
        return As.engine().on(requests);
    }

    public static String id() {
        return UUID.randomUUID().toString();
    }

    public static GetRequestRequest get(Object name) {
        return GetRequestRequest.newBuilder().setName(name.toString()).build();
    }

    public static OpenRequestRequest open(Object name) {
        return OpenRequestRequest.newBuilder()
                .setName(name.toString())
                .setRequestId(id())
                .build();
    }

    public static DeclineRequestRequest decline(Object name) {
        return DeclineRequestRequest.newBuilder()
                .setName(name.toString())
                .setReason("Vi hinner inte.")
                .setRequestId(id())
                .build();
    }

    public static UpdateAnswerRequest text(Object request, String text, String etag) {
        return update(answer(request, "text", etag).setText(text));
    }

    public static UpdateAnswerRequest number(Object request, String number, String etag) {
        return update(
                answer(request, "number", etag).setNumber(Decimal.newBuilder().setValue(number)));
    }

    public static UpdateAnswerRequest choice(Object request, String option, String etag) {
        return update(answer(request, "choice", etag).setChoice(option));
    }

    public static Answer.Builder answer(Object request, String question, String etag) {
        return Answer.newBuilder().setName(request + "/answers/" + question).setEtag(etag);
    }

    public static UpdateAnswerRequest update(Answer.Builder answer) {
        return UpdateAnswerRequest.newBuilder()
                .setAnswer(answer)
                .setRequestId(id())
                .build();
    }

    public static CheckAnswersRequest check(Object name) {
        return CheckAnswersRequest.newBuilder().setName(name.toString()).build();
    }

    public static SubmitResponseRequest submit(Object name) {
        return SubmitResponseRequest.newBuilder()
                .setName(name.toString())
                .setRequestId(id())
                .build();
    }

    public static ApproveResponseRequest approve(Object name, String hash) {
        return ApproveResponseRequest.newBuilder()
                .setName(name.toString())
                .setContentHash(hash)
                .setRequestId(id())
                .build();
    }

    public static ReturnResponseRequest giveBack(Object name) {
        return ReturnResponseRequest.newBuilder()
                .setName(name.toString())
                .setReason("Se över siffran.")
                .setRequestId(id())
                .build();
    }

    public static ReturnResponseRequest takeBack(Object name) {
        return giveBack(name).toBuilder().clearReason().build();
    }

    public static GetResponseRequest response(Object name) {
        return GetResponseRequest.newBuilder().setName(name.toString()).build();
    }

    public static ScreenResponseRequest screen(Object name) {
        return ScreenResponseRequest.newBuilder().setName(name.toString()).build();
    }

    public static AcceptResponseRequest accept(Object name) {
        return AcceptResponseRequest.newBuilder()
                .setName(name.toString())
                .setRequestId(id())
                .build();
    }

    public static SendBackResponseRequest sendBack(Object name) {
        return SendBackResponseRequest.newBuilder()
                .setName(name.toString())
                .setReason("Förklara siffran.")
                .setRequestId(id())
                .build();
    }
}

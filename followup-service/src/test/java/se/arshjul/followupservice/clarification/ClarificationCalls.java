package se.arshjul.followupservice.clarification;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.AskClarificationRequest;
import se.arshjul.followup.v1.AskClarificationRequest.Doubt;
import se.arshjul.followup.v1.Clarification;
import se.arshjul.followup.v1.ClarificationServiceGrpc.ClarificationServiceBlockingStub;
import se.arshjul.followup.v1.ExplainAnswerRequest;
import se.arshjul.followup.v1.ListClarificationsRequest;
import se.arshjul.followup.v1.WithdrawClarificationRequest;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.testkit.As;

/** Requests to ClarificationService, each with a request id of its own, and the people who make them. */
@Component
public class ClarificationCalls {

    private final ClarificationServiceBlockingStub clarifications;

    ClarificationCalls(ClarificationServiceBlockingStub clarifications) {
        this.clarifications = clarifications;
    }

    public ClarificationServiceBlockingStub analyst() {
        return As.staff("analyst").on(clarifications);
    }

    ClarificationServiceBlockingStub coordinator() {
        return As.staff("coordinator").on(clarifications);
    }

    /** Somebody of Region Uppsala. */
    ClarificationServiceBlockingStub body(String... roles) {
        return As.person(RequestFixtures.UPPSALA, roles).on(clarifications);
    }

    /** Somebody of another body. */
    ClarificationServiceBlockingStub foreign() {
        return As.person(RequestFixtures.HALLAND, "respondent", "approver", "contact")
                .on(clarifications);
    }

    /** What the analyst sees. */
    public List<Clarification> seenByAgency(RequestName request) {
        return analyst().listClarifications(list(request)).getClarificationsList();
    }

    /** What the body sees. */
    public List<Clarification> seenByBody(RequestName request) {
        return body("contact").listClarifications(list(request)).getClarificationsList();
    }

    /** Asks the same about each of the questions, at once. */
    public static AskClarificationRequest ask(RequestName request, String... questions) {
        return AskClarificationRequest.newBuilder()
                .setName(request.toString())
                .addAllDoubts(Stream.of(questions)
                        .map(question -> Doubt.newBuilder()
                                .setQuestion(request.survey() + "/questions/" + question)
                                .setText("Gäller det hela regionen?")
                                .build())
                        .toList())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    public static WithdrawClarificationRequest withdraw(Object request) {
        return WithdrawClarificationRequest.newBuilder()
                .setName(request.toString())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    /** A word on the answer to the number. */
    static ExplainAnswerRequest explain(RequestName request, String text) {
        return explain(request, "number", text);
    }

    static ExplainAnswerRequest explain(RequestName request, String question, String text) {
        return ExplainAnswerRequest.newBuilder()
                .setName(request.toString())
                .setQuestion(request.survey() + "/questions/" + question)
                .setExplanation(text)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    static ListClarificationsRequest list(Object request) {
        return ListClarificationsRequest.newBuilder()
                .setParent(request.toString())
                .build();
    }
}

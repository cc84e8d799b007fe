package se.arshjul.followupservice.earlier;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ConfirmEarlierAnswerRequest;
import se.arshjul.followup.v1.EarlierAnswer;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc.EarlierAnswerServiceBlockingStub;
import se.arshjul.followup.v1.ListEarlierAnswersRequest;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.testkit.As;

/** Requests to EarlierAnswerService, each with a request id of its own, and the people who make them. */
@Component
class EarlierAnswerCalls {

    private final EarlierAnswerServiceBlockingStub earlier;

    EarlierAnswerCalls(EarlierAnswerServiceBlockingStub earlier) {
        this.earlier = earlier;
    }

    EarlierAnswerServiceBlockingStub as(String... roles) {
        return As.person(RequestFixtures.UPPSALA, roles).on(earlier);
    }

    EarlierAnswerServiceBlockingStub respondent() {
        return as("respondent");
    }

    List<EarlierAnswer> list(Object request) {
        return respondent().listEarlierAnswers(of(request)).getEarlierAnswersList();
    }

    /** What was answered before to the question with this id. */
    EarlierAnswer of(Object request, String question) {
        return list(request).stream()
                .filter(found -> found.getQuestion().endsWith("/questions/" + question))
                .findFirst()
                .orElseThrow();
    }

    static ListEarlierAnswersRequest of(Object request) {
        return ListEarlierAnswersRequest.newBuilder()
                .setParent(request.toString())
                .build();
    }

    /** Confirms what was read, where the question has no answer yet. */
    static ConfirmEarlierAnswerRequest confirm(Object request, EarlierAnswer read) {
        return ConfirmEarlierAnswerRequest.newBuilder()
                .setName(request + "/answers/" + read.getQuestion().replaceFirst(".*/", ""))
                .setEarlierEtag(read.getEtag())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}

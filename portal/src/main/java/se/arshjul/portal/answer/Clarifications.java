package se.arshjul.portal.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Clarification;
import se.arshjul.followup.v1.ClarificationServiceGrpc.ClarificationServiceBlockingStub;
import se.arshjul.followup.v1.ExplainAnswerRequest;
import se.arshjul.followup.v1.ListClarificationsRequest;
import se.arshjul.followup.v1.ListClarificationsResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Response;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.runtime.proto.ProtoTime;

/** Reads and writes what is asked and said about single answers. */
@Component
public class Clarifications {

    private static final int MANY = 1000;

    private final Calls<ClarificationServiceBlockingStub> calls;
    private final AskedTexts texts;

    Clarifications(Calls<ClarificationServiceBlockingStub> calls, AskedTexts texts) {
        this.calls = calls;
        this.texts = texts;
    }

    /** The whole conversation, oldest first; none where the agency has not asked about single answers. */
    List<ClarificationView> of(Request request) {
        return request.getClarifiedQuestionsList().isEmpty()
                ? List.of()
                : views(request.getName(), calls.read(stub -> every(stub, request.getName())));
    }

    /** What had been asked and answered when the body approved this version, oldest first. */
    List<ClarificationView> of(Response response) {
        // What is asked about an answer leads to another version, so that the first has none.
        return response.getVersion() == 1
                ? List.of()
                : views(
                        response.getRequest(),
                        calls.read(stub -> every(stub, response.getRequest())).stream()
                                .filter(one -> one.getAnswered() && isBefore(one, response))
                                .toList());
    }

    private static boolean isBefore(Clarification asked, Response response) {
        return ProtoTime.toInstant(asked.getAskTime()).isBefore(ProtoTime.toInstant(response.getApproveTime()));
    }

    /** The conversation as a part of a page. */
    public Part<List<ClarificationView>> part(String request) {
        return calls.part(stub -> every(stub, request)).map(found -> views(request, found));
    }

    void explain(ExplainAnswerRequest explained) {
        calls.write(stub -> stub.explainAnswer(explained));
    }

    private static List<Clarification> every(ClarificationServiceBlockingStub stub, String request) {
        return EveryPage.of(
                token -> stub.listClarifications(ListClarificationsRequest.newBuilder()
                        .setParent(request)
                        .setPageSize(MANY)
                        .setPageToken(token)
                        .build()),
                ListClarificationsResponse::getClarificationsList,
                ListClarificationsResponse::getNextPageToken);
    }

    private List<ClarificationView> views(String request, List<Clarification> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var questions = texts.questions(request.substring(0, request.indexOf("/requests/")));
        return found.stream()
                .flatMap(clarification -> questions.stream()
                        .filter(question -> question.getName().equals(clarification.getQuestion()))
                        .map(question -> new ClarificationView(clarification, question)))
                .toList();
    }
}

package se.arshjul.workflows.correspondence;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Clarification;
import se.arshjul.followup.v1.ClarificationServiceGrpc.ClarificationServiceBlockingStub;
import se.arshjul.followup.v1.ListClarificationsRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.workflows.wording.Facts.Asked;

/** What the agency asks about a request's answers and waits for a word on, as it stands. */
@Component
class AskedAbout {

    /** A survey has fewer questions, and no request is asked about so many times. */
    private static final int ALL = 1000;

    private final ClarificationServiceBlockingStub clarifications;
    private final SurveyServiceBlockingStub surveys;

    AskedAbout(ClarificationServiceBlockingStub clarifications, SurveyServiceBlockingStub surveys) {
        this.clarifications = clarifications;
        this.surveys = surveys;
    }

    /** In the order in which it was asked. */
    List<Asked> of(String request) {
        return worded(request, all(request).stream());
    }

    /** What was asked at once with what has this number. */
    List<Asked> of(String request, String number) {
        var all = all(request);
        var name = request + "/clarifications/" + number;
        return all.stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .map(first -> worded(
                        request, all.stream().filter(one -> one.getAskTime().equals(first.getAskTime()))))
                .orElse(List.of());
    }

    private List<Clarification> all(String request) {
        return clarifications
                .listClarifications(ListClarificationsRequest.newBuilder()
                        .setParent(request)
                        .setPageSize(ALL)
                        .build())
                .getClarificationsList();
    }

    private List<Asked> worded(String request, Stream<Clarification> asked) {
        var open = asked.filter(AskedAbout::isOpen).toList();
        var wordings = surveys
                .listQuestions(ListQuestionsRequest.newBuilder()
                        .setParent(request.replaceFirst("/requests/.*", ""))
                        .setPageSize(ALL)
                        .build())
                .getQuestionsList()
                .stream()
                .collect(toMap(Question::getName, Question::getWording));
        return open.stream()
                .map(one -> new Asked(wordings.getOrDefault(one.getQuestion(), ""), one.getText()))
                .toList();
    }

    private static boolean isOpen(Clarification asked) {
        return !asked.getAnswered() && !asked.hasWithdrawTime() && !asked.hasLapseTime();
    }
}

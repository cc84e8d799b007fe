package se.arshjul.followupservice.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.Replacement;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.runtime.page.Page;

/** The answers for those who may see them: the body always, the agency while they are what the body signed. */
@Component
public class ReadAnswers {

    private final RequestGuard guard;
    private final RequestRepository requests;
    private final QuestionRepository questions;
    private final AnswerRepository answers;
    private final OpenQuestions openQuestions;

    ReadAnswers(
            RequestGuard guard,
            RequestRepository requests,
            QuestionRepository questions,
            AnswerRepository answers,
            OpenQuestions openQuestions) {
        this.guard = guard;
        this.requests = requests;
        this.questions = questions;
        this.answers = answers;
        this.openQuestions = openQuestions;
    }

    public Page.Of<Answer> list(String request, Page page) {
        var name = readable(request);
        var found = answers.list(name, page);
        return RequestGuard.agency() ? asked(name, found) : found;
    }

    /** The request whose answers as they stand the caller may read. */
    public RequestName readable(String request) {
        var name = guard.answerReader(request);
        if (RequestGuard.agency() && !isAsSigned(requests.get(name))) {
            throw RequestRefusals.notAllowed();
        }
        return name;
    }

    private static boolean isAsSigned(Request request) {
        return request.signed() && request.replacement() == Replacement.NONE;
    }

    /** What was saved for a question that is not asked is the body's own affair. */
    private Page.Of<Answer> asked(RequestName name, Page.Of<Answer> page) {
        var sheet = sheet(name);
        return new Page.Of<>(
                page.items().stream()
                        .filter(answer -> sheet.asks(answer.name().question()))
                        .toList(),
                page.nextPageToken());
    }

    /** Everything in the way of submitting. */
    public List<Finding> check(String request) {
        var name = guard.colleague(request);
        return openQuestions.findings(requests.get(name), sheet(name));
    }

    /** Refuses when anything is in the way of submitting. */
    public void requireComplete(Request request, AnswerSheet sheet) {
        var findings = openQuestions.findings(request, sheet);
        if (!findings.isEmpty()) {
            throw AnswerRefusals.incomplete(request.name().toString(), findings.size());
        }
    }

    /** The questions with the answers as they stand, for commands that have checked who asks. */
    public AnswerSheet sheet(RequestName name) {
        return new AnswerSheet(questions.list(name.survey()), answers.list(name));
    }
}

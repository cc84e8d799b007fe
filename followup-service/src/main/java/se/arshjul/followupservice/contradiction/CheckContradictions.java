package se.arshjul.followupservice.contradiction;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.answer.OpenQuestions;
import se.arshjul.followupservice.answer.ReadAnswers;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.followupservice.rule.ContradictionRule;

/** What a body's answers as they stand contradict each other in, for its people. */
@Component
public class CheckContradictions {

    /**
     * What was found.
     *
     * @param open the questions whose answers are open while single ones are asked about; none when all are
     */
    public record Checked(List<FoundContradiction> found, List<QuestionName> open) {}

    private final RequestGuard guard;
    private final RequestRepository requests;
    private final ReadAnswers answers;
    private final OpenQuestions openQuestions;
    private final Contradictions contradictions;

    CheckContradictions(
            RequestGuard guard,
            RequestRepository requests,
            ReadAnswers answers,
            OpenQuestions openQuestions,
            Contradictions contradictions) {
        this.guard = guard;
        this.requests = requests;
        this.answers = answers;
        this.openQuestions = openQuestions;
        this.contradictions = contradictions;
    }

    public Checked check(String request) {
        var name = guard.colleague(request);
        var sheet = answers.sheet(name);
        var asked = requests.get(name);
        if (!asked.clarifying()) {
            return new Checked(found(contradictions.in(name, sheet), sheet), List.of());
        }
        var open = openQuestions.clarified(asked, sheet).stream()
                .sorted()
                .map(question -> new QuestionName(name.survey(), question))
                .toList();
        return new Checked(found(contradictions.inClarified(asked, sheet), sheet), open);
    }

    private static List<FoundContradiction> found(List<ContradictionRule> broken, AnswerSheet sheet) {
        return broken.stream().map(rule -> FoundContradiction.of(rule, sheet)).toList();
    }
}

package se.arshjul.followupservice.contradiction;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.ReadAnswers;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.followupservice.rule.ContradictionRule;

/** What a body's answers as they stand contradict each other in, for its people. */
@Component
public class CheckContradictions {

    private final RequestGuard guard;
    private final RequestRepository requests;
    private final ReadAnswers answers;
    private final Contradictions contradictions;

    CheckContradictions(
            RequestGuard guard, RequestRepository requests, ReadAnswers answers, Contradictions contradictions) {
        this.guard = guard;
        this.requests = requests;
        this.answers = answers;
        this.contradictions = contradictions;
    }

    public List<ContradictionRule> check(String request) {
        var name = guard.colleague(request);
        var sheet = answers.sheet(name);
        return requests.get(name).clarifying()
                ? contradictions.inClarified(name, sheet)
                : contradictions.in(name, sheet);
    }
}

package se.arshjul.followupservice.contradiction;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.ReadAnswers;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.followupservice.survey.SurveyName;

/** What a body's answers as they stand contradict each other in, for its people. */
@Component
public class CheckContradictions {

    private final RequestGuard guard;
    private final RequestRepository requests;
    private final QuestionRepository questions;
    private final ReadAnswers answers;
    private final Contradictions contradictions;

    CheckContradictions(
            RequestGuard guard,
            RequestRepository requests,
            QuestionRepository questions,
            ReadAnswers answers,
            Contradictions contradictions) {
        this.guard = guard;
        this.requests = requests;
        this.questions = questions;
        this.answers = answers;
        this.contradictions = contradictions;
    }

    /** A rule, and whether a survey asks what it is about. */
    public record Applied(Contradiction rule, boolean applied) {}

    /** Every rule, for a survey that is known to be open to the caller. */
    public List<Applied> of(SurveyName survey) {
        var asked = questions.list(survey);
        return contradictions.rules().stream()
                .map(rule -> new Applied(rule, rule.appliesTo(asked)))
                .toList();
    }

    /** None while the agency asks about single answers: it has read the others, and they are locked. */
    public List<Contradiction> check(String request) {
        var name = guard.colleague(request);
        if (requests.get(name).clarifying()) {
            return List.of();
        }
        var sheet = answers.sheet(name);
        return contradictions.rules().stream().filter(rule -> rule.isIn(sheet)).toList();
    }
}

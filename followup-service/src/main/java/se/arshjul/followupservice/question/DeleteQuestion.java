package se.arshjul.followupservice.question;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.rule.RuleRepository;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Removes a question from a survey that is being designed. */
@Component
public class DeleteQuestion {

    public record Command(QuestionName name, String etag) {}

    private final SurveyRepository surveys;
    private final QuestionRepository questions;
    private final RuleRepository rules;
    private final Requests requests;
    private final Audit audit;

    DeleteQuestion(
            SurveyRepository surveys,
            QuestionRepository questions,
            RuleRepository rules,
            Requests requests,
            Audit audit) {
        this.surveys = surveys;
        this.questions = questions;
        this.rules = rules;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public void handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return;
        }
        var survey = surveys.find(command.name().survey())
                .map(found -> surveys.lock(found.name()))
                .orElseThrow(() -> QuestionRefusals.notFound(command.name()));
        var question = questions.get(command.name());
        survey.require(State.DESIGNING);
        question.requireEtag(command.etag());
        var asked = questions.list(survey.name());
        QuestionRules.checkRemoval(question, asked);
        RuleFindings.requireNamed(question, rules.list(survey.name()), without(question, asked));
        questions.delete(question.name());
        questions.reorder(survey.name(), questions.order(survey));
        audit.record("DeleteQuestion", question.name().toString(), question, null);
    }

    private static List<Question> without(Question removed, List<Question> questions) {
        return questions.stream()
                .filter(question -> !question.name().equals(removed.name()))
                .toList();
    }
}

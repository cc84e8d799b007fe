package se.arshjul.followupservice.question;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Changes a question of a survey that is being designed. */
@Component
public class UpdateQuestion {

    public record Command(Question question, String etag) {}

    private final SurveyRepository surveys;
    private final QuestionRepository questions;
    private final MatrixRows rows;
    private final Requests requests;
    private final Audit audit;

    UpdateQuestion(
            SurveyRepository surveys, QuestionRepository questions, MatrixRows rows, Requests requests, Audit audit) {
        this.surveys = surveys;
        this.questions = questions;
        this.rows = rows;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public Question handle(RequestId id, Command command) {
        var wanted = command.question();
        if (!requests.firstTime(id, command)) {
            return questions.get(wanted.name());
        }
        var survey = surveys.find(wanted.name().survey())
                .map(found -> surveys.lock(found.name()))
                .orElseThrow(() -> QuestionRefusals.notFound(wanted.name()));
        var question = questions.get(wanted.name());
        survey.require(State.DESIGNING);
        question.requireEtag(command.etag());
        QuestionRules.check(requireKind(wanted, question), survey);
        QuestionRules.checkNamed(wanted, questions.list(survey.name()));
        questions.save(question.change(wanted));
        questions.reorder(
                survey.name(),
                questions.order(survey).with(wanted.name().question(), wanted.sectionId(), wanted.position()));
        var updated = questions.get(wanted.name());
        rows.follow(updated, !question.isBeside(updated));
        audit.record("UpdateQuestion", updated.name().toString(), question, updated);
        return updated;
    }

    private static Question requireKind(Question wanted, Question question) {
        if (wanted.kind() != question.kind()) {
            throw QuestionRefusals.invalid(
                    List.of(new FieldViolation("question.kind", "IMMUTABLE", "Cannot be changed.")));
        }
        return wanted;
    }
}

package se.arshjul.followupservice.question;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Adds a question to a survey that is being designed. */
@Component
public class CreateQuestion {

    public record Command(Question question) {}

    private final SurveyRepository surveys;
    private final QuestionRepository questions;
    private final MatrixRows rows;
    private final Requests requests;
    private final Audit audit;

    CreateQuestion(
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
        var survey = surveys.lock(wanted.name().survey()).require(State.DESIGNING);
        QuestionRules.check(wanted, survey);
        if (questions.find(wanted.name()).isPresent()) {
            throw QuestionRefusals.exists(wanted.name());
        }
        QuestionRules.checkNamed(wanted, questions.list(survey.name()));
        var order = questions.order(survey);
        questions.insert(wanted.at(survey.questionCount() + 1));
        questions.reorder(survey.name(), order.with(wanted.name().question(), wanted.sectionId(), wanted.position()));
        var created = questions.get(wanted.name());
        rows.follow(created, true);
        audit.record("CreateQuestion", created.name().toString(), null, created);
        return created;
    }
}

package se.arshjul.followupservice.question;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRefusals;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Moves a matrix of a survey that is being designed, with all its rows. */
@Component
public class MoveMatrix {

    /** What is wanted; no question before it means that it stands first in the section. */
    public record Command(SurveyName survey, String matrixId, String sectionId, String afterQuestionId) {}

    private final SurveyRepository surveys;
    private final QuestionRepository questions;
    private final Requests requests;
    private final Audit audit;

    MoveMatrix(SurveyRepository surveys, QuestionRepository questions, Requests requests, Audit audit) {
        this.surveys = surveys;
        this.questions = questions;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public List<Question> handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return rows(command);
        }
        var survey = surveys.find(command.survey())
                .map(found -> surveys.lock(found.name()))
                .orElseThrow(() -> SurveyRefusals.notFound(command.survey()))
                .require(State.DESIGNING);
        var before = rows(command);
        check(command, survey, before);
        before.forEach(row -> questions.save(row.at(command.sectionId(), row.position())));
        var ids = before.stream().map(row -> row.name().question()).toList();
        questions.reorder(
                survey.name(),
                questions.order(survey).withTogether(ids, command.sectionId(), command.afterQuestionId()));
        var after = rows(command);
        requireWhole(after, questions.list(survey.name()));
        for (int at = 0; at < after.size(); at++) {
            audit.record("MoveMatrix", after.get(at).name().toString(), before.get(at), after.get(at));
        }
        return after;
    }

    private List<Question> rows(Command command) {
        var rows = questions.list(command.survey()).stream()
                .filter(question -> question.isRowOf(command.matrixId()))
                .toList();
        if (rows.isEmpty()) {
            throw QuestionRefusals.matrixNotFound(command.survey(), command.matrixId());
        }
        return rows;
    }

    private void check(Command command, Survey survey, List<Question> rows) {
        if (survey.sections().stream().noneMatch(section -> section.sectionId().equals(command.sectionId()))) {
            throw QuestionRefusals.invalid(
                    List.of(new FieldViolation("section_id", "UNKNOWN", "The survey has no such section.")));
        }
        var known = questions.list(survey.name()).stream()
                .filter(question -> question.sectionId().equals(command.sectionId()) && !rows.contains(question))
                .anyMatch(question -> question.name().question().equals(command.afterQuestionId()));
        if (!command.afterQuestionId().isEmpty() && !known) {
            throw QuestionRefusals.invalid(List.of(
                    new FieldViolation("after_question_id", "UNKNOWN", "The section has no such other question.")));
        }
    }

    private static void requireWhole(List<Question> rows, List<Question> inOrder) {
        MatrixRules.check(rows.getFirst(), inOrder);
        rows.forEach(row -> QuestionRules.checkConditions(row, inOrder));
    }
}

package se.arshjul.followupservice.question;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.runtime.audit.Audit;

/** Writes a question that is added to a survey that has gone out; that it was not asked has been kept before. */
@Component
public class AddQuestion {

    private final QuestionRepository questions;
    private final Audit audit;

    AddQuestion(QuestionRepository questions, Audit audit) {
        this.questions = questions;
        this.audit = audit;
    }

    /** The question in its place among the others, or a refusal. */
    public Question place(Survey survey, Question wanted) {
        QuestionRules.check(wanted, survey);
        var id = wanted.name().question();
        var order = questions.order(survey);
        if (order.questionIds().contains(id)) {
            throw QuestionRefusals.exists(wanted.name());
        }
        var places = order.with(id, wanted.sectionId(), wanted.position()).questionIds();
        var placed = wanted.at(places.indexOf(id) + 1);
        var known = questions.list(survey.name()).stream()
                .collect(toMap(question -> question.name().question(), identity()));
        known.put(id, placed);
        List<Question> after = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            var question = known.get(places.get(i));
            // One that has been withdrawn keeps its place.
            if (question != null) {
                after.add(question.at(i + 1));
            }
        }
        QuestionRules.checkConditions(placed, after);
        MatrixRules.check(placed, after);
        return placed;
    }

    /** Writes it where it has been placed. */
    public void save(Survey survey, Question placed) {
        var order = questions.order(survey);
        questions.insert(placed.at(order.places().size() + 1));
        questions.reorder(survey.name(), order.with(placed.name().question(), placed.sectionId(), placed.position()));
        audit.record("CreateAmendment", placed.name().toString(), null, questions.get(placed.name()));
    }
}

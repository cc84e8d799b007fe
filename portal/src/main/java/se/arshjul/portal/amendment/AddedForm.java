package se.arshjul.portal.amendment;

import static java.util.stream.Collectors.toCollection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.survey.QuestionForm;
import se.arshjul.portal.survey.QuestionPlace;
import se.arshjul.portal.survey.Slug;

/** A question that is added to a survey that has gone out: the fields of any question, and where and when it is asked. */
final class AddedForm {

    static final String PLACE = "place";

    /** Names of the fields of its condition, as the contract has them: the question, and the answers to it. */
    static final String SHOWN_IF = "questionId";

    static final String ANSWERS = "optionIds";

    /** The id that was looked at, so that what is sent again asks for the same. */
    private static final String ID = "id";

    private AddedForm() {}

    static Map<String, Object> fields(Question question) {
        Map<String, Object> fields = new HashMap<>(QuestionForm.fields(question));
        fields.keySet().removeAll(List.of("sectionId", "position", "required"));
        fields.putAll(Map.of(PLACE, "", SHOWN_IF, "", ANSWERS, List.of()));
        return fields;
    }

    /** The names of all fields, for the page that carries what was typed on. */
    static List<String> names() {
        return Stream.concat(fields(Question.getDefaultInstance()).keySet().stream(), Stream.of(AmendmentForm.REASON))
                .sorted()
                .toList();
    }

    /** The place that was chosen; says at the field that none was. */
    static Optional<QuestionPlace> place(Form form, List<QuestionPlace> places) {
        var found = places.stream()
                .filter(place -> place.value().equals(form.value(PLACE)))
                .findFirst();
        if (found.isEmpty()) {
            form.violated(PLACE, "REQUIRED");
        }
        return found;
    }

    /** The answers that the condition asks for; says at the field that none was chosen. */
    static void condition(Form form, Question.Builder question) {
        if (form.value(SHOWN_IF).isEmpty()) {
            return;
        }
        var answers = form.values(ANSWERS).stream()
                .filter(answer -> !answer.isEmpty())
                .toList();
        if (answers.isEmpty()) {
            form.violated(ANSWERS, "OPTION_UNKNOWN");
        }
        question.getShownIfBuilder().setQuestionId(form.value(SHOWN_IF)).addAllOptionIds(answers);
    }

    /** An id out of its words that no question of the survey has or had; the one that was looked at is kept. */
    static String id(Form form, List<String> names) {
        var looked = form.value(ID);
        if (form.has("steg", "genomfor") && looked.matches("[a-z][a-z0-9-]{0,62}") && !looked.equals(Slug.NEW)) {
            return looked;
        }
        // The survey of the next year begins as a copy, and is edited where this would lead to a new question.
        var taken = names.stream().map(ResourceId::of).collect(toCollection(HashSet::new));
        taken.add(Slug.NEW);
        return Slug.free(Slug.of(form.value("wording")), taken);
    }
}

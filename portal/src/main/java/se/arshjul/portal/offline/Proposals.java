package se.arshjul.portal.offline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Answer;
import se.arshjul.portal.answer.AnswerText;
import se.arshjul.portal.answer.Conditions;
import se.arshjul.portal.answer.QuestionField;
import se.arshjul.portal.answer.SectionView;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.Mark;

/** Compares what is wanted with what is saved. */
@Component
class Proposals {

    private final ReadAnswers answers;
    private final FileWords wording;

    Proposals(ReadAnswers answers, FileWords wording) {
        this.answers = answers;
        this.wording = wording;
    }

    /** As the file says. */
    Proposal of(List<SectionView> sections, FilledFile file) {
        var fields = fields(sections);
        var wanted = fields.stream()
                .flatMap(field -> answers.of(field, file).stream())
                .toList();
        return of(fields, wanted, new HashMap<>());
    }

    /** As a preview was sent that could not be saved whole: what is saved by now is left out. */
    Proposal of(List<SectionView> sections, Form form) {
        var fields = fields(sections);
        var wanted = fields.stream()
                .filter(field -> !form.value(Mark.PREFIX + field.getName()).isEmpty())
                .map(field -> Wanted.posted(field, form))
                .toList();
        Map<String, String> errors = new HashMap<>();
        for (var field : fields) {
            var error = form.error(field.getName());
            if (error != null) {
                errors.put(field.getName(), error);
            }
        }
        return of(fields, wanted, errors);
    }

    private static List<QuestionField> fields(List<SectionView> sections) {
        return sections.stream().flatMap(section -> section.all().stream()).toList();
    }

    private Proposal of(List<QuestionField> fields, List<Wanted> wanted, Map<String, String> errors) {
        var asked = askedThen(fields, wanted);
        var lines = wanted.stream()
                .map(one -> new Line(
                        one,
                        says(one, errors),
                        wording.allowed(one.field()),
                        asked.contains(one.field().getName())))
                .toList();
        return Proposal.of(lines, fields.size());
    }

    private String says(Wanted wanted, Map<String, String> errors) {
        var reason = wanted.wrong();
        return reason == null
                ? errors.getOrDefault(wanted.field().getName(), "")
                : wording.wrong(wanted.field(), reason);
    }

    /** Which questions are asked once everything is saved. */
    private static Set<String> askedThen(List<QuestionField> fields, List<Wanted> wanted) {
        Map<String, Answer> then = new HashMap<>();
        fields.forEach(field -> then.put(field.getName(), field.saved()));
        wanted.stream()
                .filter(one -> one.wrong() == null && one.isTouched())
                .forEach(one -> then.put(
                        one.field().getName(),
                        AnswerText.parse(one.field().question(), one.values()).build()));
        return Conditions.asked(fields.stream().map(QuestionField::question).toList(), then);
    }
}

package se.arshjul.portal.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.arshjul.portal.form.Choice;

/** On what it depends whether a question is to be answered: another's wording, and the answers to it. */
public record ShownIf(String wording, String answers) {

    /** By the field that has one; on paper and in a file nothing hides it. */
    public static Map<String, ShownIf> of(List<SectionView> sections) {
        var fields =
                sections.stream().flatMap(section -> section.all().stream()).toList();
        Map<String, ShownIf> conditions = new HashMap<>();
        for (var other : fields) {
            fields.stream()
                    .filter(field -> field.getConditionField().equals(other.getName()))
                    .forEach(field -> conditions.put(field.getName(), of(field, other)));
        }
        return conditions;
    }

    private static ShownIf of(QuestionField field, QuestionField other) {
        var values = field.question().getShownIf().getOptionIdsList();
        return new ShownIf(
                other.getWording(),
                other.getChoices().stream()
                        .filter(choice -> values.contains(choice.value()))
                        .map(Choice::text)
                        .collect(Collectors.joining(", ")));
    }
}

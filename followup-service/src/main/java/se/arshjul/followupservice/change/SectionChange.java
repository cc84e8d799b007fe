package se.arshjul.followupservice.change;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import se.arshjul.followupservice.survey.Survey.Section;

/** A section that differs, as it is now, or as it was when it is dropped. */
record SectionChange(QuestionChange.Kind kind, Section section, List<FieldChange> fields) {

    /** Those that differ in their order, dropped ones last. */
    static List<SectionChange> between(List<Section> before, List<Section> after) {
        var earlier = byId(before);
        var later = byId(after);
        var moved = SurveyChange.moved(idsIn(later, before), idsIn(earlier, after));
        List<SectionChange> changes = new ArrayList<>();
        for (var section : after) {
            var known = earlier.get(section.sectionId());
            if (known == null) {
                changes.add(of(QuestionChange.Kind.ADDED, section, new LinkedHashMap<>(), fields(section)));
            } else {
                changes.add(changed(known, section, moved.contains(section.sectionId()), before, after));
            }
        }
        changes.removeIf(change -> change.fields().isEmpty());
        before.stream()
                .filter(section -> !later.containsKey(section.sectionId()))
                .map(section -> of(QuestionChange.Kind.DROPPED, section, fields(section), new LinkedHashMap<>()))
                .forEach(changes::add);
        return List.copyOf(changes);
    }

    private static SectionChange changed(
            Section known, Section section, boolean moved, List<Section> before, List<Section> after) {
        var change = of(QuestionChange.Kind.CHANGED, section, fields(known), fields(section));
        if (!moved) {
            return change;
        }
        List<FieldChange> fields = new ArrayList<>(change.fields());
        fields.add(FieldChange.replaced("position", place(known, before), place(section, after)));
        return new SectionChange(change.kind(), section, List.copyOf(fields));
    }

    private static SectionChange of(
            QuestionChange.Kind kind,
            Section section,
            SequencedMap<String, String> before,
            SequencedMap<String, String> after) {
        return new SectionChange(kind, section, FieldChange.between(before, after));
    }

    private static SequencedMap<String, String> fields(Section section) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("title", section.title());
        fields.put("reason", section.reason());
        fields.put("plan_element", QuestionFields.element(section.planElement()));
        return fields;
    }

    private static String place(Section section, List<Section> among) {
        return String.valueOf(among.indexOf(section) + 1);
    }

    private static Map<String, Section> byId(List<Section> sections) {
        return sections.stream().collect(toMap(Section::sectionId, identity()));
    }

    private static List<String> idsIn(Map<String, Section> others, List<Section> sections) {
        return sections.stream()
                .map(Section::sectionId)
                .filter(others::containsKey)
                .toList();
    }
}

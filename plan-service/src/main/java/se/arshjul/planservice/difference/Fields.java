package se.arshjul.planservice.difference;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.difference.Change.Field;
import se.arshjul.planservice.difference.Change.FieldChange;
import se.arshjul.planservice.plan.Appearance;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Work;

/** What differs between two versions, or between two forms of the same element, field by field. */
public final class Fields {

    private static final String BETWEEN = "\n";

    private static final Set<Appearance.Place> EVERYWHERE = EnumSet.allOf(Appearance.Place.class);

    private static final Known ALL = new Known(EVERYWHERE, EVERYWHERE, true, true);

    private final List<FieldChange> changes = new ArrayList<>();
    private final Known known;

    private Fields(Known known) {
        this.known = known;
    }

    static List<FieldChange> compare(Version before, Version after) {
        return new Fields(ALL)
                .text(Field.TITLE, before.title(), after.title())
                .text(Field.VISION, before.vision(), after.vision())
                .text(Field.GOAL, before.goal(), after.goal())
                .changes;
    }

    /**
     * Compares two forms of an element of one version, of which all is known; where it stands among its likes is not looked
     * at.
     *
     * @param label what an element is called, by its id
     */
    public static List<FieldChange> compare(Element before, Element after, Function<String, String> label) {
        return new Fields(ALL)
                .value(Field.LABEL_SUMMARIZED, said(before.labelSummarized()), said(after.labelSummarized()))
                .all(compare(before, after, label, ALL))
                .changes;
    }

    /**
     * Compares two forms of an element; where it stands among its likes is not looked at.
     *
     * @param label what an element is called, by its id
     * @param known what is known of the two versions
     */
    static List<FieldChange> compare(Element before, Element after, Function<String, String> label, Known known) {
        var fields = new Fields(known)
                .text(Field.LABEL, before.label(), after.label())
                .text(Field.CODE, before.code(), after.code())
                .value(Field.ELEMENT_KIND, before.kind().name(), after.kind().name())
                .text(Field.SUMMARY, before.summary(), after.summary());
        if (!Objects.equals(before.parent(), after.parent())) {
            fields.add(Field.PARENT_ELEMENT, null, name(before.parent(), label), name(after.parent(), label));
        }
        return fields.appearances(before.appearances(), after.appearances())
                .value(Field.CONCERNED_ACTORS, concerned(before), concerned(after))
                .value(Field.FOLLOWED_ELEMENT, given(before.followed()), given(after.followed()))
                .value(Field.RELATED_ELEMENTS, related(before, label), related(after, label))
                .work(before.work(), after.work())
                .changes;
    }

    private Fields appearances(List<Appearance> before, List<Appearance> after) {
        var first = byPlace(before);
        var second = byPlace(after);
        for (var place : Appearance.Place.values()) {
            var one = first.get(place);
            var other = second.get(place);
            if (known.comparable(place, one, other)) {
                appearance(place, one, other);
            }
        }
        return this;
    }

    private void appearance(Appearance.Place place, @Nullable Appearance one, @Nullable Appearance other) {
        var before = one == null ? new Appearance(place, 0, false, "") : one;
        var after = other == null ? new Appearance(place, 0, false, "") : other;
        if (!Wording.same(before.label(), after.label())) {
            add(Field.APPEARANCE_LABEL, place, before.label(), after.label());
        }
        if (before.position() != after.position()) {
            add(Field.APPEARANCE_POSITION, place, number(before.position()), number(after.position()));
        }
        if (before.numbered() != after.numbered()) {
            add(Field.APPEARANCE_NUMBERED, place, said(before.numbered()), said(after.numbered()));
        }
    }

    private Fields work(@Nullable Work before, @Nullable Work after) {
        return text(Field.TARGET, of(before, Work::target), of(after, Work::target))
                .value(Field.RESPONSIBLE_PARTIES, of(before, Fields::responsible), of(after, Fields::responsible))
                .value(Field.DATA_SOURCES, of(before, Fields::sources), of(after, Fields::sources))
                .value(Field.RECURRENCE, of(before, Fields::recurrence), of(after, Fields::recurrence))
                .value(Field.START_YEAR, of(before, Fields::start), of(after, Fields::start))
                .text(Field.FOLLOW_UP_PLAN, of(before, Work::followUpPlan), of(after, Work::followUpPlan));
    }

    private Fields text(Field field, String before, String after) {
        if (known.comparable(before, after) && !Wording.same(before, after)) {
            add(field, null, before, after);
        }
        return this;
    }

    private Fields value(Field field, String before, String after) {
        if (known.comparable(before, after) && !before.equals(after)) {
            add(field, null, before, after);
        }
        return this;
    }

    private Fields all(List<FieldChange> others) {
        changes.addAll(others);
        return this;
    }

    private void add(Field field, Appearance.@Nullable Place place, String before, String after) {
        changes.add(new FieldChange(field, place, before, after));
    }

    private static Map<Appearance.Place, Appearance> byPlace(List<Appearance> appearances) {
        Map<Appearance.Place, Appearance> found = new EnumMap<>(Appearance.Place.class);
        appearances.forEach(appearance -> found.put(appearance.place(), appearance));
        return found;
    }

    private static String concerned(Element element) {
        return listed(element.concerned().actors(), element.concerned().open());
    }

    private static String related(Element element, Function<String, String> label) {
        return listed(element.related().stream().map(label).toList(), false);
    }

    private static String responsible(Work work) {
        return listed(work.responsibleParties(), work.responsiblePartiesOpen());
    }

    private static String sources(Work work) {
        return listed(work.dataSources(), false);
    }

    private static String recurrence(Work work) {
        var recurrence = work.recurrence();
        return recurrence == null ? "" : recurrence.name();
    }

    private static String start(Work work) {
        return number(work.startYear());
    }

    /** One to a line; "m.fl." where the list is left open. */
    private static String listed(List<String> names, boolean open) {
        return names.stream().sorted().collect(joining(BETWEEN)) + (open ? BETWEEN + "m.fl." : "");
    }

    private static String of(@Nullable Work work, Function<Work, String> value) {
        return work == null ? "" : value.apply(work);
    }

    private static String name(@Nullable String parent, Function<String, String> label) {
        return parent == null ? "" : label.apply(parent);
    }

    private static String number(@Nullable Integer number) {
        return number == null || number == 0 ? "" : number.toString();
    }

    private static String said(boolean yes) {
        return yes ? "true" : "";
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}

package se.arshjul.workflows.inbox;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.arshjul.runtime.access.Caller;

/**
 * Which of somebody's items are asked for.
 *
 * @param groups to which the person belongs
 * @param holders one of whom has taken the item; empty for whoever has it
 * @param today by which items are late
 */
public record WorkItemQuery(
        View view, String person, Set<String> groups, Set<String> holders, Filter filter, LocalDate today) {

    /** Which of somebody's items. */
    public enum View {
        MINE("state = 'OPEN' AND assignee = :person"),
        GROUP("state = 'OPEN' AND assignee IS NULL"),
        OTHERS("state = 'OPEN' AND assignee IS NOT NULL AND assignee <> :person"),
        DONE("state = 'COMPLETED' AND completed_by = :person");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /** When an open item is due. */
    public enum Due {
        WHENEVER(""),
        LATE(" AND due_date < :today"),
        THIS_WEEK(" AND due_date BETWEEN :today AND :sunday");

        private final String condition;

        Due(String condition) {
            this.condition = condition;
        }
    }

    /** Whether somebody wants to look at an open item again. */
    public enum Looked {
        WHETHER_OR_NOT(""),
        PLANNED(" AND follow_up_date IS NOT NULL"),
        REACHED(" AND follow_up_date <= :today");

        private final String condition;

        Looked(String condition) {
            this.condition = condition;
        }
    }

    /**
     * What a view is narrowed to; what is empty narrows nothing.
     *
     * @param begun whether the person must have a draft of the item
     */
    public record Filter(String subject, String formKey, String words, Due due, Looked again, boolean begun) {

        private static final String DRAFT = """

                   AND EXISTS (SELECT FROM work_item_draft d
                                WHERE d.work_item_id = work_item.work_item_id AND d.person = :person)
                """;

        Filter ofEveryKind() {
            return new Filter(subject, "", words, due, again, begun);
        }
    }

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    /** What the caller asks for. */
    public static WorkItemQuery ofCaller(View view, Filter filter, LocalDate today) {
        var caller = Caller.current();
        return new WorkItemQuery(view, caller.subject(), CandidateGroups.of(caller), Set.of(), filter, today);
    }

    public WorkItemQuery heldBy(Collection<String> people) {
        return new WorkItemQuery(view, person, groups, Set.copyOf(people), filter, today);
    }

    /** How many there are in another view is what it says there before it is narrowed to those of some people. */
    WorkItemQuery in(View other) {
        return new WorkItemQuery(other, person, groups, Set.of(), filter, today);
    }

    WorkItemQuery ofEveryKind() {
        return new WorkItemQuery(view, person, groups, holders, filter.ofEveryKind(), today);
    }

    /** What a page token belongs to. */
    String text() {
        return String.join(
                "|",
                view.name(),
                person,
                String.join(",", groups.stream().sorted().toList()),
                String.join(",", holders.stream().sorted().toList()),
                filter.subject(),
                filter.formKey(),
                filter.words(),
                filter.due().name(),
                filter.again().name(),
                String.valueOf(filter.begun()));
    }

    /** Only what is asked for stands in the condition: the planner then finds the index of the view. */
    String condition() {
        return view.condition + """

                   AND EXISTS (SELECT FROM work_item_group g
                                WHERE g.work_item_id = work_item.work_item_id AND g.candidate_group = ANY (:groups))
                """
                + (holders.isEmpty() ? "" : " AND assignee = ANY (:holders)")
                + (filter.subject().isEmpty() ? "" : " AND subject = :subject")
                + (filter.formKey().isEmpty() ? "" : " AND form_key = :formKey")
                + (prefixes().isEmpty() ? "" : " AND words @@ to_tsquery('simple', :words)")
                + (view == View.DONE ? "" : filter.due().condition + filter.again().condition)
                + (view == View.DONE || !filter.begun() ? "" : Filter.DRAFT);
    }

    Map<String, Object> values() {
        return Map.of(
                "person",
                person,
                "groups",
                groups.toArray(String[]::new),
                "holders",
                holders.toArray(String[]::new),
                "subject",
                filter.subject(),
                "formKey",
                filter.formKey(),
                "words",
                prefixes(),
                "today",
                today,
                "sunday",
                today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    /** Names of resources have no other letters, so that what is typed is looked for without them as well. */
    private String prefixes() {
        var plain = filter.words()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[åä]", "a")
                .replace('ö', 'o')
                .replace('é', 'e')
                .replace('ü', 'u');
        return WORD.matcher(plain).results().map(word -> word.group() + ":*").collect(Collectors.joining(" & "));
    }
}

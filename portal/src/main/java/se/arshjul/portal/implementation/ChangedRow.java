package se.arshjul.portal.implementation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.plan.v1.RowChange;

/**
 * A row and what has become of it since the year before.
 *
 * @param row as it is, or as it was where it is there no more
 * @param other as it was; null for a new one
 */
public record ChangedRow(
        RowChange change, RowView row, @Nullable RowView other) {

    /**
     * Something of a row that is another than it was.
     *
     * @param lang of what it holds, null for that of the page
     */
    public record Field(
            String name,
            String before,
            String after,
            @Nullable String lang) {}

    public List<Field> getFields() {
        var earlier = other;
        return earlier == null
                ? List.of()
                : change.getChangedFieldsList().stream()
                        .map(name -> new Field(
                                name, value(name, earlier), value(name, row), name.endsWith("_month") ? null : "sv"))
                        .toList();
    }

    private static String value(String field, RowView row) {
        return switch (field) {
            case "element_id" -> row.getMeasure();
            case "actors" -> row.getWho();
            case "activity" -> row.row().getActivity();
            case "follow_up" -> row.row().getFollowUp();
            case "start_month" -> RowView.month(row.row().getStartMonth());
            case "end_month" -> RowView.month(row.row().getEndMonth());
            default -> "";
        };
    }
}

package se.arshjul.planservice.implementation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a row from one year to another.
 *
 * @param row null for one that was left out
 * @param other the earlier one, null for a new one
 * @param fields those of the row that are others than they were
 */
record RowChange(Kind kind, @Nullable Row row, @Nullable Row other, List<String> fields) {

    /** What has become of it. */
    enum Kind {
        NEW,
        CARRIED_OVER,
        CHANGED,
        LEFT_OUT
    }

    private static final List<Field> FIELDS = List.of(
            new Field("element_id", Row.Content::element),
            new Field("actors", Row.Content::actors),
            new Field("activity", Row.Content::activity),
            new Field("follow_up", Row.Content::followUp),
            new Field("start_month", Row.Content::startMonth),
            new Field("end_month", Row.Content::endMonth));

    private record Field(String name, Function<Row.Content, Object> value) {}

    /** Every row of both years once: those of the year in their order, then those that are there no more in theirs. */
    static List<RowChange> between(List<Row> rows, List<Row> earlier) {
        var left = new LinkedHashMap<RowName, Row>();
        earlier.forEach(row -> left.put(row.lineage().origin(), row));
        var before = new HashMap<>(left);
        var changes = new ArrayList<RowChange>();
        for (var row : rows) {
            var origin = row.lineage().origin();
            changes.add(of(row, before.get(origin)));
            left.remove(origin);
        }
        left.values().forEach(row -> changes.add(new RowChange(Kind.LEFT_OUT, null, row, List.of())));
        return List.copyOf(changes);
    }

    private static RowChange of(Row row, @Nullable Row earlier) {
        if (earlier == null) {
            return new RowChange(Kind.NEW, row, null, List.of());
        }
        var fields = FIELDS.stream()
                .filter(field ->
                        !field.value().apply(row.content()).equals(field.value().apply(earlier.content())))
                .map(Field::name)
                .toList();
        return new RowChange(fields.isEmpty() ? Kind.CARRIED_OVER : Kind.CHANGED, row, earlier, fields);
    }
}

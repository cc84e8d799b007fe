package se.arshjul.portal.survey;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.arshjul.followup.v1.Request.State;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.portal.date.DateText;

/** How many principals have come how far, with the number that was asked. */
public record Progress(List<Row> rows, Row total, String taken) {

    private static final Set<String> ANSWERED = Set.of("approved", "accepted");

    /** One state: regions, municipalities and both together. */
    public record Row(String state, int regions, int municipalities) {

        public int getAll() {
            return regions + municipalities;
        }
    }

    static Progress of(SummarizeRequestsResponse summary) {
        Map<State, int[]> counts = new EnumMap<>(State.class);
        var all = new int[2];
        for (var count : summary.getCountsList()) {
            int kind = count.getRecipientKind().equals("region") ? 0 : 1;
            counts.computeIfAbsent(count.getState(), state -> new int[2])[kind] += count.getRequests();
            all[kind] += count.getRequests();
        }
        var rows = counts.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()[0], entry.getValue()[1]))
                .toList();
        return new Progress(rows, new Row("all", all[0], all[1]), DateText.moment(summary.getSnapshotTime()));
    }

    /** Answered of asked, in words that need no chart; who has signed off has answered, also before we have read it. */
    public int getAnswered() {
        return rows.stream()
                .filter(row -> ANSWERED.contains(row.state()))
                .mapToInt(Row::getAll)
                .sum();
    }
}

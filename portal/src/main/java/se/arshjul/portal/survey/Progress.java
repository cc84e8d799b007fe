package se.arshjul.portal.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arshjul.followup.v1.Request.State;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followup.v1.SummarizeRequestsResponse.Count;
import se.arshjul.portal.date.DateText;

/**
 * How many principals have come how far, with the number that was asked.
 *
 * @param answered who has signed off has answered, also before we have read it and while we ask about it again
 */
public record Progress(List<Row> rows, Row total, int answered, String taken) {

    private static final Set<State> ANSWERED = Set.of(State.APPROVED, State.ACCEPTED);

    /** One state, or that a word on single answers is awaited: regions, municipalities and both together. */
    public record Row(String state, int regions, int municipalities) {

        public int getAll() {
            return regions + municipalities;
        }
    }

    static Progress of(SummarizeRequestsResponse summary) {
        Map<String, int[]> counts = new HashMap<>();
        var all = new int[2];
        for (var count : summary.getCountsList()) {
            int kind = count.getRecipientKind().equals("region") ? 0 : 1;
            add(counts, MonitorFilter.key(count.getState()), kind, count.getRequests() - count.getClarifyingRequests());
            add(counts, MonitorFilter.CLARIFICATION, kind, count.getClarifyingRequests());
            all[kind] += count.getRequests();
        }
        var rows = MonitorFilter.STATES.stream()
                .filter(counts::containsKey)
                .map(state -> {
                    var of = counts.getOrDefault(state, new int[2]);
                    return new Row(state, of[0], of[1]);
                })
                .toList();
        var answered = summary.getCountsList().stream()
                .filter(count -> ANSWERED.contains(count.getState()))
                .mapToInt(Count::getRequests)
                .sum();
        return new Progress(rows, new Row("all", all[0], all[1]), answered, DateText.moment(summary.getSnapshotTime()));
    }

    private static void add(Map<String, int[]> counts, String state, int kind, int requests) {
        if (requests > 0) {
            counts.computeIfAbsent(state, none -> new int[2])[kind] += requests;
        }
    }
}

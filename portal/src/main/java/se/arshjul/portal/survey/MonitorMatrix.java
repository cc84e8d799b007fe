package se.arshjul.portal.survey;

import java.util.List;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followup.v1.SummarizeRequestsResponse.Tally;
import se.arshjul.portal.date.DateText;

/**
 * How many requests stand where: regions, municipalities and all of them, and county by county.
 *
 * @param columns the states that occur, in the order of a request's life; who is asked about single answers stands apart
 */
public record MonitorMatrix(List<String> columns, List<Row> kinds, List<Row> counties, String taken) {

    /** How many, and where they are listed. */
    public record Cell(int requests, String href) {}

    /**
     * A group of requests.
     *
     * @param key end of a kind's message key, or code of a county
     */
    public record Row(String key, List<Cell> states, Cell late, Cell all) {}

    /** The matrix, with links to this page. */
    static MonitorMatrix of(SummarizeRequestsResponse summary, String page) {
        var tallies = summary.getTalliesList();
        var columns = MonitorFilter.STATES.stream()
                .filter(state -> tallies.stream().anyMatch(tally -> in(tally, state) > 0))
                .toList();
        var kinds = List.of(
                row("region", "region", "", columns, tallies, page),
                row("municipality", "municipality", "", columns, tallies, page),
                row("all", "", "", columns, tallies, page));
        var counties = tallies.stream()
                .map(Tally::getCountyCode)
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .map(code -> row(code, "", code, columns, tallies, page))
                .toList();
        return new MonitorMatrix(columns, kinds, counties, DateText.moment(summary.getSnapshotTime()));
    }

    private static Row row(
            String key, String kind, String county, List<String> columns, List<Tally> tallies, String page) {
        var own = tallies.stream()
                .filter(tally -> kind.isEmpty() || kind.equals(tally.getRecipientKind()))
                .filter(tally -> county.isEmpty() || county.equals(tally.getCountyCode()))
                .toList();
        return new Row(
                key,
                columns.stream()
                        .map(state -> new Cell(
                                own.stream().mapToInt(tally -> in(tally, state)).sum(),
                                new MonitorFilter(state, kind, county, false).address(page)))
                        .toList(),
                new Cell(
                        own.stream().mapToInt(Tally::getLateRequests).sum(),
                        new MonitorFilter("", kind, county, true).address(page)),
                new Cell(
                        own.stream().mapToInt(Tally::getRequests).sum(),
                        new MonitorFilter("", kind, county, false).address(page)));
    }

    private static int in(Tally tally, String state) {
        if (state.equals(MonitorFilter.CLARIFICATION)) {
            return tally.getClarifyingRequests();
        }
        return MonitorFilter.key(tally.getState()).equals(state)
                ? tally.getRequests() - tally.getClarifyingRequests()
                : 0;
    }
}

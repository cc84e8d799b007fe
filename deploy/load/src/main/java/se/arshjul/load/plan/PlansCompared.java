package se.arshjul.load.plan;

import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.arshjul.load.figure.Figure;
import se.arshjul.load.figure.Latencies;
import se.arshjul.load.figure.Tally;
import se.arshjul.load.ground.Ground;
import se.arshjul.local.platform.Part;
import se.arshjul.local.rehearse.RehearsalFailed;
import se.arshjul.plan.v1.CoverageServiceGrpc;
import se.arshjul.plan.v1.CoverageServiceGrpc.CoverageServiceBlockingStub;
import se.arshjul.plan.v1.DifferenceServiceGrpc;
import se.arshjul.plan.v1.DifferenceServiceGrpc.DifferenceServiceBlockingStub;
import se.arshjul.plan.v1.ListChangesRequest;
import se.arshjul.plan.v1.ListCoverageRequest;
import se.arshjul.plan.v1.SummarizeCoverageRequest;

/** S10: the editions of the national plan beside each other, and how 311 plans take up its parts. */
public record PlansCompared(Ground ground, Tally tally) {

    private static final String ID = "S10";

    private static final String NATIONAL = "plans/nhp-patientsakerhet";
    private static final String BARE = "the same rows by plain SQL";
    private static final String ANALYST = "analytiker";

    private static final int WARMING = 20;
    private static final int TIMES = 50;

    /** One reading; how many it has found. */
    private interface Measured {
        int found() throws SQLException, IOException, InterruptedException;
    }

    public void play() {
        var channel = ManagedChannelBuilder.forTarget(
                        ground.stage().platform().addresses().grpc(Part.PLAN))
                .usePlaintext()
                .build();
        try (var plans = new GeneratedPlans(ground.stage().platform())) {
            differences(plans, DifferenceServiceGrpc.newBlockingStub(channel));
            var elements = plans.fill();
            tally.say("%s %d plans with %,d elements follow the national one."
                    .formatted(ID, GeneratedPlans.COUNT, elements));
            var everybody = time(plans::bare);
            coverage("for everybody", GeneratedPlans.COUNT, CoverageServiceGrpc.newBlockingStub(channel), everybody);
            coverage(
                    "for the agency",
                    2 * GeneratedPlans.COUNT,
                    CoverageServiceGrpc.newBlockingStub(ground.stage().staff(ANALYST, Part.PLAN)),
                    time(plans::bareWithStated));
            pages(everybody);
        } catch (SQLException failed) {
            throw new RehearsalFailed("The plans could not be written: " + failed.getMessage());
        } finally {
            channel.shutdownNow();
        }
    }

    private void differences(GeneratedPlans plans, DifferenceServiceBlockingStub differences) {
        for (var pair : List.of(new int[] {1, 2}, new int[] {2, 3}, new int[] {1, 3})) {
            var request = ListChangesRequest.newBuilder()
                    .setParent(NATIONAL + "/versions/" + pair[0])
                    .setOtherVersion(NATIONAL + "/versions/" + pair[1])
                    .setPageSize(1000)
                    .build();
            beside(
                    "how editions %d and %d of the national plan differ".formatted(pair[0], pair[1]),
                    time(() -> differences.listChanges(request).getChangesCount()),
                    time(() -> plans.bare(pair[0], pair[1])));
        }
    }

    private void coverage(String forWhom, int plans, CoverageServiceBlockingStub coverage, Latencies raw) {
        var list = ListCoverageRequest.newBuilder()
                .setParent(NATIONAL + "/versions/3")
                .setPageSize(1000)
                .build();
        var rows = coverage.listCoverage(list).getRowsList().stream()
                .filter(row -> row.getTitle().startsWith("Provplan"))
                .count();
        tally.check(rows == plans, "%d of %d plans have a row %s".formatted(rows, plans, forWhom));
        beside(
                "the table of %d plans %s, with its sums".formatted(plans, forWhom),
                time(() -> coverage.listCoverage(list).getRowsCount()),
                raw);
        beside(
                "its sums alone",
                time(() -> coverage.summarizeCoverage(SummarizeCoverageRequest.newBuilder()
                                .setParent(list.getParent())
                                .build())
                        .getTotalsCount()),
                raw);
    }

    /** As everybody sees them, in a browser that is open already. */
    private void pages(Latencies raw) {
        try (var browser = HttpClient.newHttpClient()) {
            for (var page : List.of("samstammighet", "samstammighet.csv", "samstammighet.xlsx")) {
                beside("its page " + page, time(() -> read(browser, "/planer/nhp-patientsakerhet/" + page)), raw);
            }
        }
    }

    private void beside(String what, Latencies measured, Latencies raw) {
        for (int percent : new int[] {50, 95}) {
            tally.add(Figure.beside(
                    ID,
                    "ms for %s, p%d of %d".formatted(what, percent, measured.count()),
                    measured.millis(percent),
                    BARE,
                    raw.millis(percent),
                    ""));
        }
    }

    /** Nothing is measured that has found nothing. */
    private Latencies time(Measured measured) {
        var nanos = new ArrayList<Long>();
        for (int time = 0; time < WARMING + TIMES; time++) {
            long begin = System.nanoTime();
            int found = call(measured);
            if (time >= WARMING) {
                nanos.add(System.nanoTime() - begin);
            }
            tally.check(found > 0, "nothing was found");
        }
        return Latencies.of(nanos);
    }

    private static int call(Measured measured) {
        try {
            return measured.found();
        } catch (SQLException | IOException failed) {
            throw new RehearsalFailed("The plans could not be read: " + failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RehearsalFailed("The run was stopped.");
        }
    }

    private int read(HttpClient browser, String path) throws IOException, InterruptedException {
        URI page = ground.stage().platform().addresses().portal().resolve(path);
        var answer = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new RehearsalFailed("%s answered %d".formatted(page, answer.statusCode()));
        }
        return answer.body().length;
    }
}

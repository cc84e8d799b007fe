package se.arshjul.load.result;

import java.util.List;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.ResponseRate;
import se.arshjul.load.figure.Figure;
import se.arshjul.load.figure.Tally;
import se.arshjul.load.ground.Ground;
import se.arshjul.load.ground.Metrics;
import se.arshjul.local.platform.Part;
import se.arshjul.local.rehearse.Principals;
import se.arshjul.local.rehearse.Together;

/** S9: everybody has answered; the results are computed, published and shown. */
public record ResultsInPublic(Ground ground, Tally tally) {

    private static final String ID = "S9";

    private static final String BARE = "bare query of the same rows";

    private static final double BYTES_IN_A_MEGABYTE = 1_000_000;

    public void play() {
        answerTheRest();
        var survey = ground.openSurvey();
        var agency = ground.stage().agency();
        agency.close(survey);
        double aggregated = seconds("AggregateResults");
        agency.review(survey);
        var publication = agency.publish(survey, Principals.REGISTERED);
        double published = seconds("PublishResults");
        check(publication);

        var year = survey.substring("surveys/".length());
        var rounds = new Rounds(ground.stage().platform());
        var played = rounds.published();
        tally.say("%s the ground is %d rounds; %s".formatted(ID, played.size(), played));
        double bare = rounds.bare(List.of(year));
        tally.add(Figure.beside(ID, "seconds to aggregate 311 answers", aggregated, BARE, bare, ""));
        tally.add(Figure.beside(
                ID, "seconds to aggregate and publish them", aggregated + published, BARE, bare, "below 5 s"));
        rounds.nameBodies();
        show(year, rounds, played.stream().map(Rounds.Round::year).toList());
        ground.published();
    }

    private void show(String year, Rounds rounds, List<String> years) {
        var anybody = new Anybody(ground.stage().platform().addresses().portal());
        new PublicPages(anybody, tally, ID).weigh(year);
        double bare = rounds.bare(years);
        for (var format : List.of("csv", "xlsx", "json")) {
            var files = years.stream()
                    .map(round -> "/resultat/" + round + "/alla." + format)
                    .toList();
            // The first time does not count, as with everything else that is measured.
            anybody.seconds(files);
            tally.add(Figure.beside(
                    ID,
                    "seconds to fetch all results of %d rounds as %s".formatted(years.size(), format),
                    anybody.seconds(files),
                    BARE,
                    bare,
                    "below 2 s"));
        }
        for (var part : List.of(Part.FOLLOWUP, Part.PORTAL)) {
            var heap = Metrics.of(ground.stage().platform(), part, "jvm_memory_used_bytes")
                    .sum("jvm_memory_used_bytes", "area=\"heap\"");
            tally.add(Figure.alone(ID, "MB of heap in use by " + part.process(), heap / BYTES_IN_A_MEGABYTE, ""));
        }
    }

    private void answerTheRest() {
        var bodies = ground.stage().bodies();
        Together.forEach(ground.requests(Request.State.DISPATCHED), bodies::submit);
        Together.forEach(ground.requests(Request.State.STARTED), bodies::finish);
        Together.forEach(ground.requests(Request.State.SUBMITTED), bodies::approve);
        tally.say("S9 everybody has answered.");
    }

    private void check(Publication publication) {
        var rate = publication.getResponseRatesList().stream()
                .filter(among -> among.getRecipientKind().equals("all"))
                .findFirst()
                .orElse(ResponseRate.getDefaultInstance());
        tally.check(
                rate.getAsked() == Principals.REGISTERED && rate.getAnswered() == Principals.REGISTERED,
                "the publication counts %d of %d".formatted(rate.getAnswered(), rate.getAsked()));
    }

    /** How long the service itself took for its calls of this method; there is one in a run. */
    private double seconds(String method) {
        return Metrics.of(ground.stage().platform(), Part.FOLLOWUP, "grpc_server_seconds")
                .sum("grpc_server_seconds_sum", "rpc_method=\"" + method + "\"");
    }
}

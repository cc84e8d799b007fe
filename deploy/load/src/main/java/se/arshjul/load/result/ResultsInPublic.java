package se.arshjul.load.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.ResponseRate;
import se.arshjul.load.figure.Figure;
import se.arshjul.load.figure.Tally;
import se.arshjul.load.ground.Ground;
import se.arshjul.local.platform.Part;
import se.arshjul.local.rehearse.Principals;
import se.arshjul.local.rehearse.RehearsalFailed;
import se.arshjul.local.rehearse.Together;

/** S9: everybody has answered; the results are computed, published and shown. */
public record ResultsInPublic(Ground ground, Tally tally) {

    private static final String ID = "S9";

    private static final double BYTES_IN_A_KILOBYTE = 1000;

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
        var bare = bare(survey);

        tally.add(Figure.beside(
                ID, "seconds to aggregate 311 answers", aggregated, "bare query of the same rows", bare, ""));
        tally.add(Figure.beside(
                ID,
                "seconds to aggregate and publish them",
                aggregated + published,
                "bare query of the same rows",
                bare,
                "below 5 s"));
        var page = read(ground.stage()
                .platform()
                .addresses()
                .portal()
                .resolve("/resultat/" + survey.substring("surveys/".length())));
        tally.add(Figure.alone(ID, "kB of the public page", page.length / BYTES_IN_A_KILOBYTE, "below 300 kB"));
        ground.published();
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
        var metrics = ground.stage()
                .platform()
                .addresses()
                .http(Part.FOLLOWUP)
                .resolve("/actuator/prometheus?includedNames=grpc_server_seconds");
        Predicate<String> about = Pattern.compile("^grpc_server_seconds_sum\\{.*rpc_method=\"" + method + "\"")
                .asPredicate();
        return new String(read(metrics), StandardCharsets.UTF_8)
                .lines()
                .filter(about)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** What one would ask the database by hand, with fresh statistics: for all, and for each kind of principal. */
    private double bare(String survey) {
        try (var connection = ground.stage().platform().connect(Part.FOLLOWUP);
                var analyze = connection.createStatement();
                var figures = connection.prepareStatement(Bare.FIGURES);
                var counts = connection.prepareStatement(Bare.COUNTS)) {
            analyze.execute("ANALYZE request, response, response_answer");
            figures.setString(1, survey.substring("surveys/".length()));
            counts.setString(1, survey.substring("surveys/".length()));
            long begin = System.nanoTime();
            int rows = 0;
            for (var query : new PreparedStatement[] {figures, counts}) {
                try (var found = query.executeQuery()) {
                    while (found.next()) {
                        rows++;
                    }
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            tally.check(rows > 0, "the bare query found nothing");
            return seconds;
        } catch (SQLException failed) {
            throw new RehearsalFailed("The bare query failed: " + failed.getMessage());
        }
    }

    private static byte[] read(URI page) {
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new RehearsalFailed("%s answered %d".formatted(page, answer.statusCode()));
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RehearsalFailed("The run was stopped.");
        }
    }
}

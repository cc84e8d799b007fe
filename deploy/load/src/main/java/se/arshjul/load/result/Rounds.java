package se.arshjul.load.result;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.arshjul.local.platform.Part;
import se.arshjul.local.platform.Platform;
import se.arshjul.local.rehearse.RehearsalFailed;

/** The published rounds on the ground, as their rows lie in the database. */
record Rounds(Platform platform) {

    /** Also those of the example, whose answers are made up. */
    private static final String PUBLISHED = """
        SELECT survey_id,
               (SELECT count(*) FROM question WHERE question.survey_id = survey.survey_id),
               (SELECT count(*) FROM request WHERE request.survey_id = survey.survey_id),
               (SELECT count(*) FROM response WHERE response.survey_id = survey.survey_id AND response.state = 'TAKEN'),
               (SELECT count(*) FROM response_answer WHERE response_answer.survey_id = survey.survey_id)
          FROM survey
         WHERE state = 'PUBLISHED'
         ORDER BY survey_id
        """;

    /**
     * One of them.
     *
     * @param year names it
     * @param questions that it asks
     * @param asked how many principals
     * @param answered how many of them count
     * @param answers rows of single answers
     */
    record Round(String year, int questions, int asked, int answered, int answers) {

        @Override
        public String toString() {
            return "%s: %d questions, %d of %d bodies, %,d answers"
                    .formatted(year, questions, answered, asked, answers);
        }
    }

    List<Round> published() {
        try (var connection = platform.connect(Part.FOLLOWUP);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(PUBLISHED)) {
            var rounds = new ArrayList<Round>();
            while (rows.next()) {
                rounds.add(
                        new Round(rows.getString(1), rows.getInt(2), rows.getInt(3), rows.getInt(4), rows.getInt(5)));
            }
            return rounds;
        } catch (SQLException failed) {
            throw new RehearsalFailed("The rounds could not be read: " + failed.getMessage());
        }
    }

    /** Lets everybody see what each body has answered, so that the pages of single bodies are there to be read. */
    void nameBodies() {
        try (var connection = platform.connect(Part.FOLLOWUP);
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE survey SET bodies_named = TRUE WHERE state = 'PUBLISHED'");
        } catch (SQLException failed) {
            throw new RehearsalFailed("The bodies could not be named: " + failed.getMessage());
        }
    }

    /** Seconds for what one would ask the database by hand: for all, and for each kind of principal; warm, with fresh statistics. */
    double bare(List<String> years) {
        try (var connection = platform.connect(Part.FOLLOWUP);
                var analyze = connection.createStatement();
                var figures = connection.prepareStatement(Bare.FIGURES);
                var counts = connection.prepareStatement(Bare.COUNTS)) {
            analyze.execute("ANALYZE request, response, response_answer");
            var queries = List.of(figures, counts);
            ask(queries, years);
            long begin = System.nanoTime();
            ask(queries, years);
            return (System.nanoTime() - begin) / 1e9;
        } catch (SQLException failed) {
            throw new RehearsalFailed("The bare query failed: " + failed.getMessage());
        }
    }

    private static void ask(List<PreparedStatement> queries, List<String> years) throws SQLException {
        for (var year : years) {
            for (var query : queries) {
                query.setString(1, year);
                try (var found = query.executeQuery()) {
                    if (!found.next()) {
                        throw new SQLException("it found nothing of " + year);
                    }
                    while (found.next()) {
                        // Every row has to come, as in the file.
                    }
                }
            }
        }
    }
}

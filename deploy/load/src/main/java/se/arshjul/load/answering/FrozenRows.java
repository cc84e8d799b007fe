package se.arshjul.load.answering;

import java.sql.SQLException;
import se.arshjul.followup.v1.Request;
import se.arshjul.load.figure.Tally;
import se.arshjul.local.platform.Part;
import se.arshjul.local.platform.Platform;
import se.arshjul.local.rehearse.RehearsalFailed;

/** What was frozen when an answer was handed in, as it lies in the database. */
record FrozenRows(Platform platform, Request request) {

    /** Answers of a request that its frozen version does not have as they are saved, and the other way round. */
    private static final String LOST = """
        SELECT count(*)
          FROM (SELECT * FROM answer WHERE survey_id = ? AND request_id = ? AND answered) AS saved
          FULL JOIN (SELECT * FROM response_answer WHERE survey_id = ? AND request_id = ?) AS frozen
               USING (survey_id, request_id, question_id)
         WHERE (saved.kind, saved.choice, saved.choices, saved.scale, saved.number, saved.text)
               IS DISTINCT FROM
               (frozen.kind, frozen.choice, frozen.choices, frozen.scale, frozen.number, frozen.text)
        """;

    private static final String ROWS = "SELECT count(*) FROM response WHERE survey_id = ? AND request_id = ?";

    /** How many versions there are. */
    long rows() {
        return count(ROWS);
    }

    /** How many values differ from what is saved. */
    long lost() {
        return count(LOST);
    }

    void check(Tally tally) {
        tally.check(rows() == 1, request.getName() + " does not have exactly one response");
        tally.check(lost() == 0, request.getName() + " has lost values");
    }

    private long count(String query) {
        var name = request.getName().split("/", -1);
        try (var connection = platform.connect(Part.FOLLOWUP);
                var statement = connection.prepareStatement(query)) {
            int parameters = statement.getParameterMetaData().getParameterCount();
            for (int place = 1; place <= parameters; place += 2) {
                statement.setString(place, name[1]);
                statement.setString(place + 1, name[3]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failed) {
            throw new RehearsalFailed("The responses could not be counted: " + failed.getMessage());
        }
    }
}

package se.arshjul.load.answering;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import se.arshjul.followup.v1.Answer;
import se.arshjul.load.figure.Latencies;
import se.arshjul.local.platform.Part;
import se.arshjul.local.platform.Platform;
import se.arshjul.local.rehearse.RehearsalFailed;
import se.arshjul.local.rehearse.Together;

/**
 * The same rows into the same database without anything of ours: a connection for each person, a transaction for each
 * row. A loop of our own, as pgbench is not among the programs that the platform brings.
 */
record RawUpsert(Platform platform) {

    private static final String COLUMNS = "survey_id, request_id, question_id, kind, answered, choice, choices, scale,"
            + " number, text, confirmation, update_time, updated_by, updated_by_name, revision";

    private static final String UPSERT = "INSERT INTO raw_answer (" + COLUMNS + ")" + """
         VALUES (?, ?, ?, ?, true, ?, ?, ?, ?, ?, NULL, ?, 'people/raw', 'Raw', 1)
        ON CONFLICT (survey_id, request_id, question_id) DO UPDATE
           SET answered = excluded.answered, choice = excluded.choice, choices = excluded.choices,
               scale = excluded.scale, number = excluded.number, text = excluded.text,
               confirmation = excluded.confirmation, update_time = excluded.update_time,
               updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name,
               revision = raw_answer.revision + 1
        RETURNING *
        """;

    /** Each list is what one person saves. */
    Latencies save(List<List<Answer>> people) {
        try (var connection = platform.connect(Part.FOLLOWUP);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE raw_answer (LIKE answer INCLUDING ALL,"
                    + " FOREIGN KEY (survey_id, request_id) REFERENCES request (survey_id, request_id),"
                    + " FOREIGN KEY (survey_id, question_id) REFERENCES question (survey_id, question_id))");
            try {
                // As with everything else that is measured, the first time does not count.
                all(people);
                statement.execute("TRUNCATE raw_answer");
                return all(people);
            } finally {
                statement.execute("DROP TABLE raw_answer");
            }
        } catch (SQLException failed) {
            throw new RehearsalFailed("The raw upsert failed: " + failed.getMessage());
        }
    }

    private Latencies all(List<List<Answer>> people) throws SQLException {
        var nanos = new ConcurrentLinkedQueue<Long>();
        Together.forEach(people, people.size(), answers -> {
            try (var connection = platform.connect(Part.FOLLOWUP);
                    var upsert = connection.prepareStatement(UPSERT)) {
                for (var answer : answers) {
                    save(upsert, connection, answer, nanos);
                }
            } catch (SQLException failed) {
                throw new RehearsalFailed("The raw upsert failed: " + failed.getMessage());
            }
        });
        return Latencies.of(nanos);
    }

    private static void save(PreparedStatement upsert, Connection connection, Answer answer, Collection<Long> nanos)
            throws SQLException {
        // surveys/{survey}/requests/{request}/answers/{question}
        var name = answer.getName().split("/", -1);
        long begin = System.nanoTime();
        upsert.setString(1, name[1]);
        upsert.setString(2, name[3]);
        upsert.setString(3, name[5]);
        upsert.setString(4, kind(answer));
        upsert.setString(5, answer.hasChoice() ? answer.getChoice() : null);
        upsert.setArray(
                6,
                answer.hasChoices()
                        ? connection.createArrayOf(
                                "text", answer.getChoices().getOptionIdsList().toArray())
                        : null);
        upsert.setObject(7, answer.hasScale() ? Long.valueOf(answer.getScale()) : null, Types.BIGINT);
        upsert.setBigDecimal(
                8, answer.hasNumber() ? new BigDecimal(answer.getNumber().getValue()) : null);
        upsert.setString(9, answer.hasText() ? answer.getText() : null);
        upsert.setObject(10, OffsetDateTime.now(ZoneOffset.UTC));
        try (var rows = upsert.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("no row came back");
            }
        }
        nanos.add(System.nanoTime() - begin);
    }

    private static String kind(Answer answer) {
        return switch (answer.getValueCase()) {
            case CHOICE -> "SINGLE_CHOICE";
            case CHOICES -> "MULTIPLE_CHOICE";
            case SCALE -> "SCALE";
            case NUMBER -> "NUMBER";
            case TEXT -> "TEXT";
            case VALUE_NOT_SET -> throw new IllegalArgumentException(answer.getName() + " has no value");
        };
    }
}

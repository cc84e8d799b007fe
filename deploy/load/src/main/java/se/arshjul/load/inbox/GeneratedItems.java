package se.arshjul.load.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import se.arshjul.local.platform.Part;
import se.arshjul.local.platform.Platform;

/** Open items that no process waits for, written into the table of the inbox and taken out again. */
final class GeneratedItems implements AutoCloseable {

    static final int COUNT = 10_000;

    /** Their keys of jobs are below those that the engine gives; to the rehearsed clock they are neither late nor silent. */
    private static final String FILL = """
        INSERT INTO work_item (work_item_id, job_key, process, element, title, instruction, subject, actor, form_key,
                               state, assignee_name, created_at, due_date, decision, completed_by, delivered_at,
                               revision)
        SELECT gen_random_uuid(), -number, 'follow-up-request', 'userTask_AssessResponse', 'Bedöm svar', '',
               'surveys/2190/requests/provkommun-' || lpad(number::text, 5, '0'),
               'actors/provkommun-' || lpad(number::text, 5, '0'),
               'response-assessment', 'OPEN', '', now(), current_date + 3000 + number % 30, '', '',
               now() + interval '3000 days', 1
          FROM generate_series(1, ?) AS number
        """;

    private static final String GROUPS = """
        INSERT INTO work_item_group (work_item_id, candidate_group)
        SELECT work_item_id, 'role:analyst' FROM work_item WHERE job_key < 0
        """;

    private static final String SEARCH = """
        SELECT * FROM work_item
         WHERE state = 'OPEN' AND assignee IS NULL
           AND EXISTS (SELECT FROM work_item_group g
                        WHERE g.work_item_id = work_item.work_item_id AND g.candidate_group = 'role:analyst')
           AND words @@ to_tsquery('simple', ?)
         ORDER BY due_date, created_at, work_item_id
         LIMIT 51
        """;

    private final Connection connection;

    GeneratedItems(Platform platform) throws SQLException {
        this.connection = platform.connect(Part.WORKFLOWS);
    }

    void fill() throws SQLException {
        try (var fill = connection.prepareStatement(FILL);
                var statement = connection.createStatement()) {
            fill.setInt(1, COUNT);
            fill.executeUpdate();
            statement.executeUpdate(GROUPS);
            statement.execute("ANALYZE work_item, work_item_group");
        }
    }

    /** What somebody types who looks for the item of this body. */
    String words(int number) {
        return "provkommun %05d".formatted(number);
    }

    String subject(int number) {
        return "surveys/2190/requests/provkommun-%05d".formatted(number);
    }

    Search search() throws SQLException {
        return new Search(connection.prepareStatement(SEARCH));
    }

    /** The query of the list, asked without anything of ours around it. */
    record Search(PreparedStatement query) implements AutoCloseable {

        void find(int number) throws SQLException {
            query.setString(1, "provkommun:* & %05d:*".formatted(number));
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("item " + number + " was not found");
                }
            }
        }

        @Override
        public void close() throws SQLException {
            query.close();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            for (var table : new String[] {"work_item_change", "work_item_group", "work_item"}) {
                statement.executeUpdate("DELETE FROM " + table
                        + " WHERE work_item_id IN (SELECT work_item_id FROM work_item WHERE job_key < 0)");
            }
        }
    }
}

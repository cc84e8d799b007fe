package se.arshjul.load.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import se.arshjul.local.platform.Part;
import se.arshjul.local.platform.Platform;

/** Open items that no process waits for, written into the table of the inbox and taken out again. */
final class GeneratedItems implements AutoCloseable {

    static final int COUNT = 10_000;

    /** Among the keys of the engine's only partition, so that it can say that it knows no such job, and out of its reach. */
    private static final long BELOW_ALL = (1L << 51) + (1L << 50);

    /** To the rehearsed clock they are neither late nor silent. */
    private static final String FILL = """
        INSERT INTO work_item (work_item_id, job_key, process, element, title, instruction, subject, actor, form_key,
                               state, assignee_name, created_at, due_date, decision, completed_by, delivered_at,
                               revision)
        SELECT gen_random_uuid(), ? + number, 'follow-up-request', 'userTask_AssessResponse', 'Bedöm svar', '',
               'surveys/2190/requests/provkommun-' || lpad(number::text, 5, '0'),
               'actors/provkommun-' || lpad(number::text, 5, '0'),
               'response-assessment', 'OPEN', '', now(), current_date + 3000 + number % 30, '', '',
               now() + interval '3000 days', 1
          FROM generate_series(1, ?) AS number
        """;

    private static final String GROUPS = """
        INSERT INTO work_item_group (work_item_id, candidate_group)
        SELECT work_item_id, 'role:analyst' FROM work_item WHERE job_key > ?
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

    private static final String TAKE =
            "UPDATE work_item SET assignee = 'people/raw', claimed_at = now() WHERE job_key = ?";

    private static final String COMPLETE = """
        UPDATE work_item SET state = 'COMPLETED', ended_at = now(), end_cause = 'PERSON', completed_by = 'people/raw'
         WHERE job_key = ?
        """;

    private final Connection connection;

    GeneratedItems(Platform platform) throws SQLException {
        this.connection = platform.connect(Part.WORKFLOWS);
    }

    void fill() throws SQLException {
        try (var fill = connection.prepareStatement(FILL);
                var groups = connection.prepareStatement(GROUPS);
                var statement = connection.createStatement()) {
            fill.setLong(1, BELOW_ALL);
            fill.setInt(2, COUNT);
            fill.executeUpdate();
            groups.setLong(1, BELOW_ALL);
            groups.executeUpdate();
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
            if (!finds(number)) {
                throw new SQLException("item " + number + " was not found");
            }
        }

        boolean finds(int number) throws SQLException {
            query.setString(1, "provkommun:* & %05d:*".formatted(number));
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }

        @Override
        public void close() throws SQLException {
            query.close();
        }
    }

    End end() throws SQLException {
        return new End(connection.prepareStatement(TAKE), connection.prepareStatement(COMPLETE));
    }

    /** The rows that an item's end writes in this table, and nothing else of it. */
    record End(PreparedStatement take, PreparedStatement complete) implements AutoCloseable {

        void of(int number) throws SQLException {
            for (var update : new PreparedStatement[] {take, complete}) {
                update.setLong(1, BELOW_ALL + number);
                update.executeUpdate();
            }
        }

        @Override
        public void close() throws SQLException {
            try (take) {
                complete.close();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            for (var table : new String[] {"work_item_change", "work_item_group", "work_item"}) {
                statement.executeUpdate("DELETE FROM " + table
                        + " WHERE work_item_id IN (SELECT work_item_id FROM work_item WHERE job_key > " + BELOW_ALL
                        + ")");
            }
            statement.executeUpdate("DELETE FROM job_completion WHERE job_key > " + BELOW_ALL);
            statement.executeUpdate("DELETE FROM process_step WHERE subject LIKE 'surveys/2190/%'");
        }
    }
}

package se.arshjul.load.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import se.arshjul.local.platform.Part;
import se.arshjul.local.platform.Platform;

/**
 * A plan for each of 311 bodies, written into the tables of plan-service, and what as many others have stated of theirs.
 * Each is as large as the two that are known: most take up some of the nine national parts, with strategies, aims, goals
 * and activities under each. Nothing of it can be taken out again, since plans never change; it goes with the platform,
 * which a run has for itself.
 */
final class GeneratedPlans implements AutoCloseable {

    static final int COUNT = 311;

    private static final int REGIONS = 21;
    private static final long SEED = 20_200_101;
    private static final String FOLLOWED = "nhp-patientsakerhet";
    private static final int VERSION = 3;
    private static final String PREFIX = "provplan-";

    private static final List<String> PARTS =
            List.of("p-culture", "p-knowledge", "p-leadership", "p-patient", "fa1", "fa2", "fa3", "fa4", "fa5");

    /** What stands under a part: the kind, and at most how many. */
    private record Under(String kind, int most) {}

    private static final List<Under> UNDER =
            List.of(new Under("STRATEGY", 4), new Under("AIM", 4), new Under("GOAL", 4), new Under("ACTIVITY", 8));

    private static final String PLAN = """
        INSERT INTO plan (plan_id, title, owner, level, revised_yearly, current_sequence, parent_plan_id,
                          parent_sequence, decided_by, based_on, followed_up_by, informed)
        VALUES (?, ?, ?, ?, false, 1, ?, ?, '', '', '', '')
        """;

    private static final String EDITION = """
        INSERT INTO plan_version (plan_id, sequence, stage, short_name, coverage, title, vision, goal,
                                  absent_element_ids, content_hash)
        VALUES (?, 1, 'ADOPTED', '', 'FULL', 'Provplan', '', '', '{}', '')
        """;

    private static final String ELEMENT = """
        INSERT INTO plan_element (plan_id, sequence, element_id, kind, code, label, label_summarized, parent_id,
                                  position, summary, followed_element_id, concerned_actors, concerned_actors_open)
        VALUES (?, 1, ?, ?, '', ?, false, ?, ?, '', ?, '{}', false)
        """;

    private static final String STATEMENT = """
        INSERT INTO own_plan_statement (own_plan_id, year, version, actor, recipient_kind, display_name, request,
                                        reference, approve_time, existence, title, start_year, end_year, decided_by,
                                        link, elements, files_attached, plan_version, state_time)
        VALUES (?, 2100, 1, ?, 'municipality', ?, '', '', now(), 'OWN', 'Provplan', 0, 0, '', '', ?, false, ?, now())
        """;

    /** What the table is made of, asked for without anything of ours around it. */
    private static final List<String> BARE = List.of("""
        SELECT p.plan_id, p.title, p.owner, p.level, p.current_sequence, p.parent_plan_id, p.parent_sequence, v.coverage,
               v.stage, f.coverage, f.absent_element_ids
          FROM plan p
          JOIN plan_version v ON (v.plan_id, v.sequence) = (p.plan_id, p.current_sequence)
          JOIN plan_version f ON (f.plan_id, f.sequence) = (p.parent_plan_id, p.parent_sequence)
         ORDER BY p.plan_id
        """, """
        SELECT e.plan_id, e.sequence, e.element_id, e.parent_id, e.kind,
               CASE WHEN e.followed_element_id IS NOT NULL OR e.parent_id IS NULL THEN e.label ELSE '' END,
               e.label_summarized, e.followed_element_id, s.reason
          FROM plan p
          JOIN plan_element e ON (e.plan_id, e.sequence) = (p.plan_id, p.current_sequence)
          LEFT JOIN plan_subset s ON (s.plan_id, s.sequence, s.element_id) = (e.plan_id, e.sequence, e.element_id)
         WHERE p.parent_plan_id IS NOT NULL OR p.plan_id = '%s'
         ORDER BY e.plan_id, e.position
        """.formatted(FOLLOWED));

    /** What bodies have stated besides, which only the agency reads. */
    private static final String BARE_STATED = """
        SELECT own_plan_id, actor, display_name, recipient_kind, title, year, plan_version, elements
          FROM own_plan_statement
         ORDER BY own_plan_id
        """;

    private final Connection connection;
    private final Random random = new Random(SEED);

    GeneratedPlans(Platform platform) throws SQLException {
        this.connection = platform.connect(Part.PLAN);
    }

    /** Returns how many elements there are in all of them. */
    int fill() throws SQLException {
        int elements = 0;
        connection.setAutoCommit(false);
        try (var plan = connection.prepareStatement(PLAN);
                var edition = connection.prepareStatement(EDITION);
                var element = connection.prepareStatement(ELEMENT);
                var statement = connection.prepareStatement(STATEMENT);
                var analyze = connection.createStatement()) {
            for (int number = 1; number <= COUNT; number++) {
                var id = PREFIX + "%03d".formatted(number);
                set(plan, id, "Provplan " + number, "actors/" + id, number <= REGIONS ? "REGIONAL" : "MUNICIPAL");
                plan.setString(5, FOLLOWED);
                plan.setInt(6, VERSION);
                plan.executeUpdate();
                set(edition, id);
                edition.executeUpdate();
                elements += fill(id, element);
                element.executeBatch();
                state(number, statement);
            }
            connection.commit();
            connection.setAutoCommit(true);
            analyze.execute("ANALYZE plan, plan_version, plan_element, own_plan_statement");
        }
        return elements;
    }

    private int fill(String plan, PreparedStatement element) throws SQLException {
        int position = 0;
        for (var part : PARTS) {
            // Some bodies take up all nine, some three of them.
            if (random.nextInt(3) == 0) {
                continue;
            }
            add(element, plan, part, part.startsWith("fa") ? "FOCUS_AREA" : "PREREQUISITE", null, ++position, part);
            for (var under : UNDER) {
                int count = random.nextInt(under.most() + 1);
                for (int number = 1; number <= count; number++) {
                    var id = part + "-" + under.kind().toLowerCase(Locale.ROOT) + "-" + number;
                    add(element, plan, id, under.kind(), part, ++position, null);
                }
            }
        }
        return position;
    }

    private void state(int number, PreparedStatement statement) throws SQLException {
        var body = "provkommun-%03d".formatted(number);
        set(statement, body, "actors/" + body, "Provkommun " + number);
        var elements = PARTS.stream().filter(part -> random.nextInt(3) > 0).toArray();
        statement.setArray(4, connection.createArrayOf("text", elements));
        statement.setString(5, "plans/" + FOLLOWED + "/versions/" + VERSION);
        statement.executeUpdate();
    }

    private static void add(
            PreparedStatement element,
            String plan,
            String id,
            String kind,
            @Nullable String parent,
            int position,
            @Nullable String followed)
            throws SQLException {
        set(element, plan, id, kind, "Det som " + id + " handlar om, i så många ord som en rubrik brukar ha");
        element.setString(5, parent);
        element.setInt(6, position);
        element.setString(7, followed);
        element.addBatch();
    }

    private static void set(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }

    /** Reads by hand every row that the table is made of for everybody. */
    int bare() throws SQLException {
        int rows = 0;
        for (var sql : BARE) {
            try (var query = connection.prepareStatement(sql)) {
                rows += read(query);
            }
        }
        return rows;
    }

    /** The same for the agency. */
    int bareWithStated() throws SQLException {
        try (var query = connection.prepareStatement(BARE_STATED)) {
            return bare() + read(query);
        }
    }

    /** Reads every row of two editions of the national plan by hand. */
    int bare(int one, int other) throws SQLException {
        int rows = 0;
        for (var table : List.of("plan_version", "plan_element", "plan_appearance", "plan_work")) {
            try (var query = connection.prepareStatement(
                    "SELECT * FROM " + table + " WHERE plan_id = ? AND sequence IN (?, ?)")) {
                query.setString(1, FOLLOWED);
                query.setInt(2, one);
                query.setInt(3, other);
                rows += read(query);
            }
        }
        return rows;
    }

    private static int read(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

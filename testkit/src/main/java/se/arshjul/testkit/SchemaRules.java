package se.arshjul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The laws of a schema, for a service: {@code @ServiceTest class MeetingSchemaRulesTest implements SchemaRules {}}. */
public interface SchemaRules {

    @Test
    default void everyTableIsCommented(@Autowired JdbcClient jdbc) {
        assertNone(jdbc, "add COMMENT ON TABLE … IS '…'", """
                SELECT relname FROM own_table WHERE obj_description(oid, 'pg_class') IS NULL
                """);
    }

    @Test
    default void everyColumnIsCommented(@Autowired JdbcClient jdbc) {
        assertNone(jdbc, "add COMMENT ON COLUMN … IS '…'", """
                SELECT relname || '.' || attname FROM own_column WHERE comment IS NULL
                """);
    }

    @Test
    default void everyNullableColumnSaysWhatNullMeans(@Autowired JdbcClient jdbc) {
        assertNone(jdbc, "make it NOT NULL, or say in its comment when it is null", """
                SELECT relname || '.' || attname FROM own_column
                 WHERE NOT attnotnull AND coalesce(comment, '') !~* '\\mnull\\M'
                """);
    }

    @Test
    default void everyConstraintAndIndexIsNamed(@Autowired JdbcClient jdbc) {
        assertNone(jdbc, "name it pk_, fk_, ck_, uq_ or ix_ and the table", """
                SELECT conname FROM pg_constraint JOIN own_table ON own_table.oid = conrelid
                 WHERE contype NOT IN ('n', 't')
                   AND conname !~ ('^' || CASE contype WHEN 'p' THEN 'pk' WHEN 'f' THEN 'fk' WHEN 'c' THEN 'ck'
                                                       ELSE 'uq' END || '_' || relname)
                 UNION ALL
                SELECT index.relname FROM pg_index JOIN own_table ON own_table.oid = indrelid
                  JOIN pg_class index ON index.oid = indexrelid
                 WHERE index.relname !~ ('^(pk|uq|ix)_' || own_table.relname)
                """);
    }

    @Test
    default void everyForeignKeyIsIndexed(@Autowired JdbcClient jdbc) {
        assertNone(jdbc, "add an index that starts with the key's columns", """
                SELECT conname FROM pg_constraint JOIN own_table ON own_table.oid = conrelid
                 WHERE contype = 'f'
                   AND NOT EXISTS (SELECT FROM pg_index
                                    WHERE indrelid = conrelid AND indpred IS NULL
                                      AND (indkey::smallint[])[0:cardinality(conkey) - 1] @> conkey)
                """);
    }

    @Test
    default void everyTableHasAPrimaryKey(@Autowired JdbcClient jdbc) {
        assertNone(jdbc, "add a primary key", """
                SELECT relname FROM own_table
                 WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = own_table.oid AND contype = 'p')
                """);
    }

    @Test
    default void timeIsWrittenByTheProgram(@Autowired JdbcClient jdbc) {
        assertNone(jdbc, "drop the default: time comes from the clock", """
                SELECT relname || '.' || attname FROM own_column
                  JOIN pg_attrdef ON adrelid = own_column.oid AND adnum = attnum
                 WHERE pg_get_expr(adbin, adrelid) ~* '(now\\(\\)|current_(date|time|timestamp)|local(time|timestamp))'
                """);
    }

    @Test
    default void columnsAreOfHouseTypes(@Autowired JdbcClient jdbc) {
        assertNone(jdbc, "use text, timestamptz, date, time, bigint, numeric, boolean, uuid, bytea or jsonb", """
                SELECT relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) FROM own_column
                 WHERE format_type(atttypid, NULL) NOT IN ('text', 'timestamp with time zone', 'date', 'time without time zone', 'bigint',
                       'integer', 'numeric', 'boolean', 'uuid', 'bytea', 'jsonb', 'text[]', 'tsvector')
                """);
    }

    private static void assertNone(JdbcClient jdbc, String remedy, String query) {
        List<String> tables = jdbc.sql(OWN + "SELECT relname FROM own_table")
                .query(String.class)
                .list();
        assertThat(tables).as("tables of the current schema").isNotEmpty();
        assertThat(jdbc.sql(OWN + query).query(String.class).list()).as(remedy).isEmpty();
    }

    /** Tables and columns of the schema, without Flyway's own. */
    String OWN = """
            WITH own_table AS (
                SELECT pg_class.oid, relname FROM pg_class
                 WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
                   AND relname <> 'flyway_schema_history'
            ), own_column AS (
                SELECT own_table.oid, relname, attname, attnum, attnotnull, atttypid, atttypmod,
                       col_description(own_table.oid, attnum) AS comment
                  FROM own_table JOIN pg_attribute ON attrelid = own_table.oid
                 WHERE attnum > 0 AND NOT attisdropped
            )
            """;
}

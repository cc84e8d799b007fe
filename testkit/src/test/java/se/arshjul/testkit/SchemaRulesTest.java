package se.arshjul.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class SchemaRulesTest {

    private static final SchemaRules LAWS = new SchemaRules() {};

    private static SingleConnectionDataSource connection;
    private static JdbcClient jdbc;

    @BeforeAll
    static void connect() {
        var address = TestDatabase.fresh();
        connection =
                new SingleConnectionDataSource(address.url("public"), address.username(), address.password(), true);
        jdbc = JdbcClient.create(connection);
    }

    @AfterAll
    static void disconnect() {
        connection.destroy();
    }

    @BeforeEach
    void aSchemaThatKeepsEveryLaw() {
        run("DROP SCHEMA public CASCADE");
        run("CREATE SCHEMA public");
        run("""
                CREATE TABLE parent (
                    parent_id text NOT NULL,
                    other_id  text NOT NULL,
                    CONSTRAINT pk_parent PRIMARY KEY (parent_id, other_id)
                )""");
        run("COMMENT ON TABLE parent IS 'It.'");
        run("COMMENT ON COLUMN parent.parent_id IS 'It.'");
        run("COMMENT ON COLUMN parent.other_id IS 'It.'");
    }

    @ParameterizedTest
    @MethodSource({"faultsOfStructure", "faultsOfColumns"})
    void aSoundSchemaPassesAndAPlantedFaultIsFound(
            BiConsumer<SchemaRules, JdbcClient> law, String fault, String culprit) {
        assertThatCode(() -> law.accept(LAWS, jdbc)).doesNotThrowAnyException();

        run(fault);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> law.accept(LAWS, jdbc))
                .withMessageContaining(culprit);
    }

    @ParameterizedTest
    @MethodSource("indexes")
    void aForeignKeyIsIndexedByAnIndexThatStartsWithItsColumns(String index, boolean enough) {
        run("CREATE TABLE child (child_id bigint, parent_id text, other_id text)");
        run("ALTER TABLE child ADD CONSTRAINT fk_child FOREIGN KEY (parent_id, other_id) REFERENCES parent");
        run("CREATE INDEX ix_child ON child " + index);

        if (enough) {
            assertThatCode(() -> LAWS.everyForeignKeyIsIndexed(jdbc)).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> LAWS.everyForeignKeyIsIndexed(jdbc));
        }
    }

    private static Stream<Arguments> indexes() {
        return Stream.of(
                arguments("(parent_id, other_id)", true),
                arguments("(other_id, parent_id)", true),
                arguments("(parent_id, other_id, child_id)", true),
                arguments("(parent_id)", false),
                arguments("(child_id, parent_id, other_id)", false),
                arguments("(parent_id, other_id) WHERE child_id = 1", false));
    }

    private static Stream<Arguments> faultsOfStructure() {
        return Stream.of(
                fault(SchemaRules::everyTableIsCommented, "CREATE TABLE silent ()", "silent"),
                fault(SchemaRules::everyColumnIsCommented, "ALTER TABLE parent ADD title text", "parent.title"),
                fault(
                        SchemaRules::everyNullableColumnSaysWhatNullMeans,
                        "ALTER TABLE parent ADD title text; COMMENT ON COLUMN parent.title IS 'It.'",
                        "parent.title"),
                fault(
                        SchemaRules::everyConstraintAndIndexIsNamed,
                        "ALTER TABLE parent ADD title text CHECK (title <> '')",
                        "parent_title_check"),
                fault(
                        SchemaRules::everyConstraintAndIndexIsNamed,
                        "ALTER TABLE parent ADD UNIQUE (other_id)",
                        "parent_other_id_key"),
                fault(
                        SchemaRules::everyConstraintAndIndexIsNamed,
                        "CREATE INDEX ON parent (other_id)",
                        "parent_other_id_idx"),
                fault(
                        SchemaRules::everyForeignKeyIsIndexed,
                        "CREATE TABLE child (a text, b text, CONSTRAINT fk_child FOREIGN KEY (a, b) REFERENCES parent)",
                        "fk_child"),
                fault(SchemaRules::everyTableHasAPrimaryKey, "CREATE TABLE keyless (a text)", "keyless"));
    }

    private static Stream<Arguments> faultsOfColumns() {
        return Stream.of(
                fault(
                        SchemaRules::timeIsWrittenByTheProgram,
                        "ALTER TABLE parent ADD made_at timestamptz DEFAULT now()",
                        "parent.made_at"),
                fault(
                        SchemaRules::timeIsWrittenByTheProgram,
                        "ALTER TABLE parent ADD made_on date DEFAULT current_date",
                        "parent.made_on"),
                fault(
                        SchemaRules::columnsAreOfHouseTypes,
                        "ALTER TABLE parent ADD made_at timestamp",
                        "parent.made_at timestamp without time zone"),
                fault(
                        SchemaRules::columnsAreOfHouseTypes,
                        "ALTER TABLE parent ADD title varchar(20)",
                        "parent.title character varying(20)"));
    }

    private static Arguments fault(BiConsumer<SchemaRules, JdbcClient> law, String sql, String culprit) {
        return arguments(law, sql, culprit);
    }

    private static void run(String sql) {
        jdbc.sql(sql).update();
    }
}

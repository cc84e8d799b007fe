package se.arshjul.followupservice.rule;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.testkit.ServiceTest;

/** A database of before: what a file said of the example's questions stands with the surveys that ask them. */
@ServiceTest
class PackagedRulesIT {

    private static final String SCHEMA = "before_rules";

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSurveyOfTheExampleGetsWhatWasPackagedAndKeepsWhatWasConfirmed() {
        migrate("120");
        run("""
            INSERT INTO %1$s.survey (survey_id, title, introduction, legal_basis, estimated_minutes,
                                     single_signer_allowed, plan_version, state, reason, analysis, analysis_done,
                                     fact_sheet, request_count, revision)
            VALUES ('2026', 'Enkät', '', '', 30, FALSE, 'plans/p/versions/1', 'DESIGNING', '', '', FALSE, '', 0, 1),
                   ('2027', 'Annat', '', '', 30, FALSE, 'plans/p/versions/1', 'DESIGNING', '', '', FALSE, '', 0, 1)
            """);
        run("""
            INSERT INTO %1$s.section (survey_id, section_id, position, title, plan_element, reason)
            VALUES ('2026', 'plan', 1, 'Plan', '', ''), ('2027', 'plan', 1, 'Plan', '', '')
            """);
        run("""
            INSERT INTO %1$s.question (survey_id, question_id, section_id, position, kind, wording, help, required,
                                       plan_element, decimals, unit, max_length, revision)
            VALUES ('2026', 'plan-exists', 'plan', 1, 'SINGLE_CHOICE', 'Plan?', '', TRUE, '', NULL, NULL, NULL, 1),
                   ('2026', 'plan-decided-by', 'plan', 2, 'TEXT', 'Vem?', '', FALSE, '', NULL, NULL, 100, 1),
                   ('2027', 'plan-exists', 'plan', 1, 'SINGLE_CHOICE', 'Plan?', '', TRUE, '', NULL, NULL, NULL, 1)
            """);
        run("""
            INSERT INTO %1$s.question_option (survey_id, question_id, option_id, position, label)
            VALUES ('2026', 'plan-exists', 'own', 1, 'Ja'), ('2026', 'plan-exists', 'none', 2, 'Nej'),
                   ('2027', 'plan-exists', 'own', 1, 'Ja'), ('2027', 'plan-exists', 'none', 2, 'Nej')
            """);
        answered();
        run("UPDATE %1$s.survey SET state = 'CANCELLED', dispatch_time = now()");

        migrate("latest");

        assertThat(jdbc.sql("SELECT survey_id || ' ' || rule_id || ' ' || options::text || ' ' || hard FROM " + SCHEMA
                                + ".contradiction_rule")
                        .query(String.class)
                        .list())
                .containsExactly("2026 plan-decision-unsaid {own} false");
        assertThat(jdbc.sql("SELECT request_id || ' ' || version || ' ' || rule_id FROM " + SCHEMA + ".confirmed_rule")
                        .query(String.class)
                        .list())
                .containsExactly("region-uppsala 1 plan-decision-unsaid");
    }

    /** Uppsala has handed in, and said that nobody decided the plan. */
    private void answered() {
        run("""
            INSERT INTO %1$s.request
            VALUES ('2026', 'region-uppsala', 'actors/region-uppsala', 'region', 'Region Uppsala', '03', 'SUBMITTED',
                    now(), now(), NULL, now(), '', '', FALSE, 5)
            """);
        run("""
            INSERT INTO %1$s.response
            VALUES ('2026', 'region-uppsala', 1, 'WAITING', repeat('a', 64), now(), 'people/a', 'A', NULL, '', '',
                    FALSE, NULL, '')
            """);
        run("""
            INSERT INTO %1$s.confirmed_contradiction
            VALUES ('2026', 'region-uppsala', 1, 'plan-exists', 'own', 'plan-decided-by')
            """);
    }

    private void run(String statement) {
        jdbc.sql(statement.formatted(SCHEMA)).update();
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/runtime", "classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }
}

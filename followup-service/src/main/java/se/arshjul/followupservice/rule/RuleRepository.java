package se.arshjul.followupservice.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.rule.Statement.Test;
import se.arshjul.followupservice.survey.EditColumns;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.page.Page;

/** The {@code contradiction_rule} table. Opens no transaction of its own. */
@Repository
public class RuleRepository {

    private final JdbcClient jdbc;
    private final EditColumns edits;

    RuleRepository(JdbcClient jdbc, EditColumns edits) {
        this.jdbc = jdbc;
        this.edits = edits;
    }

    public ContradictionRule get(RuleName name) {
        return find(name).orElseThrow(() -> RuleRefusals.notFound(name));
    }

    public Optional<ContradictionRule> find(RuleName name) {
        return named(jdbc.sql("SELECT * FROM contradiction_rule WHERE survey_id = :survey AND rule_id = :rule"), name)
                .query(RuleRepository::toRule)
                .optional();
    }

    /** All rules of a survey, by id. */
    public List<ContradictionRule> list(SurveyName survey) {
        return jdbc.sql("SELECT * FROM contradiction_rule WHERE survey_id = :survey ORDER BY rule_id")
                .param("survey", survey.survey())
                .query(RuleRepository::toRule)
                .list();
    }

    public Page.Of<ContradictionRule> list(SurveyName survey, Page page) {
        var rows = jdbc.sql("""
                        SELECT * FROM contradiction_rule
                         WHERE survey_id = :survey AND rule_id > :after
                         ORDER BY rule_id
                         LIMIT :rows
                        """)
                .param("survey", survey.survey())
                .param("after", page.after(Page.Key.ID))
                .param("rows", page.rowsToRead())
                .query(RuleRepository::toRule)
                .list();
        return page.of(rows, rule -> rule.name().rule());
    }

    public void insert(ContradictionRule rule) {
        columns(jdbc.sql("""
                        INSERT INTO contradiction_rule (survey_id, rule_id, sentence, hard, question_id, test, options,
                                                        other_question_id, number, second_question_id, second_test,
                                                        second_options, second_other_question_id, second_number,
                                                        update_time, updated_by_name, revision)
                        VALUES (:survey, :rule, :sentence, :hard, :question, :test, :options::text[], :other, :number,
                                :secondQuestion, :secondTest, :secondOptions::text[], :secondOther, :secondNumber,
                                :updateTime, :updatedByName, 1)
                        """), rule).update();
    }

    public void save(ContradictionRule rule) {
        columns(jdbc.sql("""
                        UPDATE contradiction_rule
                           SET sentence = :sentence, hard = :hard, question_id = :question, test = :test,
                               options = :options::text[], other_question_id = :other, number = :number,
                               second_question_id = :secondQuestion, second_test = :secondTest,
                               second_options = :secondOptions::text[], second_other_question_id = :secondOther,
                               second_number = :secondNumber, update_time = :updateTime,
                               updated_by_name = :updatedByName, revision = revision + 1
                         WHERE survey_id = :survey AND rule_id = :rule
                        """), rule).update();
    }

    /** Writes that a rule of a survey that has gone out is soft; the database lets nothing else of it change. */
    public void soften(ContradictionRule rule) {
        named(edits.now(jdbc.sql("""
                        UPDATE contradiction_rule
                           SET hard = FALSE, soft_reason = :reason, update_time = :updateTime,
                               updated_by_name = :updatedByName, revision = revision + 1
                         WHERE survey_id = :survey AND rule_id = :rule
                        """)), rule.name())
                .param("reason", rule.softReason())
                .update();
    }

    public void delete(RuleName name) {
        named(jdbc.sql("DELETE FROM contradiction_rule WHERE survey_id = :survey AND rule_id = :rule"), name)
                .update();
    }

    private StatementSpec columns(StatementSpec statement, ContradictionRule rule) {
        var first = rule.first();
        var second = rule.second();
        return named(edits.now(statement), rule.name())
                .param("sentence", rule.sentence())
                .param("hard", rule.hard())
                .param("question", first.question())
                .param("test", first.test().name())
                .param("options", first.options().toArray(String[]::new))
                .param("other", first.other())
                .param("number", first.number())
                .param("secondQuestion", second == null ? null : second.question())
                .param("secondTest", second == null ? null : second.test().name())
                .param("secondOptions", second == null ? null : second.options().toArray(String[]::new))
                .param("secondOther", second == null ? null : second.other())
                .param("secondNumber", second == null ? null : second.number());
    }

    private static StatementSpec named(StatementSpec statement, RuleName name) {
        return statement.param("survey", name.survey().survey()).param("rule", name.rule());
    }

    private static ContradictionRule toRule(ResultSet row, int number) throws SQLException {
        return new ContradictionRule(
                new RuleName(new SurveyName(row.getString("survey_id")), row.getString("rule_id")),
                row.getString("sentence"),
                toStatement(row, "", row.getString("question_id")),
                toSecond(row),
                row.getBoolean("hard"),
                row.getString("soft_reason"),
                EditColumns.of(row),
                row.getLong("revision"));
    }

    private static @Nullable Statement toSecond(ResultSet row) throws SQLException {
        var question = row.getString("second_question_id");
        return question == null ? null : toStatement(row, "second_", question);
    }

    private static Statement toStatement(ResultSet row, String prefix, String question) throws SQLException {
        return new Statement(
                question,
                Test.valueOf(row.getString(prefix + "test")),
                List.of((String[]) row.getArray(prefix + "options").getArray()),
                row.getString(prefix + "other_question_id"),
                row.getBigDecimal(prefix + "number"));
    }
}

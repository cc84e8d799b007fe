package se.arshjul.followupservice.question;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.followupservice.survey.EditColumns;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.page.Page;

/** The {@code question} table with its options: what is asked now. Opens no transaction of its own. */
@Repository
public class QuestionRepository {

    private static final String SELECT = """
            SELECT q.*,
                   ARRAY(SELECT ARRAY[option_id, label]
                           FROM question_option o
                          WHERE o.survey_id = q.survey_id AND o.question_id = q.question_id
                          ORDER BY position) AS options
              FROM question q
            """;

    private final JdbcClient jdbc;
    private final EditColumns edits;

    QuestionRepository(JdbcClient jdbc, EditColumns edits) {
        this.jdbc = jdbc;
        this.edits = edits;
    }

    public Question get(QuestionName name) {
        return find(name).orElseThrow(() -> QuestionRefusals.notFound(name));
    }

    public Optional<Question> find(QuestionName name) {
        return jdbc.sql(SELECT + " WHERE q.survey_id = :survey AND q.question_id = :question AND NOT q.withdrawn")
                .param("survey", name.survey().survey())
                .param("question", name.question())
                .query(QuestionColumns::toQuestion)
                .optional();
    }

    /** Whether it is asked, or was before it was withdrawn. */
    public boolean everAsked(QuestionName name) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM question WHERE survey_id = :survey AND question_id = :question)
                        """)
                .param("survey", name.survey().survey())
                .param("question", name.question())
                .query(Boolean.class)
                .single();
    }

    /** All questions of a survey, in the order in which they are asked. */
    public List<Question> list(SurveyName survey) {
        return jdbc.sql(SELECT + " WHERE q.survey_id = :survey AND NOT q.withdrawn ORDER BY q.position")
                .param("survey", survey.survey())
                .query(QuestionColumns::toQuestion)
                .list();
    }

    public Page.Of<Question> list(SurveyName survey, Page page) {
        var rows = jdbc.sql(SELECT + """
                         WHERE q.survey_id = :survey AND q.position > :after AND NOT q.withdrawn
                         ORDER BY q.position
                         LIMIT :rows
                        """)
                .param("survey", survey.survey())
                .param("after", page.afterNumber())
                .param("rows", page.rowsToRead())
                .query(QuestionColumns::toQuestion)
                .list();
        return page.of(rows, question -> String.valueOf(question.position()));
    }

    QuestionOrder order(Survey survey) {
        var places = jdbc.sql(
                        "SELECT question_id, section_id FROM question WHERE survey_id = :survey ORDER BY position")
                .param("survey", survey.name().survey())
                .query((row, number) ->
                        new QuestionOrder.Place(row.getString("question_id"), row.getString("section_id")))
                .list();
        return new QuestionOrder(
                survey.sections().stream().map(Survey.Section::sectionId).toList(), places);
    }

    void reorder(SurveyName survey, QuestionOrder order) {
        jdbc.sql("""
                        UPDATE question
                           SET position = wanted.position
                          FROM unnest(:ids) WITH ORDINALITY AS wanted (question_id, position)
                         WHERE question.survey_id = :survey
                           AND question.question_id = wanted.question_id
                           AND question.position <> wanted.position
                        """)
                .param("survey", survey.survey())
                .param("ids", order.questionIds().toArray(String[]::new))
                .update();
    }

    public void insert(Question question) {
        columns(jdbc.sql("""
                        INSERT INTO question (survey_id, question_id, section_id, position, kind, wording, help,
                                              definition, example, required, plan_element, scale_min, scale_max, scale_min_label,
                                              scale_max_label, number_min, number_max, unit, decimals, max_length,
                                              number_soft_min, number_soft_max, shown_if_question, shown_if_options,
                                              attachments_allowed, matrix_id, matrix_title,
                                              update_time, updated_by_name, revision)
                        VALUES (:survey, :question, :section, :position, :kind, :wording, :help,
                                :definition, :example, :required, :planElement, :scaleMin, :scaleMax, :scaleMinLabel,
                                :scaleMaxLabel, :numberMin, :numberMax, :unit, :decimals, :maxLength,
                                :softMin, :softMax, :shownIfQuestion, :shownIfOptions::text[],
                                :attachmentsAllowed, :matrixId, :matrixTitle,
                                :updateTime, :updatedByName, 1)
                        """), question)
                .param("position", question.position())
                .param("kind", question.kind().name())
                .update();
        insertOptions(question);
    }

    /** Writes a changed question, all but its position. */
    void save(Question question) {
        columns(jdbc.sql("""
                        UPDATE question
                           SET section_id = :section, wording = :wording, help = :help,
                               definition = :definition, example = :example, required = :required,
                               plan_element = :planElement, scale_min = :scaleMin, scale_max = :scaleMax,
                               scale_min_label = :scaleMinLabel, scale_max_label = :scaleMaxLabel,
                               number_min = :numberMin, number_max = :numberMax, unit = :unit, decimals = :decimals,
                               max_length = :maxLength, number_soft_min = :softMin, number_soft_max = :softMax,
                               shown_if_question = :shownIfQuestion,
                               shown_if_options = :shownIfOptions::text[],
                               attachments_allowed = :attachmentsAllowed, matrix_id = :matrixId,
                               matrix_title = :matrixTitle, update_time = :updateTime, updated_by_name = :updatedByName, revision = revision + 1
                         WHERE survey_id = :survey AND question_id = :question
                        """), question).update();
        jdbc.sql("DELETE FROM question_option WHERE survey_id = :survey AND question_id = :question")
                .param("survey", question.name().survey().survey())
                .param("question", question.name().question())
                .update();
        insertOptions(question);
    }

    void delete(QuestionName name) {
        jdbc.sql("DELETE FROM question WHERE survey_id = :survey AND question_id = :question")
                .param("survey", name.survey().survey())
                .param("question", name.question())
                .update();
    }

    /** It is no longer asked; what was answered stays. */
    void withdraw(QuestionName name) {
        edits.now(jdbc.sql("""
                        UPDATE question
                           SET withdrawn = TRUE, update_time = :updateTime, updated_by_name = :updatedByName,
                               revision = revision + 1
                         WHERE survey_id = :survey AND question_id = :question
                        """))
                .param("survey", name.survey().survey())
                .param("question", name.question())
                .update();
    }

    private void insertOptions(Question question) {
        jdbc.sql("""
                        INSERT INTO question_option (survey_id, question_id, option_id, position, label)
                        SELECT :survey, :question, option_id, position, label
                          FROM unnest(:ids, :labels) WITH ORDINALITY AS wanted (option_id, label, position)
                        """)
                .param("survey", question.name().survey().survey())
                .param("question", question.name().question())
                .param("ids", question.options().stream().map(Option::optionId).toArray(String[]::new))
                .param("labels", question.options().stream().map(Option::label).toArray(String[]::new))
                .update();
    }

    private StatementSpec columns(StatementSpec statement, Question question) {
        var scale = question.form() instanceof Form.Scale of ? of : null;
        var number = question.form() instanceof Form.Number of ? of : null;
        var text = question.form() instanceof Form.Text of ? of : null;
        var shownIf = question.shownIf();
        var matrix = question.matrix();
        return edits.now(statement)
                .param("survey", question.name().survey().survey())
                .param("question", question.name().question())
                .param("section", question.sectionId())
                .param("wording", question.wording())
                .param("help", question.help().text())
                .param("definition", question.help().definition())
                .param("example", question.help().example())
                .param("required", question.required())
                .param("planElement", question.planElement())
                .param("attachmentsAllowed", question.attachmentsAllowed())
                .param("matrixId", matrix == null ? null : matrix.matrixId())
                .param("matrixTitle", matrix == null ? null : matrix.title())
                .param("scaleMin", scale == null ? null : scale.min())
                .param("scaleMax", scale == null ? null : scale.max())
                .param("scaleMinLabel", scale == null ? null : scale.minLabel())
                .param("scaleMaxLabel", scale == null ? null : scale.maxLabel())
                .param("numberMin", number == null ? null : number.min())
                .param("numberMax", number == null ? null : number.max())
                .param("softMin", number == null ? null : number.softMin())
                .param("softMax", number == null ? null : number.softMax())
                .param("unit", number == null ? null : number.unit())
                .param("decimals", number == null ? null : number.decimals())
                .param("maxLength", text == null ? null : text.maxLength())
                .param("shownIfQuestion", shownIf == null ? null : shownIf.question())
                .param(
                        "shownIfOptions",
                        shownIf == null ? null : shownIf.options().toArray(String[]::new));
    }
}

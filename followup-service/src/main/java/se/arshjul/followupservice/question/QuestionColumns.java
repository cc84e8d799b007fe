package se.arshjul.followupservice.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question.Condition;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Help;
import se.arshjul.followupservice.question.Question.Kind;
import se.arshjul.followupservice.question.Question.Matrix;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.followupservice.survey.EditColumns;
import se.arshjul.followupservice.survey.SurveyName;

/** A row of the {@code question} table with its options, as a question. */
final class QuestionColumns {

    private QuestionColumns() {}

    static Question toQuestion(ResultSet row, int number) throws SQLException {
        return new Question(
                new QuestionName(new SurveyName(row.getString("survey_id")), row.getString("question_id")),
                row.getString("section_id"),
                row.getInt("position"),
                row.getString("wording"),
                new Help(row.getString("help"), row.getString("definition"), row.getString("example")),
                row.getBoolean("required"),
                row.getString("plan_element"),
                toForm(row),
                toCondition(row),
                row.getBoolean("attachments_allowed"),
                toMatrix(row),
                EditColumns.of(row),
                row.getLong("revision"));
    }

    private static @Nullable Condition toCondition(ResultSet row) throws SQLException {
        var question = row.getString("shown_if_question");
        return question == null
                ? null
                : new Condition(question, List.of((String[])
                        row.getArray("shown_if_options").getArray()));
    }

    private static @Nullable Matrix toMatrix(ResultSet row) throws SQLException {
        var matrix = row.getString("matrix_id");
        return matrix == null ? null : new Matrix(matrix, row.getString("matrix_title"));
    }

    private static Form toForm(ResultSet row) throws SQLException {
        return switch (Kind.valueOf(row.getString("kind"))) {
            case SINGLE_CHOICE -> new Form.SingleChoice(toOptions(row));
            case MULTIPLE_CHOICE -> new Form.MultipleChoice(toOptions(row));
            case SCALE ->
                new Form.Scale(
                        row.getInt("scale_min"),
                        row.getInt("scale_max"),
                        row.getString("scale_min_label"),
                        row.getString("scale_max_label"));
            case NUMBER ->
                new Form.Number(
                        row.getBigDecimal("number_min"),
                        row.getBigDecimal("number_max"),
                        row.getString("unit"),
                        row.getInt("decimals"),
                        row.getBigDecimal("number_soft_min"),
                        row.getBigDecimal("number_soft_max"));
            case TEXT -> new Form.Text(row.getInt("max_length"));
        };
    }

    private static List<Option> toOptions(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) row.getArray("options").getArray())
                .map(String[].class::cast)
                .map(option -> new Option(option[0], option[1]))
                .toList();
    }
}

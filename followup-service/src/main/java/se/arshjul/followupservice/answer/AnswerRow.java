package se.arshjul.followupservice.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.SurveyName;

/** What the rows of answers and of frozen answers have in common. */
public final class AnswerRow {

    private AnswerRow() {}

    /** Reads the value of a row that has one. */
    public static AnswerValue value(ResultSet row) throws SQLException {
        return switch (Question.Kind.valueOf(row.getString("kind"))) {
            case SINGLE_CHOICE -> new AnswerValue.Choice(row.getString("choice"));
            case MULTIPLE_CHOICE ->
                new AnswerValue.Choices(
                        List.of((String[]) row.getArray("choices").getArray()));
            case SCALE -> new AnswerValue.Scale(row.getInt("scale"));
            case NUMBER -> new AnswerValue.Number(row.getBigDecimal("number"), row.getString("confirmation"));
            case TEXT -> new AnswerValue.Text(row.getString("text"));
        };
    }

    public static AnswerName name(ResultSet row) throws SQLException {
        return new AnswerName(
                new RequestName(new SurveyName(row.getString("survey_id")), row.getString("request_id")),
                row.getString("question_id"));
    }
}

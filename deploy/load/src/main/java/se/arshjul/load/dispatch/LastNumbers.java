package se.arshjul.load.dispatch;

import com.google.type.Decimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.arshjul.followup.v1.Answer;
import se.arshjul.local.platform.Part;
import se.arshjul.local.platform.Platform;
import se.arshjul.local.rehearse.RehearsalFailed;

/**
 * The numbers that principals gave the last time, which they give again here: whoever gives another one is left to a
 * person, and how fast persons are is not measured.
 *
 * @param byAnswer by request and question
 */
record LastNumbers(Map<String, String> byAnswer) {

    private static final String LAST = """
        SELECT DISTINCT ON (request_id, question_id) request_id, question_id, number
          FROM response_answer
          JOIN response USING (survey_id, request_id, version)
         WHERE state = 'TAKEN' AND number IS NOT NULL
         ORDER BY request_id, question_id, survey_id DESC
        """;

    static LastNumbers read(Platform platform) {
        var numbers = new HashMap<String, String>();
        try (var connection = platform.connect(Part.FOLLOWUP);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(LAST)) {
            while (rows.next()) {
                numbers.put(
                        rows.getString(1) + "/" + rows.getString(2),
                        rows.getBigDecimal(3).stripTrailingZeros().toPlainString());
            }
        } catch (SQLException failed) {
            throw new RehearsalFailed("The numbers of the last time could not be read: " + failed.getMessage());
        }
        return new LastNumbers(numbers);
    }

    /** The same answers with these numbers in them. */
    List<Answer> in(List<Answer> answers) {
        return answers.stream().map(this::in).toList();
    }

    private Answer in(Answer answer) {
        // surveys/{survey}/requests/{request}/answers/{question}
        var name = answer.getName().split("/", -1);
        var last = byAnswer.get(name[3] + "/" + name[5]);
        return last == null || !answer.hasNumber()
                ? answer
                : answer.toBuilder()
                        .setNumber(Decimal.newBuilder().setValue(last))
                        .build();
    }
}

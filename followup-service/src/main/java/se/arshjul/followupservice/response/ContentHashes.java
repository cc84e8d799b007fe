package se.arshjul.followupservice.response;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerRow;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Utc;

/** Hashes of responses that nobody submitted: those of the example, one version each. */
@Repository
public class ContentHashes {

    private final JdbcClient jdbc;
    private final QuestionRepository questions;

    ContentHashes(JdbcClient jdbc, QuestionRepository questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    /** Writes the hash of each response's content beside it. */
    public void write(SurveyName survey) {
        var asked = questions.list(survey);
        var hashes = jdbc
                .sql("SELECT * FROM response_answer WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .query((row, number) -> Answer.frozen(
                        AnswerRow.name(row),
                        Question.Kind.valueOf(row.getString("kind")),
                        AnswerRow.value(row),
                        Utc.instant(row, "update_time"),
                        row.getString("updated_by_name")))
                .list()
                .stream()
                .collect(groupingBy(answer -> answer.name().request().request()));
        var requests = hashes.keySet().toArray(String[]::new);
        var contents = hashes.values().stream()
                .map(answers -> ContentHash.of(new AnswerSheet(asked, answers), List.of()))
                .toArray(String[]::new);
        jdbc.sql("""
                        UPDATE response SET content_hash = hashed.content_hash
                          FROM unnest(:requests, :contents) AS hashed (request_id, content_hash)
                         WHERE survey_id = :survey AND response.request_id = hashed.request_id
                        """)
                .param("survey", survey.survey())
                .param("requests", requests)
                .param("contents", contents)
                .update();
    }
}

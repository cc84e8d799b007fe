package se.arshjul.followupservice.pilot;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.survey.SurveyName;

/** Deletes a survey's copy that was tried out, with everything that was asked, answered, told and noted of it. */
@Repository
class PilotWipe {

    /** What refers to others first. */
    private static final List<String> TABLES = List.of(
            "clarification",
            "confirmation",
            "section_holder",
            "section_report",
            "revisit",
            "response_attachment",
            "response_answer",
            "response_content",
            "confirmed_contradiction",
            "confirmed_rule",
            "response",
            "attachment_content",
            "attachment",
            "answer",
            "request",
            "reference_counter",
            "contradiction_rule_english",
            "contradiction_rule",
            "survey_text_english",
            "question_english",
            "section_english",
            "question_option",
            "question",
            "section",
            "survey");

    private final JdbcClient jdbc;

    PilotWipe(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void of(SurveyName copy) {
        // Questions that have gone out cannot be deleted; those of what has not can.
        run("UPDATE survey SET state = 'CANCELLED', dispatch_time = NULL WHERE survey_id = :copy", copy);
        // Who is writing an answer has locked the request; later nobody finds one.
        jdbc.sql("SELECT request_id FROM request WHERE survey_id = :copy ORDER BY request_id FOR UPDATE")
                .param("copy", copy.survey())
                .query(String.class)
                .list();
        TABLES.forEach(table -> run("DELETE FROM " + table + " WHERE survey_id = :copy", copy));
        run("DELETE FROM outbox WHERE subject LIKE 'surveys/' || :copy || '/%'", copy);
        run("DELETE FROM audit WHERE resource LIKE 'surveys/' || :copy || '/%'", copy);
    }

    private void run(String statement, SurveyName copy) {
        jdbc.sql(statement).param("copy", copy.survey()).update();
    }
}

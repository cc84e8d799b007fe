package se.arshjul.followupservice.attachment;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The {@code attachment_content} table. Opens no transaction of its own. */
@Repository
class AttachmentContents {

    private final JdbcClient jdbc;

    AttachmentContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AttachmentName name, byte[] content) {
        jdbc.sql("""
                        INSERT INTO attachment_content (survey_id, request_id, number, content)
                        VALUES (:survey, :request, :number, :content)
                        """)
                .param("survey", name.request().survey().survey())
                .param("request", name.request().request())
                .param("number", name.number())
                .param("content", content)
                .update();
    }

    /** Empty for one that was removed before it was submitted. */
    Optional<byte[]> find(AttachmentName name) {
        return jdbc.sql("""
                        SELECT content FROM attachment_content
                         WHERE survey_id = :survey AND request_id = :request AND number = :number
                        """)
                .param("survey", name.request().survey().survey())
                .param("request", name.request().request())
                .param("number", name.number())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** What was never submitted is nobody's any more. */
    void deleteUnlessFrozen(AttachmentName name) {
        jdbc.sql("""
                        DELETE FROM attachment_content
                         WHERE survey_id = :survey AND request_id = :request AND number = :number
                           AND NOT EXISTS (SELECT FROM response_attachment frozen
                                            WHERE frozen.survey_id = :survey AND frozen.request_id = :request
                                              AND frozen.number = :number)
                        """)
                .param("survey", name.request().survey().survey())
                .param("request", name.request().request())
                .param("number", name.number())
                .update();
    }
}

package se.arshjul.followupservice.attachment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.request.RequestName;

/** The {@code response_attachment} table: written once, never changed. */
@Repository
class FrozenAttachments {

    private final JdbcClient jdbc;

    FrozenAttachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RequestName request, int version, List<Attachment> attached) {
        jdbc.sql("""
                        INSERT INTO response_attachment (survey_id, request_id, version, number)
                        SELECT :survey, :request, :version, unnest(:numbers)
                        """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .param("version", version)
                .param(
                        "numbers",
                        attached.stream()
                                .map(attachment -> attachment.name().number())
                                .toArray(Long[]::new))
                .update();
    }

    /** In the order in which they were attached. */
    List<Attachment> list(RequestName request, int version) {
        return jdbc.sql("""
                        SELECT attachment.*
                          FROM response_attachment
                          JOIN attachment USING (survey_id, request_id, number)
                         WHERE survey_id = :survey AND request_id = :request AND version = :version
                         ORDER BY number
                        """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .param("version", version)
                .query(AttachmentRepository::toAttachment)
                .list();
    }

    /** Whether it belongs to something that the body has approved. */
    boolean signed(AttachmentName name) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM response_attachment
                                         JOIN response USING (survey_id, request_id, version)
                                        WHERE survey_id = :survey AND request_id = :request AND number = :number
                                          AND approve_time IS NOT NULL)
                        """)
                .param("survey", name.request().survey().survey())
                .param("request", name.request().request())
                .param("number", name.number())
                .query(Boolean.class)
                .single();
    }
}

package se.arshjul.followupservice.response;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The {@code response_content} table: rows are added with their response and never changed. */
@Repository
class ResponseContents {

    private final JdbcClient jdbc;

    ResponseContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Response response, byte[] content) {
        jdbc.sql("""
            INSERT INTO response_content (survey_id, request_id, version, content)
            VALUES (:survey, :request, :version, :content)
            """)
                .param("survey", response.request().survey().survey())
                .param("request", response.request().request())
                .param("version", response.version())
                .param("content", content)
                .update();
    }

    /** Empty for a version that was submitted before contents were kept. */
    Optional<byte[]> find(Response response) {
        return jdbc.sql("""
            SELECT content FROM response_content
             WHERE survey_id = :survey AND request_id = :request AND version = :version
            """)
                .param("survey", response.request().survey().survey())
                .param("request", response.request().request())
                .param("version", response.version())
                .query(byte[].class)
                .optional();
    }
}

package se.arshjul.followupservice.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.intake.SoundFile.Scan;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;

/** The {@code attachment} table. Opens no transaction of its own; whoever writes has locked the request. */
@Repository
class AttachmentRepository {

    private final JdbcClient jdbc;

    AttachmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Attachment> find(AttachmentName name) {
        return jdbc.sql("""
                        SELECT * FROM attachment
                         WHERE survey_id = :survey AND request_id = :request AND number = :number
                        """)
                .param("survey", name.request().survey().survey())
                .param("request", name.request().request())
                .param("number", name.number())
                .query(AttachmentRepository::toAttachment)
                .optional();
    }

    /** Also those that are removed, in the order in which they were attached. */
    List<Attachment> listAll(RequestName request) {
        return jdbc.sql("""
                        SELECT * FROM attachment
                         WHERE survey_id = :survey AND request_id = :request
                         ORDER BY number
                        """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .query(AttachmentRepository::toAttachment)
                .list();
    }

    /** Those that belong to the answers as they stand. */
    Page.Of<Attachment> list(RequestName request, Page page) {
        var rows = jdbc.sql("""
                        SELECT * FROM attachment
                         WHERE survey_id = :survey AND request_id = :request AND NOT removed AND number > :after
                         ORDER BY number
                         LIMIT :rows
                        """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .param("after", page.afterNumber())
                .param("rows", page.rowsToRead())
                .query(AttachmentRepository::toAttachment)
                .list();
        return page.of(rows, attachment -> String.valueOf(attachment.name().number()));
    }

    void insert(Attachment attachment) {
        jdbc.sql("""
                        INSERT INTO attachment (survey_id, request_id, number, question_id, file_name, media_type, size,
                                                sha256, scan, upload_time, uploaded_by, uploaded_by_name, removed)
                        VALUES (:survey, :request, :number, :question, :fileName, :mediaType, :size,
                                :sha256, :scan, :uploadTime, :uploadedBy, :uploadedByName, FALSE)
                        """)
                .param("survey", attachment.name().request().survey().survey())
                .param("request", attachment.name().request().request())
                .param("number", attachment.name().number())
                .param("question", attachment.question())
                .param("fileName", attachment.fileName())
                .param("mediaType", attachment.mediaType())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("scan", attachment.scan().name())
                .param("uploadTime", Utc.toColumn(attachment.uploadTime()))
                .param("uploadedBy", attachment.uploadedBy().person())
                .param("uploadedByName", attachment.uploadedBy().name())
                .update();
    }

    /** Writes whether it is removed; all else stays. */
    void save(Attachment attachment) {
        jdbc.sql("""
                        UPDATE attachment SET removed = :removed
                         WHERE survey_id = :survey AND request_id = :request AND number = :number
                        """)
                .param("removed", attachment.removed())
                .param("survey", attachment.name().request().survey().survey())
                .param("request", attachment.name().request().request())
                .param("number", attachment.name().number())
                .update();
    }

    /** Reads all columns of the table. */
    static Attachment toAttachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new AttachmentName(
                        new RequestName(new SurveyName(row.getString("survey_id")), row.getString("request_id")),
                        row.getLong("number")),
                row.getString("question_id"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                Scan.valueOf(row.getString("scan")),
                Utc.instant(row, "upload_time"),
                new Answer.Author(row.getString("uploaded_by"), row.getString("uploaded_by_name")),
                row.getBoolean("removed"));
    }
}

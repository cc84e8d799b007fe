package se.arshjul.followupservice.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.db.Utc;

/** Approved responses as their receipts tell of them. */
@Repository
class ReceiptReport {

    private final JdbcClient jdbc;

    ReceiptReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one with this number and this hash; a number begins with its survey's year. */
    Optional<Receipt> find(String reference, String contentHash) {
        return find(
                "response.survey_id = :survey AND response.reference = :reference AND content_hash = :hash",
                Map.of("survey", reference.substring(0, 4), "reference", reference, "hash", contentHash));
    }

    /** That of the version with this number or, without one, of the latest approved version. */
    Optional<Receipt> of(RequestName request, String reference) {
        return find(
                "response.survey_id = :survey AND response.request_id = :request AND response.approve_time IS NOT NULL"
                        + " AND (:reference = '' OR response.reference = :reference)",
                Map.of("survey", request.survey().survey(), "request", request.request(), "reference", reference));
    }

    private Optional<Receipt> find(String which, Map<String, ?> by) {
        return jdbc.sql("""
            SELECT response.reference, content_hash, display_name, recipient_kind, title, survey_id, version,
                   response.approve_time, response.state IN ('SIGNED', 'TAKEN') AS current, example
              FROM response
              JOIN request USING (survey_id, request_id)
              JOIN survey USING (survey_id)
             WHERE %s
             ORDER BY version DESC
             LIMIT 1
            """.formatted(which))
                .params(by)
                .query(ReceiptReport::toReceipt)
                .optional();
    }

    private static Receipt toReceipt(ResultSet row, int number) throws SQLException {
        return new Receipt(
                row.getString("reference"),
                row.getString("content_hash"),
                row.getString("display_name"),
                row.getString("recipient_kind"),
                row.getString("title"),
                row.getInt("survey_id"),
                row.getInt("version"),
                Utc.instant(row, "approve_time"),
                row.getBoolean("current"),
                row.getBoolean("example"));
    }
}

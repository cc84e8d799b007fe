package se.arshjul.followupservice.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.response.Response.Receipt;
import se.arshjul.followupservice.response.Response.Signer;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;

/** The {@code response} table. Opens no transaction of its own; whoever writes has locked the request. */
@Repository
class ResponseRepository {

    private final JdbcClient jdbc;

    ResponseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Response> latest(RequestName request) {
        return find(request, "ORDER BY version DESC LIMIT 1");
    }

    /** The version that the agency has or, where it has none, the latest that was signed. */
    Optional<Response> latestSigned(RequestName request) {
        return find(
                request,
                "AND approve_time IS NOT NULL ORDER BY state IN ('SIGNED', 'TAKEN') DESC, version DESC LIMIT 1");
    }

    Optional<Response> signed(RequestName request, String reference) {
        return find(request, "AND reference = :reference", Map.of("reference", reference));
    }

    /** The version that waits for the approver; at most one does. */
    Optional<Response> waiting(RequestName request) {
        return find(request, "AND state = 'WAITING'");
    }

    /** The version that is with the agency or was taken; at most one is, and another may wait beside it. */
    Optional<Response> counting(RequestName request) {
        return find(request, "AND state IN ('SIGNED', 'TAKEN')");
    }

    /** Those that the approver has returned since one was signed, newest first. */
    List<Response> returned(RequestName request) {
        return select(request, """
            AND state = 'RETURNED' AND reason <> ''
            AND NOT EXISTS (SELECT FROM response signed
                             WHERE signed.survey_id = response.survey_id AND signed.request_id = response.request_id
                               AND signed.version > response.version AND signed.approve_time IS NOT NULL)
            ORDER BY version DESC
            """, Map.of()).list();
    }

    /** The version that was accepted before the one that the body has approved since; at most one was. */
    Optional<Response> kept(RequestName request) {
        return find(request, "AND state = 'KEPT'");
    }

    /** This version, when it is accepted or was so before another replaced it. */
    Optional<Response> accepted(RequestName request, int version) {
        return find(
                request,
                "AND version = :version AND (was_taken OR state IN ('TAKEN', 'KEPT'))",
                Map.of("version", version));
    }

    /** Those that were signed, newest first. */
    Page.Of<Response> signed(RequestName request, Page page) {
        var rows = jdbc.sql("""
            SELECT * FROM response
             WHERE survey_id = :survey AND request_id = :request AND approve_time IS NOT NULL
               AND (:before = 0 OR version < :before)
             ORDER BY version DESC
             LIMIT :rows
            """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .param("before", page.afterNumber())
                .param("rows", page.rowsToRead())
                .query(ResponseRepository::toResponse)
                .list();
        return page.of(rows, response -> String.valueOf(response.version()));
    }

    void insert(Response response) {
        jdbc.sql("""
            INSERT INTO response (survey_id, request_id, version, state, content_hash, submit_time,
                                  submitted_by, submitted_by_name, approved_by, approved_by_name,
                                  single_signer, reason, amendments)
            VALUES (:survey, :request, :version, :state, :contentHash, :submitTime,
                    :submittedBy, :submittedByName, '', '', FALSE, '', :amendments)
            """)
                .param("survey", response.request().survey().survey())
                .param("request", response.request().request())
                .param("version", response.version())
                .param("state", response.state().name())
                .param("contentHash", response.contentHash())
                .param("amendments", response.amendments())
                .param("submitTime", Utc.toColumn(response.submitTime()))
                .param("submittedBy", response.submittedBy().person())
                .param("submittedByName", response.submittedBy().name())
                .update();
    }

    /** Writes how far it has come; the content stays. */
    void save(Response response) {
        var receipt = response.receipt();
        jdbc.sql("""
            UPDATE response
               SET state = :state, approve_time = :approveTime, approved_by = :approvedBy,
                   approved_by_name = :approvedByName, single_signer = :singleSigner,
                   reference = :reference, reason = :reason, was_taken = was_taken OR :state = 'TAKEN'
             WHERE survey_id = :survey AND request_id = :request AND version = :version
            """)
                .param("state", response.state().name())
                .param("approveTime", receipt == null ? null : Utc.toColumn(receipt.approveTime()))
                .param("approvedBy", receipt == null ? "" : receipt.approvedBy().person())
                .param(
                        "approvedByName",
                        receipt == null ? "" : receipt.approvedBy().name())
                .param("singleSigner", receipt != null && receipt.singleSigner())
                .param("reference", receipt == null ? null : receipt.reference())
                .param("reason", response.reason())
                .param("survey", response.request().survey().survey())
                .param("request", response.request().request())
                .param("version", response.version())
                .update();
    }

    /** How many amendments a survey has. */
    int amendments(SurveyName survey) {
        return jdbc.sql("SELECT count(*) FROM amendment WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .query(Integer.class)
                .single();
    }

    /** Whether it answers a question that is asked in another way since. */
    boolean outdated(Response response) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT FROM amendment
                             JOIN amended_question USING (survey_id, number)
                             JOIN question ON question.survey_id = amendment.survey_id
                                          AND question.question_id = amended_question.question_id
                             JOIN response_answer answered ON answered.survey_id = amendment.survey_id
                                                          AND answered.question_id = amended_question.question_id
                            WHERE amendment.survey_id = :survey AND amendment.number > :amendments AND NOT question.withdrawn
                              AND answered.request_id = :request AND answered.version = :version)
            """)
                .param("survey", response.request().survey().survey())
                .param("amendments", response.amendments())
                .param("request", response.request().request())
                .param("version", response.version())
                .query(Boolean.class)
                .single();
    }

    private Optional<Response> find(RequestName request, String which) {
        return find(request, which, Map.of());
    }

    private Optional<Response> find(RequestName request, String which, Map<String, ?> by) {
        return select(request, which, by).optional();
    }

    private MappedQuerySpec<Response> select(RequestName request, String which, Map<String, ?> by) {
        return jdbc.sql("SELECT * FROM response WHERE survey_id = :survey AND request_id = :request " + which)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .params(by)
                .query(ResponseRepository::toResponse);
    }

    private static Response toResponse(ResultSet row, int number) throws SQLException {
        return new Response(
                new RequestName(new SurveyName(row.getString("survey_id")), row.getString("request_id")),
                row.getInt("version"),
                Response.State.valueOf(row.getString("state")),
                row.getString("content_hash"),
                row.getInt("amendments"),
                new Signer(row.getString("submitted_by"), row.getString("submitted_by_name")),
                Utc.instant(row, "submit_time"),
                toReceipt(row),
                row.getString("reason"));
    }

    private static @Nullable Receipt toReceipt(ResultSet row) throws SQLException {
        var approveTime = Utc.instantOrNull(row, "approve_time");
        return approveTime == null
                ? null
                : new Receipt(
                        new Signer(row.getString("approved_by"), row.getString("approved_by_name")),
                        approveTime,
                        row.getBoolean("single_signer"),
                        row.getString("reference"));
    }
}

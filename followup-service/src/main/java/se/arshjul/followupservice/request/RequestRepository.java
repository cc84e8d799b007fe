package se.arshjul.followupservice.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Utc;

/** The {@code request} table. Opens no transaction of its own. */
@Repository
public class RequestRepository {

    /** Not settled; or accepted, and the body's word on single answers is waited for. */
    private static final String OPEN =
            "(state NOT IN ('ACCEPTED', 'DECLINED', 'NO_RESPONSE', 'WITHDRAWN') OR state = 'ACCEPTED' AND sent_back)";

    private final JdbcClient jdbc;

    RequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Request> find(RequestName name) {
        return select(name, "");
    }

    public Request get(RequestName name) {
        return find(name).orElseThrow(() -> RequestRefusals.notFound(name.toString()));
    }

    /** Reads it and holds it until the transaction ends; who settles it locks the survey's row before. */
    public Request lock(RequestName name) {
        return select(name, "FOR NO KEY UPDATE").orElseThrow(() -> RequestRefusals.notFound(name.toString()));
    }

    /** Nobody answers or moves any of a survey's requests until the transaction ends; its row is locked before. */
    public void lockAll(SurveyName survey) {
        jdbc.sql("SELECT request_id FROM request WHERE survey_id = :survey ORDER BY request_id FOR NO KEY UPDATE")
                .param("survey", survey.survey())
                .query(String.class)
                .list();
    }

    /** At most so many that are not settled or are asked about, held until the transaction ends. */
    public List<Request> lockUnsettled(SurveyName survey, int rows) {
        return jdbc.sql("SELECT * FROM request WHERE survey_id = :survey AND " + OPEN + """
             ORDER BY request_id
             LIMIT :rows
               FOR NO KEY UPDATE
            """)
                .param("survey", survey.survey())
                .param("rows", rows)
                .query(RequestRepository::toRequest)
                .list();
    }

    /** How many of those there are. */
    public int countUnsettled(SurveyName survey) {
        return jdbc.sql("SELECT count(*) FROM request WHERE survey_id = :survey AND " + OPEN)
                .param("survey", survey.survey())
                .query(Integer.class)
                .single();
    }

    /** The same, and the accepted ones that their body may replace until a later day than the survey's. */
    public int countAwaited(SurveyName survey, Instant now) {
        return jdbc.sql("SELECT count(*) FROM request WHERE survey_id = :survey AND (" + OPEN + """
                    OR state = 'ACCEPTED'
                       AND (answer_by_date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm' > :now)
            """)
                .param("survey", survey.survey())
                .param("now", Utc.toColumn(now))
                .query(Integer.class)
                .single();
    }

    public int count(SurveyName survey, Request.State state) {
        return jdbc.sql("SELECT count(*) FROM request WHERE survey_id = :survey AND state = :state")
                .param("survey", survey.survey())
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    public int count(SurveyName survey) {
        return jdbc.sql("SELECT count(*) FROM request WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .query(Integer.class)
                .single();
    }

    /** Whether it is new; a principal that has a request keeps it as it is. */
    public boolean insert(Request request) {
        var inserted = jdbc.sql("""
            INSERT INTO request (survey_id, request_id, actor, recipient_kind, display_name, county_code,
                                 state, dispatch_time, state_time, reason, reference, sent_back, revision)
            VALUES (:survey, :request, :actor, :kind, :displayName, :countyCode,
                    :state, :dispatchTime, :stateTime, '', '', FALSE, :revision)
            ON CONFLICT (survey_id, request_id) DO NOTHING
            """)
                .param("survey", request.name().survey().survey())
                .param("request", request.name().request())
                .param("actor", request.recipient().actor())
                .param("kind", request.recipient().kind())
                .param("displayName", request.recipient().displayName())
                .param("countyCode", request.recipient().countyCode())
                .param("state", request.state().name())
                .param("dispatchTime", Utc.toColumn(request.dispatchTime()))
                .param("stateTime", Utc.toColumn(request.stateTime()))
                .param("revision", request.revision())
                .update();
        return inserted == 1;
    }

    /** Writes a changed request that the transaction has locked. */
    public Request save(Request request) {
        return jdbc.sql("""
            UPDATE request
               SET state = :state, open_time = :openTime, approve_time = :approveTime,
                   state_time = :stateTime, reason = :reason, reference = :reference,
                   sent_back = :sentBack, extension_state = :extensionState,
                   extension_number = :extensionNumber, extension_wanted = :extensionWanted,
                   extension_reason = :extensionReason, extension_answer = :extensionAnswer,
                   answer_by_date = :answerBy, accepted_until_date = :acceptedUntil,
                   clarified_question = :clarifiedQuestion, clarified_questions = :clarifiedQuestions,
                   replacement = :replacement, revision = revision + 1
             WHERE survey_id = :survey AND request_id = :request AND revision = :revision
            RETURNING *
            """)
                .param("state", request.state().name())
                .param("openTime", Utc.toColumn(request.openTime()))
                .param("approveTime", Utc.toColumn(request.approveTime()))
                .param("stateTime", Utc.toColumn(request.stateTime()))
                .param("reason", request.reason())
                .param("reference", request.reference())
                .param("sentBack", request.sentBack())
                .param("extensionState", request.extension().state().name())
                .param("extensionNumber", request.extension().number())
                .param("extensionWanted", request.extension().wanted())
                .param("extensionReason", request.extension().reason())
                .param("extensionAnswer", request.extension().answer())
                .param("answerBy", request.extension().answerBy())
                .param("acceptedUntil", request.extension().acceptedUntil())
                .param(
                        "clarifiedQuestion",
                        request.rework().questions().stream().findFirst().orElse(""))
                .param("clarifiedQuestions", request.rework().questions().toArray(String[]::new))
                .param("replacement", request.replacement().name())
                .param("survey", request.name().survey().survey())
                .param("request", request.name().request())
                .param("revision", request.revision())
                .query(RequestRepository::toRequest)
                .single();
    }

    private Optional<Request> select(RequestName name, String lock) {
        return jdbc.sql("SELECT * FROM request WHERE survey_id = :survey AND request_id = :request " + lock)
                .param("survey", name.survey().survey())
                .param("request", name.request())
                .query(RequestRepository::toRequest)
                .optional();
    }

    /** Reads all columns of the table. */
    public static Request toRequest(ResultSet row, int number) throws SQLException {
        return new Request(
                new RequestName(new SurveyName(row.getString("survey_id")), row.getString("request_id")),
                new Request.Recipient(
                        row.getString("actor"),
                        row.getString("recipient_kind"),
                        row.getString("display_name"),
                        row.getString("county_code")),
                Request.State.valueOf(row.getString("state")),
                Utc.instant(row, "dispatch_time"),
                Utc.instantOrNull(row, "open_time"),
                Utc.instantOrNull(row, "approve_time"),
                Utc.instant(row, "state_time"),
                row.getString("reason"),
                row.getString("reference"),
                toRework(row),
                toExtension(row),
                Replacement.valueOf(row.getString("replacement")),
                row.getLong("revision"));
    }

    /** A replica of the version before writes one question alone, and leaves the others as they were. */
    private static Rework toRework(ResultSet row) throws SQLException {
        var one = row.getString("clarified_question");
        var several = List.of((String[]) row.getArray("clarified_questions").getArray());
        var alone = one.isEmpty() ? List.<String>of() : List.of(one);
        return new Rework(row.getBoolean("sent_back"), several.contains(one) ? several : alone);
    }

    private static Extension toExtension(ResultSet row) throws SQLException {
        return new Extension(
                Extension.State.valueOf(row.getString("extension_state")),
                row.getInt("extension_number"),
                row.getObject("extension_wanted", LocalDate.class),
                row.getString("extension_reason"),
                row.getString("extension_answer"),
                row.getObject("answer_by_date", LocalDate.class),
                row.getObject("accepted_until_date", LocalDate.class));
    }
}

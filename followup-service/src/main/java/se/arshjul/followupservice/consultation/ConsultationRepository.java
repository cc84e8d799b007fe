package se.arshjul.followupservice.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.consultation.Consultation.Answering;
import se.arshjul.followupservice.survey.EditColumns;
import se.arshjul.followupservice.survey.SurveyName;

/** The {@code survey_consultation} table. Opens no transaction of its own. */
@Repository
class ConsultationRepository {

    private final JdbcClient jdbc;
    private final EditColumns edits;

    ConsultationRepository(JdbcClient jdbc, EditColumns edits) {
        this.jdbc = jdbc;
        this.edits = edits;
    }

    Consultation get(SurveyName survey) {
        return jdbc.sql("SELECT * FROM survey_consultation WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .query(ConsultationRepository::toConsultation)
                .optional()
                .orElseGet(() -> Consultation.none(survey));
    }

    /** Writes what is recorded of a survey whose row the transaction has locked. */
    Consultation save(Consultation wanted) {
        return edits.now(jdbc.sql("""
                        INSERT INTO survey_consultation
                        VALUES (:survey, :consulted, :consultedDate, :statement, :decidedBy, :decisionDate,
                                :decisionNumber, :answering, :updateTime, :updatedByName, 1, :skippedReason)
                        ON CONFLICT (survey_id) DO UPDATE
                           SET consulted = excluded.consulted, consulted_date = excluded.consulted_date,
                               statement = excluded.statement,
                               skipped_reason = excluded.skipped_reason, decided_by = excluded.decided_by,
                               decision_date = excluded.decision_date, decision_number = excluded.decision_number,
                               answering = excluded.answering, update_time = excluded.update_time,
                               updated_by_name = excluded.updated_by_name,
                               revision = survey_consultation.revision + 1
                        RETURNING *
                        """))
                .param("survey", wanted.survey().survey())
                .param("consulted", wanted.consulted())
                .param("consultedDate", wanted.consultedDate())
                .param("statement", wanted.statement())
                .param("skippedReason", wanted.skippedReason())
                .param("decidedBy", wanted.decidedBy())
                .param("decisionDate", wanted.decisionDate())
                .param("decisionNumber", wanted.decisionNumber())
                .param("answering", wanted.answering().name())
                .query(ConsultationRepository::toConsultation)
                .single();
    }

    private static Consultation toConsultation(ResultSet row, int number) throws SQLException {
        return new Consultation(
                new SurveyName(row.getString("survey_id")),
                row.getString("consulted"),
                row.getObject("consulted_date", LocalDate.class),
                row.getString("statement"),
                row.getString("skipped_reason"),
                row.getString("decided_by"),
                row.getObject("decision_date", LocalDate.class),
                row.getString("decision_number"),
                Answering.valueOf(row.getString("answering")),
                EditColumns.of(row),
                row.getLong("revision"));
    }
}

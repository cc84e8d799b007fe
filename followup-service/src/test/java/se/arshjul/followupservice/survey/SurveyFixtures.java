package se.arshjul.followupservice.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Surveys by SQL, each in a year of its own: two sections, five questions, one of each kind, the first of them required.
 * The clock of tests stands between their opening and the last day to answer.
 */
@Component
public class SurveyFixtures {

    public static final String PLAN_VERSION = "plans/nhp-patientsakerhet/versions/3";
    public static final LocalDate OPEN = LocalDate.of(2026, 2, 2);
    public static final LocalDate ANSWER_BY = LocalDate.of(2026, 3, 13);
    public static final LocalDate ACCEPTED_UNTIL = LocalDate.of(2026, 3, 20);
    public static final LocalDate REVIEWED_BY = LocalDate.of(2026, 4, 10);
    public static final LocalDate PUBLISH = LocalDate.of(2026, 4, 15);

    /** The moments at which the days above begin or are over. */
    public static final Instant OPENS_AT = Instant.parse("2026-02-01T23:00:00Z");

    public static final Instant ACCEPTANCE_OVER = Instant.parse("2026-03-20T23:00:00Z");

    public static final Instant REVIEW_OVER = Instant.parse("2026-04-10T22:00:00Z");
    public static final Instant PUBLISHES_AT = Instant.parse("2026-04-14T22:00:00Z");

    private static final AtomicInteger YEARS = new AtomicInteger(2100);

    private final JdbcClient jdbc;

    public SurveyFixtures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A year without a survey, later than all that have one. */
    public int year() {
        return YEARS.incrementAndGet();
    }

    public SurveyName designing() {
        return in(Survey.State.DESIGNING);
    }

    public SurveyName open() {
        return in(Survey.State.OPEN);
    }

    public SurveyName in(Survey.State state) {
        var name = empty();
        section(name, "first", 1, PLAN_VERSION + "/elements/p-culture");
        section(name, "second", 2, "");
        question(name, "choice", "first", 1, "SINGLE_CHOICE");
        question(name, "choices", "first", 2, "MULTIPLE_CHOICE");
        question(name, "scale", "first", 3, "SCALE");
        question(name, "number", "second", 4, "NUMBER");
        question(name, "text", "second", 5, "TEXT");
        List.of("yes", "no").forEach(option -> option(name, "choice", option));
        List.of("a", "b", "c").forEach(option -> option(name, "choices", option));
        become(name, state);
        return name;
    }

    /** Being designed, without sections and questions. */
    public SurveyName empty() {
        var name = SurveyName.of(year());
        jdbc.sql("""
                        INSERT INTO survey (survey_id, title, introduction, legal_basis, estimated_minutes,
                                            single_signer_allowed, plan_version, state, reason, open_date,
                                            answer_by_date, accepted_until_date, reviewed_by_date, publish_date,
                                            analysis, analysis_done, fact_sheet, dispatch_time, request_count, revision)
                        VALUES (:survey, 'Enkät ' || :survey, 'Så här går det till.', 'Frivillig.', 30, FALSE,
                                :planVersion, 'DESIGNING', '', :open, :answerBy, :acceptedUntil, :reviewedBy, :publish,
                                '', FALSE, '', NULL, 0, 7)
                        """)
                .param("survey", name.survey())
                .param("planVersion", PLAN_VERSION)
                .param("open", OPEN)
                .param("answerBy", ANSWER_BY)
                .param("acceptedUntil", ACCEPTED_UNTIL)
                .param("reviewedBy", REVIEWED_BY)
                .param("publish", PUBLISH)
                .update();
        return name;
    }

    public void become(SurveyName name, Survey.State state) {
        jdbc.sql("""
                        UPDATE survey
                           SET state = :state,
                               analysis_done = :state IN ('REVIEWED', 'CLEARED', 'PUBLISHED'),
                               dispatch_time = CASE WHEN :state NOT IN ('DESIGNING', 'DESIGNED', 'APPROVED', 'CANCELLED')
                                                    THEN timestamptz '2026-02-02T00:00:05+01:00' END
                         WHERE survey_id = :survey
                        """)
                .param("survey", name.survey())
                .param("state", state.name())
                .update();
    }

    /** With consultation and decision on record, by which answering is VOLUNTARY or MANDATORY. */
    public SurveyName decided(SurveyName name, String answering) {
        jdbc.sql("""
                        INSERT INTO survey_consultation (survey_id, consulted, consulted_date, statement, decided_by,
                                                         decision_date, decision_number, answering, update_time,
                                                         updated_by_name, revision)
                        VALUES (:survey, 'SKR', DATE '2026-01-12', 'Inget att invända.', 'Avdelningschef',
                                DATE '2026-01-20', '4.3-1/2026', :answering, timestamptz '2026-01-20T12:00:00Z',
                                'people/coordinator', 1)
                        """)
                .param("survey", name.survey())
                .param("answering", answering)
                .update();
        return name;
    }

    public SurveyName decided(SurveyName name) {
        return decided(name, "VOLUNTARY");
    }

    /** Sets columns, such as {@code analysis = 'Utkast'}. */
    public void set(SurveyName name, String columns) {
        jdbc.sql("UPDATE survey SET " + columns + " WHERE survey_id = :survey")
                .param("survey", name.survey())
                .update();
    }

    /** Sets columns of its questions, such as {@code attachments_allowed = TRUE}, as if it had been designed like this. */
    public void design(SurveyName name, String columns) {
        var state = jdbc.sql("SELECT state FROM survey WHERE survey_id = :survey")
                .param("survey", name.survey())
                .query(String.class)
                .single();
        become(name, Survey.State.DESIGNING);
        jdbc.sql("UPDATE question SET " + columns + " WHERE survey_id = :survey")
                .param("survey", name.survey())
                .update();
        become(name, Survey.State.valueOf(state));
    }

    /** What was told about the survey, oldest first, such as {@code followup.dispatchDecided {"decision": "approved"}}. */
    public List<String> outbox(SurveyName name) {
        return jdbc.sql("SELECT type || ' ' || payload::text FROM outbox WHERE subject = :subject ORDER BY position")
                .param("subject", name.toString())
                .query(String.class)
                .list();
    }

    /** What was done to a resource, oldest first. */
    public List<String> audit(Object resource) {
        return jdbc.sql("SELECT what || ' by ' || caller FROM audit WHERE resource = :resource ORDER BY position")
                .param("resource", resource.toString())
                .query(String.class)
                .list();
    }

    private void section(SurveyName name, String section, int position, String planElement) {
        jdbc.sql("INSERT INTO section VALUES (:survey, :section, :position, :section, :planElement, 'Därför.')")
                .param("survey", name.survey())
                .param("section", section)
                .param("position", position)
                .param("planElement", planElement)
                .update();
    }

    private void question(SurveyName name, String question, String section, int position, String kind) {
        jdbc.sql("""
                        INSERT INTO question (survey_id, question_id, section_id, position, kind, wording, help,
                                              required, plan_element, scale_min, scale_max, scale_min_label,
                                              scale_max_label, number_min, number_max, unit, decimals, max_length,
                                              revision)
                        SELECT :survey, :question, :section, :position, :kind, 'Vad svarar ni?', 'Svara som det är.',
                               :kind = 'SINGLE_CHOICE', '',
                               CASE WHEN :kind = 'SCALE' THEN 1 END, CASE WHEN :kind = 'SCALE' THEN 5 END,
                               CASE WHEN :kind = 'SCALE' THEN 'Lite' END, CASE WHEN :kind = 'SCALE' THEN 'Mycket' END,
                               CASE WHEN :kind = 'NUMBER' THEN 0 END, CASE WHEN :kind = 'NUMBER' THEN 100 END,
                               CASE WHEN :kind = 'NUMBER' THEN 'procent' END, CASE WHEN :kind = 'NUMBER' THEN 2 END,
                               CASE WHEN :kind = 'TEXT' THEN 500 END, 3
                        """)
                .param("survey", name.survey())
                .param("question", question)
                .param("section", section)
                .param("position", position)
                .param("kind", kind)
                .update();
    }

    private void option(SurveyName name, String question, String option) {
        jdbc.sql("""
                        INSERT INTO question_option
                        SELECT :survey, :question, :option, count(*) + 1, upper(:option)
                          FROM question_option
                         WHERE survey_id = :survey AND question_id = :question
                        """)
                .param("survey", name.survey())
                .param("question", question)
                .param("option", option)
                .update();
    }
}

package se.arshjul.followupservice.teamwork;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.teamwork.HeldSection.Report;
import se.arshjul.runtime.db.Utc;

/** The {@code section_report} table, which {@link SectionRepository} reads. Opens no transaction of its own. */
@Repository
class ReportRepository {

    private final JdbcClient jdbc;

    ReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what is said of a section of a request that the transaction has locked. */
    void save(SectionName name, Report report) {
        jdbc.sql("""
                        INSERT INTO section_report (survey_id, request_id, section_id, completion, report_time,
                                                    reported_by, reported_by_name)
                        VALUES (:survey, :request, :section, :completion, :time, :by, :byName)
                        ON CONFLICT (survey_id, request_id, section_id) DO UPDATE
                           SET completion = excluded.completion, report_time = excluded.report_time,
                               reported_by = excluded.reported_by, reported_by_name = excluded.reported_by_name
                        """)
                .param("survey", name.request().survey().survey())
                .param("request", name.request().request())
                .param("section", name.section())
                .param("completion", report.completion().name())
                .param("time", Utc.toColumn(report.said().time()))
                .param("by", report.said().person())
                .param("byName", report.said().name())
                .update();
    }
}

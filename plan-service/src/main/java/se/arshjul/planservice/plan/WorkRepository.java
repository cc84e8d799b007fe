package se.arshjul.planservice.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The {@code plan_work} table: rows come and go with their element. */
@Repository
class WorkRepository {

    private final JdbcClient jdbc;

    WorkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ElementName element, Work work) {
        var recurrence = work.recurrence();
        jdbc.sql("""
                        INSERT INTO plan_work (plan_id, sequence, element_id, target, responsible_parties,
                                               responsible_parties_open, data_sources, recurrence, start_year,
                                               follow_up_plan)
                        VALUES (:plan, :sequence, :element, :target, :parties, :partiesOpen, :sources, :recurrence, :year,
                                :followUpPlan)
                        """)
                .param("plan", element.version().plan().plan())
                .param("sequence", element.version().sequence())
                .param("element", element.element())
                .param("target", work.target())
                .param("parties", work.responsibleParties().toArray(String[]::new))
                .param("partiesOpen", work.responsiblePartiesOpen())
                .param("sources", work.dataSources().toArray(String[]::new))
                .param("recurrence", recurrence == null ? null : recurrence.name())
                .param("year", work.startYear())
                .param("followUpPlan", work.followUpPlan())
                .update();
    }

    void delete(ElementName element) {
        jdbc.sql("DELETE FROM plan_work WHERE plan_id = :plan AND sequence = :sequence AND element_id = :element")
                .param("plan", element.version().plan().plan())
                .param("sequence", element.version().sequence())
                .param("element", element.element())
                .update();
    }
}

package se.arshjul.planservice.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The {@code plan_appearance} table: rows come and go with their element. */
@Repository
class AppearanceRepository {

    private final JdbcClient jdbc;

    AppearanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ElementName element, Appearance appearance) {
        jdbc.sql("""
                        INSERT INTO plan_appearance (plan_id, sequence, element_id, place, position, numbered, label)
                        VALUES (:plan, :sequence, :element, :place, :position, :numbered, :label)
                        """)
                .param("plan", element.version().plan().plan())
                .param("sequence", element.version().sequence())
                .param("element", element.element())
                .param("place", appearance.place().name())
                .param("position", appearance.position())
                .param("numbered", appearance.numbered())
                .param("label", appearance.label())
                .update();
    }

    void delete(ElementName element) {
        jdbc.sql("DELETE FROM plan_appearance WHERE plan_id = :plan AND sequence = :sequence AND element_id = :element")
                .param("plan", element.version().plan().plan())
                .param("sequence", element.version().sequence())
                .param("element", element.element())
                .update();
    }
}

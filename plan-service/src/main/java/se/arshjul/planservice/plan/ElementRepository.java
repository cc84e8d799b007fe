package se.arshjul.planservice.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.page.Page;

/** The {@code plan_element} table: rows are added with their version and never changed. */
@Repository
public class ElementRepository {

    private static final String COLUMNS = """
            plan_id, sequence, element_id, kind, code, label, parent_id, position, summary, concerned_actors,
            concerned_actors_open
            """;

    private final JdbcClient jdbc;

    ElementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Element get(ElementName name) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM plan_element
                        WHERE plan_id = :plan AND sequence = :sequence AND element_id = :element
                        """)
                .param("plan", name.version().plan().plan())
                .param("sequence", name.version().sequence())
                .param("element", name.element())
                .query(ElementRepository::toElement)
                .optional()
                .orElseThrow(() -> PlanRefusals.elementNotFound(name.toString()));
    }

    Page.Of<Element> list(VersionName version, Element.@Nullable Kind kind, Page page) {
        var rows = jdbc.sql("SELECT " + COLUMNS + """
                         FROM plan_element
                        WHERE plan_id = :plan AND sequence = :sequence AND position > :after
                          AND (CAST(:kind AS text) IS NULL OR kind = :kind)
                        ORDER BY position
                        LIMIT :rows
                        """)
                .param("plan", version.plan().plan())
                .param("sequence", version.sequence())
                .param("after", page.afterNumber())
                .param("kind", kind == null ? null : kind.name())
                .param("rows", page.rowsToRead())
                .query(ElementRepository::toElement)
                .list();
        return page.of(rows, element -> String.valueOf(element.position()));
    }

    /** Adds an element to a version that has just been added. */
    public void add(Element element) {
        jdbc.sql("""
                        INSERT INTO plan_element (plan_id, sequence, element_id, kind, code, label, parent_id, position,
                                                  summary, concerned_actors, concerned_actors_open)
                        VALUES (:plan, :sequence, :element, :kind, :code, :label, :parent, :position,
                                :summary, :actors, :actorsOpen)
                        """)
                .param("plan", element.name().version().plan().plan())
                .param("sequence", element.name().version().sequence())
                .param("element", element.name().element())
                .param("kind", element.kind().name())
                .param("code", element.code())
                .param("label", element.label())
                .param("parent", element.parent())
                .param("position", element.position())
                .param("summary", element.summary())
                .param("actors", element.concernedActors().toArray(String[]::new))
                .param("actorsOpen", element.concernedActorsOpen())
                .update();
    }

    private static Element toElement(ResultSet row, int number) throws SQLException {
        var version = new VersionName(new PlanName(row.getString("plan_id")), row.getInt("sequence"));
        return new Element(
                new ElementName(version, row.getString("element_id")),
                Element.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("label"),
                row.getString("parent_id"),
                row.getInt("position"),
                row.getString("summary"),
                List.of((String[]) row.getArray("concerned_actors").getArray()),
                row.getBoolean("concerned_actors_open"));
    }
}

package se.arshjul.planservice.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.plan.Element.Concerned;
import se.arshjul.planservice.plan.Work.Recurrence;
import se.arshjul.runtime.page.Page;

/** The {@code plan_element} table, with what belongs to each row: rows are added with their version and never changed. */
@Repository
public class ElementRepository {

    private static final String EVERY = """
            SELECT e.*, w.element_id IS NOT NULL AS has_work, w.target, w.responsible_parties,
                   w.responsible_parties_open, w.data_sources, w.recurrence, w.start_year,
                   ARRAY(SELECT place FROM plan_appearance a
                          WHERE (a.plan_id, a.sequence, a.element_id) = (e.plan_id, e.sequence, e.element_id)
                          ORDER BY place) AS places,
                   ARRAY(SELECT a.position::text FROM plan_appearance a
                          WHERE (a.plan_id, a.sequence, a.element_id) = (e.plan_id, e.sequence, e.element_id)
                          ORDER BY place) AS place_positions,
                   ARRAY(SELECT a.numbered::text FROM plan_appearance a
                          WHERE (a.plan_id, a.sequence, a.element_id) = (e.plan_id, e.sequence, e.element_id)
                          ORDER BY place) AS place_numbers,
                   ARRAY(SELECT a.label FROM plan_appearance a
                          WHERE (a.plan_id, a.sequence, a.element_id) = (e.plan_id, e.sequence, e.element_id)
                          ORDER BY place) AS place_labels
              FROM plan_element e
              LEFT JOIN plan_work w USING (plan_id, sequence, element_id)
            """;

    private static final String SELECT = EVERY + " WHERE e.plan_id = :plan AND e.sequence = :sequence";

    private final JdbcClient jdbc;
    private final AppearanceRepository appearances;
    private final WorkRepository works;

    ElementRepository(JdbcClient jdbc, AppearanceRepository appearances, WorkRepository works) {
        this.jdbc = jdbc;
        this.appearances = appearances;
        this.works = works;
    }

    Element get(ElementName name) {
        return jdbc.sql(SELECT + " AND e.element_id = :element")
                .param("plan", name.version().plan().plan())
                .param("sequence", name.version().sequence())
                .param("element", name.element())
                .query(ElementRepository::toElement)
                .optional()
                .orElseThrow(() -> PlanRefusals.elementNotFound(name.toString()));
    }

    /** What an element is in the latest version that has it; empty when none has. */
    public Optional<Element.Kind> findKind(PlanName plan, String element) {
        return jdbc.sql("""
                        SELECT kind FROM plan_element
                         WHERE plan_id = :plan AND element_id = :element
                         ORDER BY sequence DESC
                         LIMIT 1
                        """)
                .param("plan", plan.plan())
                .param("element", element)
                .query(Element.Kind.class)
                .optional();
    }

    /** Every element of a version, in the order in which they stand in it. */
    public List<Element> list(VersionName version) {
        return jdbc.sql(SELECT + " ORDER BY e.position")
                .param("plan", version.plan().plan())
                .param("sequence", version.sequence())
                .query(ElementRepository::toElement)
                .list();
    }

    Page.Of<Element> list(VersionName version, Element.@Nullable Kind kind, Page page) {
        var rows = jdbc.sql(SELECT + """
                          AND e.position > :after
                          AND (CAST(:kind AS text) IS NULL OR e.kind = :kind)
                        ORDER BY e.position
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

    /** What takes up an element, or any when it is empty, in the current versions of the plans that follow a plan. */
    public Page.Of<Element> listFollowing(PlanName followed, String element, Page page) {
        var after = page.after(Page.Key.ID, Page.Key.NUMBER).split("\\|");
        var rows = jdbc.sql(EVERY + """
                          JOIN plan p ON p.plan_id = e.plan_id AND p.current_sequence = e.sequence
                         WHERE p.parent_plan_id = :followed
                           AND CASE WHEN :element = '' THEN e.followed_element_id IS NOT NULL
                                    ELSE e.followed_element_id = :element END
                           AND (e.plan_id, e.position) > (:afterPlan, :afterPosition)
                         ORDER BY e.plan_id, e.position
                         LIMIT :rows
                        """)
                .param("followed", followed.plan())
                .param("element", element)
                .param("afterPlan", after[0])
                .param("afterPosition", after.length == 1 ? 0 : Long.parseLong(after[1]))
                .param("rows", page.rowsToRead())
                .query(ElementRepository::toElement)
                .list();
        return page.of(rows, found -> Page.key(found.name().version().plan().plan(), found.position()));
    }

    /** Adds an element to a version that has just been added. */
    public void add(Element element) {
        jdbc.sql("""
                        INSERT INTO plan_element (plan_id, sequence, element_id, kind, code, label, label_summarized,
                                                  parent_id, position, summary, followed_element_id, concerned_actors,
                                                  concerned_actors_open)
                        VALUES (:plan, :sequence, :element, :kind, :code, :label, :summarized, :parent, :position,
                                :summary, :followed, :actors, :actorsOpen)
                        """)
                .param("plan", element.name().version().plan().plan())
                .param("sequence", element.name().version().sequence())
                .param("element", element.name().element())
                .param("kind", element.kind().name())
                .param("code", element.code())
                .param("label", element.label())
                .param("summarized", element.labelSummarized())
                .param("parent", element.parent())
                .param("position", element.position())
                .param("summary", element.summary())
                .param("followed", element.followed())
                .param("actors", element.concerned().actors().toArray(String[]::new))
                .param("actorsOpen", element.concerned().open())
                .update();
        element.appearances().forEach(appearance -> appearances.add(element.name(), appearance));
        var work = element.work();
        if (work != null) {
            works.add(element.name(), work);
        }
    }

    private static Element toElement(ResultSet row, int number) throws SQLException {
        var version = new VersionName(new PlanName(row.getString("plan_id")), row.getInt("sequence"));
        return new Element(
                new ElementName(version, row.getString("element_id")),
                Element.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("label"),
                row.getBoolean("label_summarized"),
                row.getString("parent_id"),
                row.getInt("position"),
                row.getString("summary"),
                row.getString("followed_element_id"),
                new Concerned(texts(row, "concerned_actors"), row.getBoolean("concerned_actors_open")),
                appearances(row),
                row.getBoolean("has_work") ? work(row) : null);
    }

    private static List<Appearance> appearances(ResultSet row) throws SQLException {
        var places = texts(row, "places");
        var positions = texts(row, "place_positions");
        var numbers = texts(row, "place_numbers");
        var labels = texts(row, "place_labels");
        return IntStream.range(0, places.size())
                .mapToObj(at -> new Appearance(
                        Appearance.Place.valueOf(places.get(at)),
                        Integer.parseInt(positions.get(at)),
                        Boolean.parseBoolean(numbers.get(at)),
                        labels.get(at)))
                .toList();
    }

    private static Work work(ResultSet row) throws SQLException {
        var recurrence = row.getString("recurrence");
        return new Work(
                row.getString("target"),
                texts(row, "responsible_parties"),
                row.getBoolean("responsible_parties_open"),
                texts(row, "data_sources"),
                recurrence == null ? null : Recurrence.valueOf(recurrence),
                row.getObject("start_year", Integer.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

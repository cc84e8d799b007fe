package se.arshjul.planservice.draftelement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.difference.Change.Field;
import se.arshjul.planservice.difference.Change.FieldChange;
import se.arshjul.planservice.plan.Appearance.Place;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** The {@code plan_element_revision} table with {@code plan_element_revision_field}: rows are added and never changed. */
@Repository
class RevisionRepository {

    private static final String OF_ELEMENT =
            "SELECT * FROM plan_element_revision WHERE plan_id = :plan AND element_id = :element";

    private final JdbcClient jdbc;

    RevisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an id is that of an element of the plan, or ever was. */
    boolean isUsed(PlanName plan, String id) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM plan_element WHERE plan_id = :plan AND element_id = :id)
                            OR EXISTS (SELECT FROM plan_element_revision WHERE plan_id = :plan AND element_id = :id)
                        """)
                .param("plan", plan.plan())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The element that a request has added. */
    Optional<ElementName> findCreated(VersionName version, RequestId request) {
        return jdbc.sql("""
                        SELECT element_id FROM plan_element_revision
                         WHERE plan_id = :plan AND sequence = :sequence AND request_id = :request AND kind = 'CREATED'
                        """)
                .param("plan", version.plan().plan())
                .param("sequence", version.sequence())
                .param("request", request.uuid())
                .query(String.class)
                .optional()
                .map(id -> new ElementName(version, id));
    }

    /** What was written last of an element in a version. */
    Optional<Revision> findLatest(ElementName element) {
        return jdbc.sql(OF_ELEMENT + " AND sequence = :sequence ORDER BY number DESC LIMIT 1")
                .param("plan", element.version().plan().plan())
                .param("element", element.element())
                .param("sequence", element.version().sequence())
                .query((row, number) -> toRevision(row, List.of()))
                .optional();
    }

    /** What has been written of an element in all versions, the latest first. */
    Page.Of<Revision> list(PlanName plan, String element, Page page) {
        var before = page.afterNumber();
        var fields = fields(plan, element);
        var rows = jdbc.sql(OF_ELEMENT + " AND (:before = 0 OR number < :before) ORDER BY number DESC LIMIT :rows")
                .param("plan", plan.plan())
                .param("element", element)
                .param("before", before)
                .param("rows", page.rowsToRead())
                .query((row, number) -> toRevision(row, fields.getOrDefault(row.getInt("number"), List.of())))
                .list();
        return page.of(rows, revision -> String.valueOf(revision.number()));
    }

    private Map<Integer, List<FieldChange>> fields(PlanName plan, String element) {
        Map<Integer, List<FieldChange>> found = new HashMap<>();
        jdbc.sql("""
                        SELECT number, field, place, before, after FROM plan_element_revision_field
                         WHERE plan_id = :plan AND element_id = :element
                         ORDER BY number, position
                        """).param("plan", plan.plan()).param("element", element).query(row -> {
            found.computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                    .add(toField(row));
        });
        return found;
    }

    /** Adds the next revision of an element; its number is not looked at. */
    void add(Revision revision, RequestId request) {
        var version = revision.element().version();
        var number = jdbc.sql("""
                        INSERT INTO plan_element_revision (plan_id, element_id, number, sequence, kind, revise_time,
                                                           revised_by, request_id)
                        VALUES (:plan, :element,
                                1 + (SELECT coalesce(max(number), 0) FROM plan_element_revision
                                      WHERE plan_id = :plan AND element_id = :element),
                                :sequence, :kind, :time, :by, :request)
                        RETURNING number
                        """)
                .param("plan", version.plan().plan())
                .param("element", revision.element().element())
                .param("sequence", version.sequence())
                .param("kind", revision.kind().name())
                .param("time", Utc.toColumn(revision.time()))
                .param("by", revision.by())
                .param("request", request.uuid())
                .query(Integer.class)
                .single();
        for (int at = 0; at < revision.fields().size(); at++) {
            add(revision.element(), number, at + 1, revision.fields().get(at));
        }
    }

    private void add(ElementName element, int number, int position, FieldChange field) {
        var place = field.place();
        jdbc.sql("""
                        INSERT INTO plan_element_revision_field (plan_id, element_id, number, position, field, place,
                                                                 before, after)
                        VALUES (:plan, :element, :number, :position, :field, :place, :before, :after)
                        """)
                .param("plan", element.version().plan().plan())
                .param("element", element.element())
                .param("number", number)
                .param("position", position)
                .param("field", field.field().name())
                .param("place", place == null ? null : place.name())
                .param("before", field.before())
                .param("after", field.after())
                .update();
    }

    private static Revision toRevision(ResultSet row, List<FieldChange> fields) throws SQLException {
        var version = new VersionName(new PlanName(row.getString("plan_id")), row.getInt("sequence"));
        return new Revision(
                new ElementName(version, row.getString("element_id")),
                row.getInt("number"),
                Revision.Kind.valueOf(row.getString("kind")),
                Utc.instant(row, "revise_time"),
                row.getString("revised_by"),
                fields);
    }

    private static FieldChange toField(ResultSet row) throws SQLException {
        var place = row.getString("place");
        return new FieldChange(
                Field.valueOf(row.getString("field")),
                place == null ? null : Place.valueOf(place),
                row.getString("before"),
                row.getString("after"));
    }
}

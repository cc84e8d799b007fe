package se.arshjul.planservice.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.page.Page;

/** The {@code plan_element} table, with what belongs to each row: they change only while their version is being written. */
@Repository
public class ElementRepository {

    private static final String SELECT = ElementRows.EVERY + " WHERE e.plan_id = :plan AND e.sequence = :sequence";

    private final JdbcClient jdbc;
    private final AppearanceRepository appearances;
    private final WorkRepository works;

    ElementRepository(JdbcClient jdbc, AppearanceRepository appearances, WorkRepository works) {
        this.jdbc = jdbc;
        this.appearances = appearances;
        this.works = works;
    }

    /** For whoever asks: an element of a version that the caller may not read does not exist. */
    Element read(ElementName name) {
        return jdbc.sql(ElementRows.EVERY + """
                         JOIN plan_version v USING (plan_id, sequence)
                         JOIN plan p USING (plan_id)
                        WHERE e.plan_id = :plan AND e.sequence = :sequence AND e.element_id = :element AND
                        """ + DraftReaders.MAY_READ)
                .param("plan", name.version().plan().plan())
                .param("sequence", name.version().sequence())
                .param("element", name.element())
                .params(DraftReaders.current())
                .query(ElementRows::toElement)
                .optional()
                .orElseThrow(() -> PlanRefusals.elementNotFound(name.toString()));
    }

    /** For whoever is known to read the version. */
    public Element get(ElementName name) {
        return find(name).orElseThrow(() -> PlanRefusals.elementNotFound(name.toString()));
    }

    public Optional<Element> find(ElementName name) {
        return jdbc.sql(SELECT + " AND e.element_id = :element")
                .param("plan", name.version().plan().plan())
                .param("sequence", name.version().sequence())
                .param("element", name.element())
                .query(ElementRows::toElement)
                .optional();
    }

    /** What an element is in the latest version that has it and is not still to be decided; empty when none has. */
    public Optional<Element.Kind> findKind(PlanName plan, String element) {
        return jdbc.sql("""
                        SELECT kind FROM plan_element JOIN plan_version USING (plan_id, sequence)
                         WHERE plan_id = :plan AND element_id = :element AND NOT undecided
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
                .query(ElementRows::toElement)
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
                .query(ElementRows::toElement)
                .list();
        return page.of(rows, element -> String.valueOf(element.position()));
    }

    /** What takes up an element, or any when it is empty, in the current versions of the plans that follow a plan. */
    public Page.Of<Element> listFollowing(PlanName followed, String element, Page page) {
        var after = page.after(Page.Key.ID, Page.Key.NUMBER).split("\\|");
        var rows = jdbc.sql(ElementRows.EVERY + """
                          JOIN plan p ON p.plan_id = e.plan_id AND p.current_sequence = e.sequence
                          JOIN plan_version v ON v.plan_id = e.plan_id AND v.sequence = e.sequence
                         WHERE p.parent_plan_id = :followed AND NOT v.being_written
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
                .query(ElementRows::toElement)
                .list();
        return page.of(rows, found -> Page.key(found.name().version().plan().plan(), found.position()));
    }

    /** Adds an element to a version that has just been added or is being written. */
    public void add(Element element) {
        jdbc.sql("""
                        INSERT INTO plan_element (plan_id, sequence, element_id, kind, code, label, label_summarized,
                                                  parent_id, position, summary, followed_element_id, concerned_actors,
                                                  concerned_actors_open, related_element_ids)
                        VALUES (:plan, :sequence, :element, :kind, :code, :label, :summarized, :parent, :position,
                                :summary, :followed, :actors, :actorsOpen, :related)
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
                .param("related", element.related().toArray(String[]::new))
                .update();
        addParts(element);
    }

    private void addParts(Element element) {
        element.appearances().forEach(appearance -> appearances.add(element.name(), appearance));
        var work = element.work();
        if (work != null) {
            works.add(element.name(), work);
        }
    }

    /** Changes all of an element but its kind and its place. */
    public void save(Element element) {
        deleteParts(element.name());
        jdbc.sql("""
                        UPDATE plan_element
                           SET code = :code, label = :label, label_summarized = :summarized, summary = :summary,
                               followed_element_id = :followed, concerned_actors = :actors,
                               concerned_actors_open = :actorsOpen, related_element_ids = :related
                         WHERE plan_id = :plan AND sequence = :sequence AND element_id = :element
                        """)
                .param("plan", element.name().version().plan().plan())
                .param("sequence", element.name().version().sequence())
                .param("element", element.id())
                .param("code", element.code())
                .param("label", element.label())
                .param("summarized", element.labelSummarized())
                .param("summary", element.summary())
                .param("followed", element.followed())
                .param("actors", element.concerned().actors().toArray(String[]::new))
                .param("actorsOpen", element.concerned().open())
                .param("related", element.related().toArray(String[]::new))
                .update();
        addParts(element);
    }

    /** Takes an element out of its version; nothing belongs to it. */
    public void delete(ElementName element) {
        deleteParts(element);
        jdbc.sql("DELETE FROM plan_element WHERE plan_id = :plan AND sequence = :sequence AND element_id = :element")
                .param("plan", element.version().plan().plan())
                .param("sequence", element.version().sequence())
                .param("element", element.element())
                .update();
    }

    private void deleteParts(ElementName element) {
        appearances.delete(element);
        works.delete(element);
    }
}

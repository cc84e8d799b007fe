package se.arshjul.planservice.draftelement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.VersionName;

/** Where the elements of a version stand in the {@code plan_element} table, and how often each has been written. */
@Repository
class PlaceRepository {

    private static final String AT = " WHERE plan_id = :plan AND sequence = :sequence AND element_id = :element";

    private final JdbcClient jdbc;

    PlaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives all elements of a version their places anew. */
    void place(VersionName version, List<String> ids) {
        jdbc.sql("""
                        UPDATE plan_element e
                           SET position = wanted.position
                          FROM unnest(:ids) WITH ORDINALITY AS wanted (element_id, position)
                         WHERE e.plan_id = :plan AND e.sequence = :sequence AND e.element_id = wanted.element_id
                           AND e.position <> wanted.position
                        """)
                .param("plan", version.plan().plan())
                .param("sequence", version.sequence())
                .param("ids", ids.toArray(String[]::new))
                .update();
    }

    void setParent(ElementName element, @Nullable String parent) {
        jdbc.sql("UPDATE plan_element SET parent_id = :parent" + AT)
                .param("plan", element.version().plan().plan())
                .param("sequence", element.version().sequence())
                .param("element", element.element())
                .param("parent", parent)
                .update();
    }

    /** Gives an element another etag. */
    void touch(ElementName element) {
        jdbc.sql("UPDATE plan_element SET revision = revision + 1" + AT)
                .param("plan", element.version().plan().plan())
                .param("sequence", element.version().sequence())
                .param("element", element.element())
                .update();
    }

    /** Lets no other element of the version be related to one that is there no more. */
    void forget(ElementName element) {
        jdbc.sql("""
                        UPDATE plan_element
                           SET related_element_ids = array_remove(related_element_ids, :element),
                               revision = revision + 1
                         WHERE plan_id = :plan AND sequence = :sequence AND :element = ANY (related_element_ids)
                        """)
                .param("plan", element.version().plan().plan())
                .param("sequence", element.version().sequence())
                .param("element", element.element())
                .update();
    }
}

package se.arshjul.workflows.savedfilter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;
import se.arshjul.workflows.inbox.WorkItemQuery.Due;
import se.arshjul.workflows.inbox.WorkItemQuery.Filter;
import se.arshjul.workflows.inbox.WorkItemQuery.Looked;
import se.arshjul.workflows.inbox.WorkItemQuery.View;

/** The {@code saved_filter} table. */
@Repository
class SavedFilterRepository {

    private static final String SELECT =
            "SELECT saved_filter_id, person, title, view, form_key, words, due, follow_up, begun, stood_in_for"
                    + " FROM saved_filter ";

    /** The identifier says that the title is one: any words can be. */
    private static final Key TITLE = Key.like("\\P{Cntrl}+");

    private final JdbcClient jdbc;

    SavedFilterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page.Of<SavedFilter> list(String person, Page page) {
        var rows = jdbc.sql(SELECT + """
                        WHERE person = :person
                          AND (:after = '' OR title > substring(:after FROM position('|' IN :after) + 1))
                        ORDER BY title
                        LIMIT :rows
                        """)
                .param("person", person)
                .param("after", page.after(Key.UUID, TITLE))
                .param("rows", page.rowsToRead())
                .query((row, number) -> toSavedFilter(row))
                .list();
        return page.of(rows, filter -> Page.key(filter.id(), filter.title()));
    }

    /** How many there are; nobody else adds one before the transaction ends. */
    int lockAll(String person) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:whose, 0))")
                .param("whose", "saved_filter|" + person)
                .query((row, number) -> "")
                .list();
        return jdbc.sql("SELECT count(*) FROM saved_filter WHERE person = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** Whether it could be written: the owner has none of the same title. */
    boolean insert(SavedFilter saved, Instant now) {
        var filter = saved.filter();
        return jdbc.sql("""
                        INSERT INTO saved_filter (saved_filter_id, person, title, view, form_key, words, due, follow_up,
                                                  begun, stood_in_for, created_at)
                        VALUES (:id, :person, :title, :view, :formKey, :words, :due, :followUp, :begun, :stoodInFor,
                                :now)
                        ON CONFLICT ON CONSTRAINT uq_saved_filter_title DO NOTHING
                        """)
                        .param("id", saved.id())
                        .param("person", saved.person())
                        .param("title", saved.title())
                        .param("view", saved.view().name())
                        .param("formKey", filter.formKey())
                        .param("words", filter.words())
                        .param("due", filter.due().name())
                        .param("followUp", filter.again().name())
                        .param("begun", filter.begun())
                        .param("stoodInFor", saved.stoodInFor())
                        .param("now", Utc.toColumn(now))
                        .update()
                == 1;
    }

    void delete(UUID id, String person) {
        jdbc.sql("DELETE FROM saved_filter WHERE saved_filter_id = :id AND person = :person")
                .param("id", id)
                .param("person", person)
                .update();
    }

    private static SavedFilter toSavedFilter(ResultSet row) throws SQLException {
        return new SavedFilter(
                row.getObject("saved_filter_id", UUID.class),
                row.getString("person"),
                row.getString("title"),
                View.valueOf(row.getString("view")),
                new Filter(
                        "",
                        row.getString("form_key"),
                        row.getString("words"),
                        Due.valueOf(row.getString("due")),
                        Looked.valueOf(row.getString("follow_up")),
                        row.getBoolean("begun")),
                row.getBoolean("stood_in_for"));
    }
}

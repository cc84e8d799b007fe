package se.arshjul.workflows.draft;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Housekeeping;
import se.arshjul.runtime.db.Json;
import se.arshjul.runtime.db.Utc;

/** The {@code work_item_draft} table. Whoever changes a draft has locked its item. */
@Repository
public class ItemDrafts implements Housekeeping.Chore {

    private record Field(Instant savedAt, String name, String value) {}

    private record Saved(UUID item, Instant at) {}

    private final JdbcClient jdbc;

    ItemDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the person has written about the item; nothing where nothing is kept. */
    public ItemDraft find(UUID item, String person) {
        var rows = jdbc.sql("""
                        SELECT saved_at, key, value
                          FROM work_item_draft, jsonb_each_text(fields)
                         WHERE work_item_id = :item AND person = :person
                        """)
                .param("item", item)
                .param("person", person)
                .query((row, number) ->
                        new Field(Utc.instant(row, "saved_at"), row.getString("key"), row.getString("value")))
                .list();
        return rows.isEmpty()
                ? ItemDraft.NONE
                : new ItemDraft(
                        rows.stream().collect(Collectors.toMap(Field::name, Field::value)),
                        rows.getFirst().savedAt());
    }

    /** When the person has last kept something of each of the items; those of which nothing is kept are left out. */
    public Map<UUID, Instant> savedAt(Collection<UUID> items, String person) {
        return jdbc
                .sql("""
                        SELECT work_item_id, saved_at
                          FROM work_item_draft
                         WHERE person = :person AND work_item_id = ANY (:items)
                        """)
                .param("person", person)
                .param("items", items.toArray(UUID[]::new))
                .query((row, number) ->
                        new Saved(row.getObject("work_item_id", UUID.class), Utc.instant(row, "saved_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Saved::item, Saved::at));
    }

    /** Keeps it in place of what was kept; nothing at all where nothing is written. */
    public void save(UUID item, String person, ItemDraft draft) {
        var savedAt = draft.savedAt();
        if (savedAt == null) {
            delete(item, person);
            return;
        }
        jdbc.sql("""
                        INSERT INTO work_item_draft (work_item_id, person, fields, saved_at)
                        VALUES (:item, :person, :fields::jsonb, :savedAt)
                        ON CONFLICT ON CONSTRAINT pk_work_item_draft DO UPDATE
                           SET fields = excluded.fields, saved_at = excluded.saved_at
                        """)
                .param("item", item)
                .param("person", person)
                .param("fields", Json.text(draft.fields()))
                .param("savedAt", Utc.toColumn(savedAt))
                .update();
    }

    public void delete(UUID item, String person) {
        jdbc.sql("DELETE FROM work_item_draft WHERE work_item_id = :item AND person = :person")
                .param("item", item)
                .param("person", person)
                .update();
    }

    /** Everybody's: the item is done. */
    public void deleteAll(UUID item) {
        jdbc.sql("DELETE FROM work_item_draft WHERE work_item_id = :item")
                .param("item", item)
                .update();
    }

    /** Everybody's belong to another item now, which stands for the same step; what is kept of that stays. */
    public void move(UUID from, UUID to) {
        jdbc.sql("""
                        UPDATE work_item_draft d
                           SET work_item_id = :to
                         WHERE work_item_id = :from
                           AND NOT EXISTS (SELECT FROM work_item_draft other
                                            WHERE other.work_item_id = :to AND other.person = d.person)
                        """).param("from", from).param("to", to).update();
    }

    /** An item that was taken away by mistake comes back within the hour; after a month none does. */
    @Override
    public void tidy() {
        jdbc.sql("""
                        DELETE FROM work_item_draft d
                         USING work_item i
                         WHERE i.work_item_id = d.work_item_id AND i.withdrawn_at < now() - interval '30 days'
                        """).update();
    }
}

package se.arshjul.actorservice.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.group.RecipientGroup.Members;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code recipient_group} table. Opens no transaction of its own. */
@Repository
class RecipientGroupRepository {

    /** After the id, what a group is called, by which the list is ordered. */
    private static final Key CALLED = Key.like("[^\\p{Cntrl}]{1,200}");

    private final JdbcClient jdbc;

    RecipientGroupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page.Of<RecipientGroup> list(Page page) {
        var rows = jdbc.sql("""
                        SELECT * FROM recipient_group
                         WHERE :after = '' OR display_name > substring(:after FROM position('|' IN :after) + 1)
                         ORDER BY display_name
                         LIMIT :rows
                        """)
                .param("after", page.after(Key.UUID, CALLED))
                .param("rows", page.rowsToRead())
                .query((row, number) -> toGroup(row))
                .list();
        return page.of(rows, group -> Page.key(group.name().group(), group.displayName()));
    }

    Optional<RecipientGroup> find(RecipientGroupName name) {
        return jdbc.sql("SELECT * FROM recipient_group WHERE recipient_group_id = :group")
                .param("group", name.group())
                .query((row, number) -> toGroup(row))
                .optional();
    }

    RecipientGroup get(RecipientGroupName name) {
        return find(name).orElseThrow(() -> RecipientGroupRefusals.notFound(name.toString()));
    }

    /** Adds a group, or refuses when another is called the same. */
    RecipientGroup insert(RecipientGroup group) {
        return write(group, columns(jdbc.sql("""
                INSERT INTO recipient_group
                VALUES (:group, :displayName, :byRule, :kinds, :counties, :picked, :revision)
                """), group));
    }

    /** Writes a group, or refuses when another is called the same or somebody else changed it first. */
    RecipientGroup save(RecipientGroup group) {
        return write(group, columns(jdbc.sql("""
                UPDATE recipient_group
                   SET display_name = :displayName, by_rule = :byRule, kinds = :kinds, county_codes = :counties,
                       recipient_ids = :picked, revision = revision + 1
                 WHERE recipient_group_id = :group AND revision = :revision
                """), group));
    }

    void delete(RecipientGroupName name) {
        jdbc.sql("DELETE FROM recipient_group WHERE recipient_group_id = :group")
                .param("group", name.group())
                .update();
    }

    private RecipientGroup write(RecipientGroup group, StatementSpec statement) {
        try {
            if (statement.update() == 0) {
                throw RecipientGroupRefusals.changed(get(group.name()));
            }
        } catch (DuplicateKeyException taken) {
            throw RecipientGroupRefusals.exists(group.displayName());
        }
        return get(group.name());
    }

    private static StatementSpec columns(StatementSpec statement, RecipientGroup group) {
        var members = group.members();
        return statement
                .param("group", group.name().group())
                .param("displayName", group.displayName())
                .param("byRule", members.byRule())
                .param("kinds", members.kinds().stream().map(Actor.Kind::name).toArray(String[]::new))
                .param("counties", members.countyCodes().toArray(String[]::new))
                .param("picked", members.picked().toArray(String[]::new))
                .param("revision", group.revision());
    }

    private static RecipientGroup toGroup(ResultSet row) throws SQLException {
        return new RecipientGroup(
                new RecipientGroupName(row.getObject("recipient_group_id", UUID.class)),
                row.getString("display_name"),
                new Members(
                        row.getBoolean("by_rule"),
                        texts(row, "kinds").stream().map(Actor.Kind::valueOf).toList(),
                        texts(row, "county_codes"),
                        texts(row, "recipient_ids")),
                row.getLong("revision"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}

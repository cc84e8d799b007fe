package se.arshjul.planservice.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.page.Page;

/** The {@code data_source} table. Opens no transaction of its own. */
@Repository
public class SourceRepository {

    private final JdbcClient jdbc;

    SourceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page.Of<Source> list(Page page) {
        var rows = jdbc.sql("""
                        SELECT data_source_id, display_name, aliases
                          FROM data_source
                         WHERE data_source_id > :after
                         ORDER BY data_source_id
                         LIMIT :rows
                        """)
                .param("after", page.after(Page.Key.ID))
                .param("rows", page.rowsToRead())
                .query(SourceRepository::toSource)
                .list();
        return page.of(rows, Source::id);
    }

    /** Those of the ids that are in the register. */
    public Set<String> known(Collection<String> ids) {
        return Set.copyOf(jdbc.sql("SELECT data_source_id FROM data_source WHERE data_source_id = ANY(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Adds the data source, or brings what it is called up to date. */
    public void put(Source source) {
        jdbc.sql("""
                        INSERT INTO data_source (data_source_id, display_name, aliases)
                        VALUES (:id, :displayName, :aliases)
                        ON CONFLICT (data_source_id) DO UPDATE
                           SET display_name = excluded.display_name, aliases = excluded.aliases
                        """)
                .param("id", source.id())
                .param("displayName", source.displayName())
                .param("aliases", source.aliases().toArray(String[]::new))
                .update();
    }

    private static Source toSource(ResultSet row, int number) throws SQLException {
        return new Source(row.getString("data_source_id"), row.getString("display_name"), List.of((String[])
                row.getArray("aliases").getArray()));
    }
}

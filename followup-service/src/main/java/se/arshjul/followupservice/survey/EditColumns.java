package se.arshjul.followupservice.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.db.Utc;

/** The columns {@code update_time} and {@code updated_by_name}, as surveys and questions have them. */
@Component
public class EditColumns {

    private final InstantSource clock;

    EditColumns(InstantSource clock) {
        this.clock = clock;
    }

    /** Says that the current caller changes the row now: {@code :updateTime} and {@code :updatedByName}. */
    public StatementSpec now(StatementSpec statement) {
        var edit = Edit.at(clock.instant());
        return statement.param("updateTime", Utc.toColumn(edit.time())).param("updatedByName", edit.by());
    }

    public static Edit of(ResultSet row) throws SQLException {
        return new Edit(Utc.instant(row, "update_time"), row.getString("updated_by_name"));
    }
}

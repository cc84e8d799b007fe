package se.arshjul.meetingservice.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code meeting} table. Opens no transaction of its own. */
@Repository
class MeetingRepository {

    private static final String COLUMNS =
            "body_id, ordinal, ordinal_inferred, meeting_date, start_time, end_time, format, state";

    /** A day and an ordinal. */
    private static final Key PLACE = Key.like("[0-9]{4}-[0-9]{2}-[0-9]{2}[0-9]{5}");

    private final JdbcClient jdbc;

    MeetingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Meeting get(MeetingName name) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM meeting WHERE body_id = :body AND ordinal = :ordinal")
                .param("body", name.body())
                .param("ordinal", name.ordinal())
                .query(MeetingRepository::toMeeting)
                .optional()
                .orElseThrow(() -> MeetingRefusals.notFound(name.toString()));
    }

    /**
     * A body's meetings by date.
     *
     * @param year only meetings of this year, all when 0
     */
    Page.Of<Meeting> list(String body, int year, Page page) {
        var rows = jdbc.sql("SELECT " + COLUMNS + """
                         FROM meeting
                        WHERE body_id = :body
                          AND (:year = 0 OR extract(year FROM meeting_date) = :year)
                          AND to_char(meeting_date, 'YYYY-MM-DD') || lpad(ordinal::text, 5, '0') > :after
                        ORDER BY meeting_date, ordinal
                        LIMIT :rows
                        """)
                .param("body", body)
                .param("year", year)
                .param("after", page.after(PLACE))
                .param("rows", page.rowsToRead())
                .query(MeetingRepository::toMeeting)
                .list();
        return page.of(
                rows,
                meeting -> meeting.date() + "%05d".formatted(meeting.name().ordinal()));
    }

    private static Meeting toMeeting(ResultSet row, int number) throws SQLException {
        var format = row.getString("format");
        return new Meeting(
                new MeetingName(row.getString("body_id"), row.getInt("ordinal")),
                row.getBoolean("ordinal_inferred"),
                row.getObject("meeting_date", LocalDate.class),
                row.getObject("start_time", LocalTime.class),
                row.getObject("end_time", LocalTime.class),
                format == null ? null : Meeting.Format.valueOf(format),
                Meeting.State.valueOf(row.getString("state")));
    }
}

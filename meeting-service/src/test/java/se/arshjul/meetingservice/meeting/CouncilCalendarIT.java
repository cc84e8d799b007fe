package se.arshjul.meetingservice.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.meeting.v1.GetMeetingRequest;
import se.arshjul.meeting.v1.ListMeetingsRequest;
import se.arshjul.meeting.v1.Meeting;
import se.arshjul.meeting.v1.MeetingServiceGrpc.MeetingServiceBlockingStub;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** The national council's calendar as anybody reads it. */
@ServiceTest
class CouncilCalendarIT {

    private static final String COUNCIL = "bodies/nationella-radet";

    @Autowired
    MeetingServiceBlockingStub meetings;

    @ParameterizedTest
    @CsvSource({"17,2024-11-12,9,16", "20,2025-09-23,13,16"})
    void theMinutedMeetingsWereHeldAtTheirTimes(int ordinal, String date, int from, int to) {
        var meeting = anyone().getMeeting(GetMeetingRequest.newBuilder()
                .setName(COUNCIL + "/meetings/" + ordinal)
                .build());

        assertThat(date(meeting)).isEqualTo(date);
        assertThat(meeting.getStartTime().getHours()).isEqualTo(from);
        assertThat(meeting.getEndTime().getHours()).isEqualTo(to);
        assertThat(meeting.getState()).isEqualTo(Meeting.State.HELD);
        assertThat(meeting.getOrdinalInferred()).isFalse();
    }

    @Test
    void theYear2025AlternatesDigitalHalfDaysAndPhysicalFullDays() {
        assertThat(list(2025))
                .extracting(meeting -> date(meeting) + " " + meeting.getFormat() + " "
                        + meeting.getStartTime().getHours() + "-"
                        + meeting.getEndTime().getHours())
                .containsExactly(
                        "2025-02-26 DIGITAL 13-16",
                        "2025-06-11 PHYSICAL 9-16",
                        "2025-09-23 DIGITAL 13-16",
                        "2025-11-13 PHYSICAL 9-16");
    }

    @Test
    void theDatesOf2026AreProposals() {
        assertThat(list(2026))
                .hasSize(4)
                .allSatisfy(meeting -> assertThat(meeting.getState()).isEqualTo(Meeting.State.PROPOSED))
                .extracting(CouncilCalendarIT::date)
                .containsExactly("2026-03-05", "2026-06-02", "2026-09-23", "2026-11-12");
    }

    @Test
    void pagesNeitherSkipNorRepeat() {
        var request = ListMeetingsRequest.newBuilder().setParent(COUNCIL).setPageSize(2);
        List<Meeting> paged = new ArrayList<>();
        String token;
        do {
            var page = anyone().listMeetings(request.build());
            paged.addAll(page.getMeetingsList());
            token = page.getNextPageToken();
            request.setPageToken(token);
        } while (!token.isEmpty());

        assertThat(paged).containsExactlyElementsOf(list(0)).hasSize(9);
    }

    @Test
    void aPageTokenFitsOnlyItsQuery() {
        var first = anyone().listMeetings(ListMeetingsRequest.newBuilder()
                .setParent(COUNCIL)
                .setPageSize(1)
                .build());
        var other = ListMeetingsRequest.newBuilder()
                .setParent(COUNCIL)
                .setYear(2025)
                .setPageToken(first.getNextPageToken())
                .build();

        assertThat(refusalOf(() -> anyone().listMeetings(other))).startsWith("INVALID_ARGUMENT PAGE_");
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNCIL + "/meetings/99", COUNCIL + "/meetings/0", COUNCIL, "", "bodies/other/meetings/17"})
    void whatIsNoMeetingIsNotFound(String name) {
        assertThat(refusalOf(() -> anyone().getMeeting(
                                GetMeetingRequest.newBuilder().setName(name).build())))
                .isEqualTo("NOT_FOUND MEETING_NOT_FOUND");
    }

    private List<Meeting> list(int year) {
        return anyone().listMeetings(ListMeetingsRequest.newBuilder()
                        .setParent(COUNCIL)
                        .setYear(year)
                        .build())
                .getMeetingsList();
    }

    private static String date(Meeting meeting) {
        var date = meeting.getMeetingDate();
        return "%d-%02d-%02d".formatted(date.getYear(), date.getMonth(), date.getDay());
    }

    private MeetingServiceBlockingStub anyone() {
        return As.anyone().on(meetings);
    }
}

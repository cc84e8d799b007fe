package se.arshjul.meetingservice.meeting;

import com.google.type.TimeOfDay;
import java.time.LocalTime;
import se.arshjul.meeting.v1.ListMeetingsResponse;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;

/** Meetings between contract and domain. */
final class MeetingProtos {

    private MeetingProtos() {}

    static se.arshjul.meeting.v1.Meeting toProto(Meeting meeting) {
        var format = meeting.format();
        return se.arshjul.meeting.v1.Meeting.newBuilder()
                .setName(meeting.name().toString())
                .setOrdinal(meeting.name().ordinal())
                .setOrdinalInferred(meeting.ordinalInferred())
                .setMeetingDate(ProtoTime.toProto(meeting.date()))
                .setStartTime(toProto(meeting.startTime()))
                .setEndTime(toProto(meeting.endTime()))
                .setFormat(
                        format == null
                                ? se.arshjul.meeting.v1.Meeting.Format.FORMAT_UNSPECIFIED
                                : se.arshjul.meeting.v1.Meeting.Format.valueOf(format.name()))
                .setState(se.arshjul.meeting.v1.Meeting.State.valueOf(
                        meeting.state().name()))
                .build();
    }

    static ListMeetingsResponse toProto(Page.Of<Meeting> page) {
        return ListMeetingsResponse.newBuilder()
                .addAllMeetings(page.map(MeetingProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    private static TimeOfDay toProto(LocalTime time) {
        return TimeOfDay.newBuilder()
                .setHours(time.getHour())
                .setMinutes(time.getMinute())
                .build();
    }
}

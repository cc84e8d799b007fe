package se.arshjul.meetingservice;

import static se.arshjul.runtime.access.AccessRule.anyone;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.meeting.v1.MeetingServiceGrpc;
import se.arshjul.runtime.access.AccessTable;

/** Who may call which method: the calendar is public, as the dates stand in public minutes. */
@Configuration(proxyBeanMethods = false)
class MeetingServiceAccess {

    @Bean
    AccessTable accessTable() {
        return AccessTable.denyByDefault()
                .allow(MeetingServiceGrpc.getGetMeetingMethod(), anyone())
                .allow(MeetingServiceGrpc.getListMeetingsMethod(), anyone());
    }
}

package se.arshjul.followupservice.pilot;

import com.google.type.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.EndPilotRequest;
import se.arshjul.followup.v1.ListPilotRemarksRequest;
import se.arshjul.followup.v1.ListPilotsRequest;
import se.arshjul.followup.v1.Pilot;
import se.arshjul.followup.v1.PilotRemark;
import se.arshjul.followup.v1.PilotServiceGrpc.PilotServiceBlockingStub;
import se.arshjul.followup.v1.StartPilotRequest;
import se.arshjul.followup.v1.StartPilotRequest.Recipient;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;

/** What a coordinator asks for to have a survey tried out. */
@Lazy
@Component
class PilotCalls {

    /** A Friday within the time of tests. */
    static final LocalDate ANSWER_BY = LocalDate.of(2026, 3, 6);

    private final PilotServiceBlockingStub pilots;

    PilotCalls(PilotServiceBlockingStub pilots) {
        this.pilots = pilots;
    }

    PilotServiceBlockingStub coordinator() {
        return As.staff("coordinator").on(pilots);
    }

    /** Region Uppsala and Region Halland try the survey out. */
    Pilot start(SurveyName survey) {
        return coordinator()
                .startPilot(request(survey, "region-uppsala", "region-halland").build());
    }

    Pilot end(Pilot pilot) {
        return coordinator()
                .endPilot(EndPilotRequest.newBuilder()
                        .setName(pilot.getName())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    List<Pilot> list(SurveyName survey) {
        return coordinator()
                .listPilots(ListPilotsRequest.newBuilder()
                        .setParent(survey.toString())
                        .build())
                .getPilotsList();
    }

    List<PilotRemark> remarks(Pilot pilot) {
        return coordinator()
                .listPilotRemarks(ListPilotRemarksRequest.newBuilder()
                        .setParent(pilot.getName())
                        .build())
                .getRemarksList();
    }

    static StartPilotRequest.Builder request(SurveyName survey, String... recipients) {
        return StartPilotRequest.newBuilder()
                .setParent(survey.toString())
                .addAllRecipients(
                        Stream.of(recipients).map(PilotCalls::recipient).toList())
                .setAnswerByDate(date(ANSWER_BY))
                .setRequestId(UUID.randomUUID().toString());
    }

    static Recipient recipient(String id) {
        return Recipient.newBuilder()
                .setRecipientId(id)
                .setActor("actors/" + id)
                .setRecipientKind(id.startsWith("region-") ? "region" : "municipality")
                .setDisplayName(id)
                .setCountyCode("03")
                .build();
    }

    static Date date(LocalDate day) {
        return ProtoTime.toProto(day);
    }

    /** Region Uppsala's request in a pilot. */
    static RequestName uppsala(Pilot pilot) {
        return RequestName.find(pilot.getCopy() + "/requests/region-uppsala").orElseThrow();
    }
}

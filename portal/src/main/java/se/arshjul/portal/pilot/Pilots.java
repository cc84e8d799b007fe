package se.arshjul.portal.pilot;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.EndPilotRequest;
import se.arshjul.followup.v1.ListPilotRemarksRequest;
import se.arshjul.followup.v1.ListPilotRemarksResponse;
import se.arshjul.followup.v1.ListPilotsRequest;
import se.arshjul.followup.v1.ListPilotsResponse;
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.Pilot;
import se.arshjul.followup.v1.PilotRemark;
import se.arshjul.followup.v1.PilotServiceGrpc.PilotServiceBlockingStub;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.StartPilotRequest;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.workflow.v1.CreateMailingRequest;
import se.arshjul.workflow.v1.ListMailingsRequest;
import se.arshjul.workflow.v1.Mailing;
import se.arshjul.workflow.v1.MailingServiceGrpc.MailingServiceBlockingStub;

/** Reads and changes pilots for the pages, with the letters that go with them. */
@Component
class Pilots {

    private static final int MANY = 1000;

    private final Calls<PilotServiceBlockingStub> pilots;
    private final Calls<RequestServiceBlockingStub> requests;
    private final Calls<MailingServiceBlockingStub> mailings;

    Pilots(
            Calls<PilotServiceBlockingStub> pilots,
            Calls<RequestServiceBlockingStub> requests,
            Calls<MailingServiceBlockingStub> mailings) {
        this.pilots = pilots;
        this.requests = requests;
        this.mailings = mailings;
    }

    /** The latest first. */
    List<Pilot> of(String survey) {
        return pilots.read(stub -> EveryPage.of(
                token -> stub.listPilots(ListPilotsRequest.newBuilder()
                        .setParent(survey)
                        .setPageSize(MANY)
                        .setPageToken(token)
                        .build()),
                ListPilotsResponse::getPilotsList,
                ListPilotsResponse::getNextPageToken));
    }

    Pilot start(StartPilotRequest asked) {
        return pilots.write(stub -> stub.startPilot(asked));
    }

    void end(Pilot pilot, String requestId) {
        pilots.write(stub -> stub.endPilot(EndPilotRequest.newBuilder()
                .setName(pilot.getName())
                .setRequestId(requestId)
                .build()));
    }

    List<PilotRemark> remarks(Pilot pilot) {
        return pilots.read(stub -> EveryPage.of(
                token -> stub.listPilotRemarks(ListPilotRemarksRequest.newBuilder()
                        .setParent(pilot.getName())
                        .setPageSize(MANY)
                        .setPageToken(token)
                        .build()),
                ListPilotRemarksResponse::getRemarksList,
                ListPilotRemarksResponse::getNextPageToken));
    }

    /** The bodies that try the survey out, and how far each has come. */
    List<RequestView> bodies(Pilot pilot) {
        return requests
                .read(stub -> EveryPage.of(
                        token -> stub.listRequests(ListRequestsRequest.newBuilder()
                                .setParent(pilot.getCopy())
                                .setPageSize(MANY)
                                .setPageToken(token)
                                .build()),
                        ListRequestsResponse::getRequestsList,
                        ListRequestsResponse::getNextPageToken))
                .stream()
                .map(RequestView::new)
                .toList();
    }

    /** What has become of the invitations; the ledger of letters sends each once, however often this is asked for. */
    void invite(Pilot pilot) {
        mailings.write(stub -> stub.createMailing(CreateMailingRequest.newBuilder()
                .setParent(pilot.getCopy())
                .setPurpose(Mailing.Purpose.PILOT)
                .setRequestId(Requests.idOf("pilot invitations", pilot.getName()))
                .build()));
    }

    /** The mailing of the invitations; none when it has not been ordered. */
    Part<List<Mailing>> invitations(Pilot pilot) {
        return mailings.part(stub -> stub.listMailings(ListMailingsRequest.newBuilder()
                        .setParent(pilot.getCopy())
                        .setPageSize(1)
                        .build())
                .getMailingsList());
    }
}

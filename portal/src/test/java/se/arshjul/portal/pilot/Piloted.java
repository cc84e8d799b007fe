package se.arshjul.portal.pilot;

import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.request;

import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.followup.v1.ListPilotRemarksResponse;
import se.arshjul.followup.v1.ListPilotsResponse;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.Pilot;
import se.arshjul.followup.v1.PilotRemark;
import se.arshjul.followup.v1.PilotServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.workflow.v1.ListMailingsResponse;
import se.arshjul.workflow.v1.Mailing;
import se.arshjul.workflow.v1.MailingServiceGrpc;

/** A survey that is tried out, and the register from which those who do are chosen. */
final class Piloted {

    private Piloted() {}

    /** Two regions and a municipality in two counties. */
    static void register(FakePlatform platform) {
        platform.answer(
                ActorServiceGrpc.getListRecipientsMethod(),
                ListRecipientsResponse.newBuilder()
                        .addRecipients(recipient("region-uppsala", Actor.Kind.REGION, "Region Uppsala", "03"))
                        .addRecipients(recipient("region-halland", Actor.Kind.REGION, "Region Halland", "13"))
                        .addRecipients(recipient("kommun-enkoping", Actor.Kind.MUNICIPALITY, "Enköpings kommun", "03")
                                .setActor("actors/enkoping"))
                        .build());
    }

    /** Nobody has tried it out; it can be. */
    static void none(FakePlatform platform) {
        platform.answer(PilotServiceGrpc.getListPilotsMethod(), ListPilotsResponse.getDefaultInstance());
        platform.answer(PilotServiceGrpc.getStartPilotMethod(), pilot().build());
        platform.answer(MailingServiceGrpc.getCreateMailingMethod(), mailing().build());
    }

    /** Two try it out, of whom one has handed in. */
    static void lasts(FakePlatform platform) {
        platform.answer(
                PilotServiceGrpc.getListPilotsMethod(),
                ListPilotsResponse.newBuilder().addPilots(pilot()).build());
        platform.answer(PilotServiceGrpc.getEndPilotMethod(), pilot().build());
        platform.answer(
                PilotServiceGrpc.getListPilotRemarksMethod(),
                ListPilotRemarksResponse.newBuilder()
                        .addRemarks(PilotRemark.newBuilder()
                                .setDisplayName("Region Uppsala")
                                .setSectionTitle("Resurser")
                                .setText("Talet går inte att räkna fram."))
                        .build());
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder()
                        .addRequests(request(Request.State.SUBMITTED))
                        .addRequests(request(Request.State.OPENED).setDisplayName("Region Halland"))
                        .build());
        platform.answer(
                MailingServiceGrpc.getListMailingsMethod(),
                ListMailingsResponse.newBuilder().addMailings(mailing()).build());
    }

    static Pilot.Builder pilot() {
        return Pilot.newBuilder()
                .setName("surveys/2026/pilots/1")
                .setCopy("surveys/2026-pilot-1")
                .setStartTime(moment("2026-08-26T07:00:00Z"))
                .setAnswerByDate(day("2026-09-04"))
                .setRecipientCount(2)
                .setOpenedCount(2)
                .setSubmittedCount(1)
                .setMedianMinutes(52);
    }

    private static Mailing.Builder mailing() {
        return Mailing.newBuilder()
                .setName("surveys/2026-pilot-1/mailings/1")
                .setPurpose(Mailing.Purpose.PILOT)
                .setSentCount(2);
    }

    private static Recipient.Builder recipient(String id, Actor.Kind kind, String name, String county) {
        return Recipient.newBuilder()
                .setRecipientId(id)
                .setActor("actors/" + id)
                .setKind(kind)
                .setDisplayName(name)
                .setCountyCode(county);
    }
}

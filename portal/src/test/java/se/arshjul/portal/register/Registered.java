package se.arshjul.portal.register;

import static se.arshjul.portal.FollowupFixtures.day;

import java.util.List;
import java.util.UUID;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.Actor.NamePeriod;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChange.State;
import se.arshjul.actor.v1.ActorChange.Step;
import se.arshjul.actor.v1.ActorChange.Successor;
import se.arshjul.actor.v1.ActorChangeServiceGrpc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.Body;
import se.arshjul.actor.v1.BodyServiceGrpc;
import se.arshjul.actor.v1.ListActorChangesResponse;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.actor.v1.ListBodiesResponse;
import se.arshjul.actor.v1.ListRecipientGroupsResponse;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.ListSeatsRequest;
import se.arshjul.actor.v1.ListSeatsResponse;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.actor.v1.RecipientGroup;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc;
import se.arshjul.actor.v1.ResolveActorRequest;
import se.arshjul.actor.v1.ResolveActorResponse;
import se.arshjul.actor.v1.Seat;
import se.arshjul.actor.v1.Seat.Holder;
import se.arshjul.actor.v1.Seat.Standing;
import se.arshjul.plan.v1.ListPlansResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;

/** A small register: an agency that takes in another, an association that was renamed, and a council. */
final class Registered {

    static final Actor SKR = Actor.newBuilder()
            .setName("actors/skr")
            .addKinds(Kind.ORGANISATION)
            .setDisplayName("Sveriges Kommuner och Regioner")
            .setShortName("SKR")
            .addNames(NamePeriod.newBuilder()
                    .setDisplayName("Sveriges Kommuner och Landsting")
                    .setShortName("SKL"))
            .addNames(NamePeriod.newBuilder()
                    .setDisplayName("Sveriges Kommuner och Regioner")
                    .setShortName("SKR")
                    .setEvidentDate(day("2024-11-12")))
            .addAliases("SKL/SKR")
            .build();

    static final Actor AGENCY = agency("arbetsmiljoverket", "Arbetsmiljöverket", "AV");
    static final Actor MERGING = agency("mynak", "Myndigheten för arbetsmiljökunskap", "Mynak");

    private static final String COUNCIL = "bodies/nationella-radet";
    private static final UUID ID = UUID.fromString("6f1d2c3e-0b7a-4c55-9a41-6d1f0a2b7c01");
    static final String CHANGE = "actorChanges/" + ID;

    static final ActorChange MERGER = ActorChange.newBuilder()
            .setName(CHANGE)
            .setKind(ActorChange.Kind.MERGER)
            .addPredecessors(AGENCY.getName())
            .addPredecessors(MERGING.getName())
            .addSuccessors(Successor.newBuilder().setActor(AGENCY.getName()))
            .setEvidence("Anteckningarna från möte 17 och 20")
            .setState(State.ANNOUNCED)
            .addSteps(Step.newBuilder().setKind(Step.Kind.ANNOUNCED).setEvidence("Anteckningarna från möte 17 och 20"))
            .setEtag("\"1\"")
            .build();

    static final Seat SSM = seat("ssm", "actors/ssm", "Strålsäkerhetsmyndigheten")
            .addHolders(Holder.newBuilder().setTitle("SSM:s tidigare ledamot").setEvidence("Är med på möte 17."))
            .addHolders(Holder.newBuilder()
                    .setTitle("SSM:s ledamot")
                    .setEvidence("Anteckningarna säger att SSM byter ledamot.")
                    .setMeeting(COUNCIL + "/meetings/17")
                    .setStated(true))
            .build();

    private static final Seat PROPOSED = seat("uka", "actors/uka", "Universitetskanslersämbetet")
            .clearEvidentDate()
            .clearTaken()
            .setStanding(Standing.ONLY_PROPOSED)
            .build();

    private Registered() {}

    private static Actor agency(String id, String name, String shortName) {
        return Actor.newBuilder()
                .setName("actors/" + id)
                .addKinds(Kind.AUTHORITY)
                .setDisplayName(name)
                .setShortName(shortName)
                .addNames(NamePeriod.newBuilder().setDisplayName(name).setShortName(shortName))
                .build();
    }

    static Seat.Builder seat(String id, String actor, String called) {
        return Seat.newBuilder()
                .setName(COUNCIL + "/seats/" + id)
                .setActor(actor)
                .setActorDisplayName(called)
                .setRole(Seat.Role.MEMBER)
                .setProposed(true)
                .setProposedAs(called)
                .setEvidentDate(day("2024-11-12"))
                .setEvidence("Deltagarlistan från möte 17")
                .setTaken(true)
                .setStanding(Standing.AS_PROPOSED)
                .setEtag("\"3\"");
    }

    static void standsIn(FakePlatform platform) {
        var all = List.of(AGENCY, MERGING, SKR);
        platform.handle(
                ActorServiceGrpc.getListActorsMethod(),
                asked -> ListActorsResponse.newBuilder()
                        .addAllActors(all)
                        .setNextPageToken(
                                asked.getPast() || !asked.getPageToken().isEmpty() ? "" : "mer")
                        .build());
        platform.handle(
                ActorServiceGrpc.getGetActorMethod(),
                asked -> all.stream()
                        .filter(one -> one.getName().equals(asked.getName()))
                        .findFirst()
                        .orElse(AGENCY));
        platform.handle(
                ActorServiceGrpc.getCreateActorMethod(),
                asked -> asked.getActor().toBuilder()
                        .setName("actors/" + asked.getActorId())
                        .build());
        changes(platform);
        seats(platform);
        holdings(platform);
    }

    private static void changes(FakePlatform platform) {
        platform.answer(
                ActorChangeServiceGrpc.getListActorChangesMethod(),
                ListActorChangesResponse.newBuilder().addActorChanges(MERGER).build());
        platform.answer(ActorChangeServiceGrpc.getGetActorChangeMethod(), MERGER);
        platform.handle(ActorChangeServiceGrpc.getResolveActorMethod(), Registered::resolved);
        platform.answer(ActorChangeServiceGrpc.getAnnounceActorChangeMethod(), MERGER);
        platform.answer(ActorChangeServiceGrpc.getDateActorChangeMethod(), MERGER);
        platform.answer(ActorChangeServiceGrpc.getUndoActorChangeMethod(), MERGER);
    }

    private static ResolveActorResponse resolved(ResolveActorRequest asked) {
        return ResolveActorResponse.newBuilder()
                .addAllActors(List.of(AGENCY, MERGING, SKR).stream()
                        .filter(one -> List.of(one.getName(), one.getDisplayName(), one.getShortName())
                                .contains(asked.getWritten()))
                        .toList())
                .build();
    }

    private static void seats(FakePlatform platform) {
        var council = Body.newBuilder()
                .setName(COUNCIL)
                .setKind(Body.Kind.COUNCIL)
                .setDisplayName("Nationella rådet för patientsäkerhet")
                .setSummary("Rådet ger råd om planen.")
                .setEvidence("Anteckningarna från möte 17")
                .setActual(true)
                .build();
        platform.answer(BodyServiceGrpc.getGetBodyMethod(), council);
        platform.answer(
                BodyServiceGrpc.getListBodiesMethod(),
                ListBodiesResponse.newBuilder().addBodies(council).build());
        platform.handle(BodyServiceGrpc.getListSeatsMethod(), Registered::seats);
        platform.handle(BodyServiceGrpc.getCreateSeatMethod(), asked -> asked.getSeat());
        platform.handle(BodyServiceGrpc.getUpdateSeatMethod(), asked -> asked.getSeat());
        platform.answer(BodyServiceGrpc.getReplaceSeatHolderMethod(), SSM);
    }

    private static ListSeatsResponse seats(ListSeatsRequest asked) {
        var convener = seat("socialstyrelsen", "actors/socialstyrelsen", "Socialstyrelsen")
                .setRole(Seat.Role.CONVENER)
                .build();
        var sbu = seat("sbu", "actors/sbu", "Statens beredning för utvärdering")
                .clearProposed()
                .clearProposedAs()
                .setStanding(Standing.NOT_PROPOSED)
                .build();
        var seats =
                ListSeatsResponse.newBuilder().addSeats(sbu).addSeats(convener).addSeats(SSM);
        return (asked.hasAsOfDate() ? seats : seats.addSeats(PROPOSED)).build();
    }

    private static void holdings(FakePlatform platform) {
        platform.answer(
                PlanServiceGrpc.getListPlansMethod(),
                ListPlansResponse.newBuilder()
                        .addPlans(Plan.newBuilder()
                                .setName("plans/egen")
                                .setTitle("Myndighetens plan")
                                .setOwner(AGENCY.getName()))
                        .build());
        platform.answer(
                AssignmentServiceGrpc.getListAssignmentsMethod(),
                ListAssignmentsResponse.newBuilder()
                        .addAssignments(Assignment.newBuilder().setRole(Role.RESPONDENT))
                        .addAssignments(Assignment.newBuilder().setRole(Role.RESPONDENT))
                        .build());
        platform.answer(
                ActorServiceGrpc.getListRecipientsMethod(),
                ListRecipientsResponse.newBuilder()
                        .addRecipients(Recipient.newBuilder()
                                .setRecipientId("kommun-av")
                                .setActor(AGENCY.getName()))
                        .build());
        platform.answer(
                RecipientGroupServiceGrpc.getListRecipientGroupsMethod(),
                ListRecipientGroupsResponse.newBuilder()
                        .addRecipientGroups(RecipientGroup.newBuilder()
                                .setDisplayName("Pilotgruppen")
                                .addRecipientIds("kommun-av"))
                        .build());
    }
}

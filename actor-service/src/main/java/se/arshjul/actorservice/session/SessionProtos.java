package se.arshjul.actorservice.session;

import se.arshjul.actor.v1.BecomeContactRequest;
import se.arshjul.actor.v1.IssuePermissionRequest;
import se.arshjul.actor.v1.ListCapacitiesResponse;
import se.arshjul.actor.v1.StandingIn;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.assignment.AssignmentProtos;
import se.arshjul.actorservice.assignment.AssignmentRefusals;
import se.arshjul.actorservice.standin.Standing;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Capacities and permissions between contract and domain. */
final class SessionProtos {

    /** No line breaks or other control characters: names end up in the headers of letters. */
    private static final String ONE_LINE = "\\P{Cntrl}*";

    static final RequestRules<BecomeContactRequest> BECOME_CONTACT = RequestRules.of(
                    BecomeContactRequest.getDefaultInstance())
            .length("display_name", 1, 120)
            .matches("display_name", ONE_LINE);

    private SessionProtos() {}

    static BecomeContact.Command toCommand(BecomeContactRequest request, Login login) {
        BECOME_CONTACT.check(request, AssignmentRefusals::invalid);
        return new BecomeContact.Command(login, body(request.getActor()), request.getDisplayName());
    }

    static IssuePermission.Command toCommand(IssuePermissionRequest request, Login login) {
        return new IssuePermission.Command(login, body(request.getActor()));
    }

    static ListCapacitiesResponse toProto(Page.Of<Capacity> page) {
        return ListCapacitiesResponse.newBuilder()
                .addAllCapacities(page.map(SessionProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static se.arshjul.actor.v1.Permission toProto(Permission permission) {
        return se.arshjul.actor.v1.Permission.newBuilder()
                .setToken(permission.token())
                .setExpireTime(ProtoTime.toProto(permission.expireTime()))
                .setCapacity(toProto(permission.capacity()))
                .setPerson(permission.person())
                .build();
    }

    private static se.arshjul.actor.v1.Capacity toProto(Capacity capacity) {
        return se.arshjul.actor.v1.Capacity.newBuilder()
                .setActor(capacity.actor().toString())
                .setActorDisplayName(capacity.actorDisplayName())
                .addAllRoles(
                        capacity.roles().stream().map(AssignmentProtos::toProto).toList())
                .setClaimable(capacity.claimable())
                .setDisplayName(capacity.displayName())
                .setSole(capacity.sole())
                .addAllOwnRoles(capacity.ownRoles().stream()
                        .map(AssignmentProtos::toProto)
                        .toList())
                .addAllStandingIn(capacity.standingIn().stream()
                        .map(SessionProtos::toProto)
                        .toList())
                .build();
    }

    private static StandingIn toProto(Standing standing) {
        return StandingIn.newBuilder()
                .setAbsentDisplayName(standing.absentDisplayName())
                .setAbsentPerson(standing.absentPerson())
                .setEndDate(ProtoTime.toProto(standing.last()))
                .addAllRoles(
                        standing.roles().stream().map(AssignmentProtos::toProto).toList())
                .build();
    }

    /** A name of another form is no body for which anybody acts. */
    private static ActorName body(String text) {
        return ActorName.find(text).orElseThrow(SessionRefusals::notAllowed);
    }
}

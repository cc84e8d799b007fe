package se.arshjul.actorservice.standin;

import se.arshjul.actor.v1.CreateStandInRequest;
import se.arshjul.actor.v1.ListStandInsRequest;
import se.arshjul.actor.v1.ListStandInsResponse;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.assignment.AssignmentProtos;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Stand-ins between contract and domain. */
final class StandInProtos {

    static final RequestRules<CreateStandInRequest> CREATE = RequestRules.of(CreateStandInRequest.getDefaultInstance())
            .required("stand_in.absent_email")
            .maxLength("stand_in.absent_email", 254)
            .required("stand_in.email")
            .maxLength("stand_in.email", 254)
            .matches("stand_in.email", AssignmentProtos.EMAIL)
            .length("stand_in.display_name", 1, 120)
            .matches("stand_in.display_name", AssignmentProtos.ONE_LINE)
            .required("stand_in.start_date")
            .date("stand_in.start_date")
            .required("stand_in.end_date")
            .date("stand_in.end_date");

    private StandInProtos() {}

    static CreateStandIn.Command toCommand(CreateStandInRequest request) {
        var wanted = CREATE.check(request, StandInRefusals::invalid).getStandIn();
        return new CreateStandIn.Command(
                ActorName.parse(request.getParent()),
                new StandIn.Details(
                        wanted.getAbsentEmail(),
                        wanted.getEmail(),
                        wanted.getDisplayName(),
                        ProtoTime.toLocalDate(wanted.getStartDate()),
                        ProtoTime.toLocalDate(wanted.getEndDate())));
    }

    /** The day for which a list is asked; null for today and every day to come. */
    static ListStandIns.Query toQuery(ListStandInsRequest request) {
        var day = request.hasAsOfDate() ? ProtoTime.toLocalDate(request.getAsOfDate()) : null;
        return new ListStandIns.Query(ActorName.parse(request.getParent()), day, request.getPast());
    }

    static String query(ListStandInsRequest request) {
        return "standIns " + request.getParent() + " " + request.getAsOfDate() + " " + request.getPast();
    }

    static ListStandInsResponse toProto(Page.Of<StandIn> page) {
        return ListStandInsResponse.newBuilder()
                .addAllStandIns(page.map(StandInProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static se.arshjul.actor.v1.StandIn toProto(StandIn standIn) {
        var details = standIn.details();
        var proto = se.arshjul.actor.v1.StandIn.newBuilder()
                .setName(standIn.name().toString())
                .setAbsentEmail(details.absentEmail())
                .setAbsentDisplayName(standIn.absentDisplayName())
                .setEmail(details.email())
                .setDisplayName(details.displayName())
                .setStartDate(ProtoTime.toProto(details.start()))
                .setEndDate(ProtoTime.toProto(details.end()))
                .setCreateTime(ProtoTime.toProto(standIn.createTime()))
                .setCreatorDisplayName(standIn.creator().displayName())
                .addAllRoles(
                        standIn.roles().stream().map(AssignmentProtos::toProto).toList())
                .setPerson(standIn.person())
                .setAbsentPerson(standIn.absentPerson());
        if (standIn.endTime() != null) {
            proto.setEndTime(ProtoTime.toProto(standIn.endTime()));
        }
        return proto.build();
    }
}

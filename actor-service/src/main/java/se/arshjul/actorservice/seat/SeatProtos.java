package se.arshjul.actorservice.seat;

import com.google.protobuf.Message;
import com.google.type.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.actor.v1.CreateSeatRequest;
import se.arshjul.actor.v1.ListBodiesResponse;
import se.arshjul.actor.v1.ListSeatsRequest;
import se.arshjul.actor.v1.ListSeatsResponse;
import se.arshjul.actor.v1.ReplaceSeatHolderRequest;
import se.arshjul.actor.v1.UpdateSeatRequest;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.seat.Seat.Details;
import se.arshjul.actorservice.seat.Seat.Holder;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Councils, reference groups and seats between contract and domain. */
final class SeatProtos {

    private static final String ONE_LINE = "\\P{Cntrl}*";
    private static final String ACTOR = "actors/[a-z][a-z0-9-]{0,62}";

    static final RequestRules<CreateSeatRequest> CREATE = shape(RequestRules.of(CreateSeatRequest.getDefaultInstance()))
            .required("seat_id")
            .matches("seat_id", SeatName.ID);

    static final RequestRules<UpdateSeatRequest> UPDATE =
            shape(RequestRules.of(UpdateSeatRequest.getDefaultInstance())).required("seat.name");

    static final RequestRules<ReplaceSeatHolderRequest> REPLACE = RequestRules.of(
                    ReplaceSeatHolderRequest.getDefaultInstance())
            .length("holder.title", 1, 120)
            .matches("holder.title", ONE_LINE)
            .length("holder.evidence", 1, 1000)
            .maxLength("holder.meeting", 200)
            .matches("holder.meeting", "bodies/[a-z0-9-]+/meetings/[1-9][0-9]{0,4}")
            .date("holder.evident_date");

    private SeatProtos() {}

    private static <M extends Message> RequestRules<M> shape(RequestRules<M> rules) {
        return rules.required("seat.role")
                .matches("seat.actor", ACTOR)
                .maxLength("seat.proposed_as", 200)
                .matches("seat.proposed_as", ONE_LINE)
                .length("seat.evidence", 1, 1000)
                .date("seat.start_date")
                .date("seat.evident_date")
                .date("seat.end_date");
    }

    static CreateSeat.Command toCommand(CreateSeatRequest request) {
        var details = toDetails(request.getSeat(), new ArrayList<>(CREATE.findings(request)));
        return new CreateSeat.Command(request.getParent(), request.getSeatId(), details);
    }

    static UpdateSeat.Command toCommand(UpdateSeatRequest request) {
        var wanted = request.getSeat();
        var details = toDetails(wanted, new ArrayList<>(UPDATE.findings(request)));
        return new UpdateSeat.Command(SeatName.parse(wanted.getName()), details, wanted.getEtag());
    }

    static ReplaceSeatHolder.Command toCommand(ReplaceSeatHolderRequest request) {
        var holder = REPLACE.check(request, SeatRefusals::invalid).getHolder();
        return new ReplaceSeatHolder.Command(
                SeatName.parse(request.getName()),
                new Holder(
                        holder.getTitle().strip(),
                        day(holder.hasEvidentDate(), holder.getEvidentDate()),
                        holder.getEvidence().strip(),
                        holder.getMeeting(),
                        holder.getStated()),
                request.getEtag());
    }

    private static Details toDetails(se.arshjul.actor.v1.Seat wanted, List<FieldViolation> found) {
        var role = toRole(wanted.getRole());
        if (role == null && wanted.getRoleValue() != 0) {
            found.add(new FieldViolation("seat.role", "UNKNOWN", "A role of the contract."));
        }
        if (role == null || !found.isEmpty()) {
            throw SeatRefusals.invalid(found);
        }
        return new Details(
                ActorName.find(wanted.getActor()).orElse(null),
                role,
                wanted.getProposed(),
                wanted.getProposedAs().strip(),
                day(wanted.hasStartDate(), wanted.getStartDate()),
                day(wanted.hasEvidentDate(), wanted.getEvidentDate()),
                day(wanted.hasEndDate(), wanted.getEndDate()),
                wanted.getEvidence().strip());
    }

    static String query(ListSeatsRequest request) {
        return "seats " + request.getParent() + " " + request.getActor() + " " + request.getAsOfDate();
    }

    static @Nullable LocalDate toDay(ListSeatsRequest request) {
        return day(request.hasAsOfDate(), request.getAsOfDate());
    }

    static ListBodiesResponse toProto(Page.Of<Body> page) {
        return ListBodiesResponse.newBuilder()
                .addAllBodies(page.map(SeatProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static ListSeatsResponse toResponse(Page.Of<CalledSeats.Called> page) {
        return ListSeatsResponse.newBuilder()
                .addAllSeats(page.map(SeatProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static se.arshjul.actor.v1.Body toProto(Body body) {
        return se.arshjul.actor.v1.Body.newBuilder()
                .setName(body.name())
                .setKind(
                        switch (body.kind()) {
                            case COUNCIL -> se.arshjul.actor.v1.Body.Kind.COUNCIL;
                            case REFERENCE_GROUP -> se.arshjul.actor.v1.Body.Kind.REFERENCE_GROUP;
                        })
                .setDisplayName(body.displayName())
                .setSummary(body.summary())
                .setEvidence(body.evidence())
                .setActual(body.actual())
                .build();
    }

    static se.arshjul.actor.v1.Seat toProto(CalledSeats.Called called) {
        var seat = called.seat();
        var details = seat.details();
        var proto = se.arshjul.actor.v1.Seat.newBuilder()
                .setName(seat.name().toString())
                .setActor(details.actor() == null ? "" : details.actor().toString())
                .setActorDisplayName(called.actor())
                .setRole(toProto(details.role()))
                .setProposed(details.proposed())
                .setProposedAs(details.proposedAs())
                .setEvidence(details.evidence())
                .setTaken(details.isTaken())
                .setStanding(toProto(seat.standing()))
                .setEtag(seat.etag());
        if (details.start() != null) {
            proto.setStartDate(ProtoTime.toProto(details.start()));
        }
        if (details.evident() != null) {
            proto.setEvidentDate(ProtoTime.toProto(details.evident()));
        }
        if (details.end() != null) {
            proto.setEndDate(ProtoTime.toProto(details.end()));
        }
        seat.holders().forEach(holder -> proto.addHolders(toProto(holder)));
        return proto.build();
    }

    private static se.arshjul.actor.v1.Seat.Holder toProto(Holder holder) {
        var proto = se.arshjul.actor.v1.Seat.Holder.newBuilder()
                .setTitle(holder.title())
                .setEvidence(holder.evidence())
                .setMeeting(holder.meeting())
                .setStated(holder.stated());
        if (holder.evident() != null) {
            proto.setEvidentDate(ProtoTime.toProto(holder.evident()));
        }
        return proto.build();
    }

    private static se.arshjul.actor.v1.Seat.Standing toProto(Seat.Standing standing) {
        return switch (standing) {
            case AS_PROPOSED -> se.arshjul.actor.v1.Seat.Standing.AS_PROPOSED;
            case ONLY_PROPOSED -> se.arshjul.actor.v1.Seat.Standing.ONLY_PROPOSED;
            case NOT_PROPOSED -> se.arshjul.actor.v1.Seat.Standing.NOT_PROPOSED;
        };
    }

    private static se.arshjul.actor.v1.Seat.Role toProto(Seat.Role role) {
        return switch (role) {
            case CONVENER -> se.arshjul.actor.v1.Seat.Role.CONVENER;
            case MEMBER -> se.arshjul.actor.v1.Seat.Role.MEMBER;
            case CO_OPTED -> se.arshjul.actor.v1.Seat.Role.CO_OPTED;
        };
    }

    private static Seat.@Nullable Role toRole(se.arshjul.actor.v1.Seat.Role role) {
        return switch (role) {
            case CONVENER -> Seat.Role.CONVENER;
            case MEMBER -> Seat.Role.MEMBER;
            case CO_OPTED -> Seat.Role.CO_OPTED;
            case ROLE_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static @Nullable LocalDate day(boolean known, Date date) {
        return known ? ProtoTime.toLocalDate(date) : null;
    }
}

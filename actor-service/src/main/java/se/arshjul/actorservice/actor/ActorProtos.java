package se.arshjul.actorservice.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.CreateActorRequest;
import se.arshjul.actor.v1.ListActorsRequest;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.actor.v1.UpdateActorRequest;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.proto.UpdateMask;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Actors and recipients between contract and domain. */
public final class ActorProtos {

    /** No line breaks or other control characters: names end up in the headers of letters. */
    private static final String ONE_LINE = "\\P{Cntrl}*";

    /** What every mail server takes; a domain with other letters has an ASCII form. */
    private static final String EMAIL = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    static final RequestRules<CreateActorRequest> CREATE = RequestRules.of(CreateActorRequest.getDefaultInstance())
            .required("actor_id")
            .matches("actor_id", ActorName.ID)
            .required("actor.kinds")
            .length("actor.display_name", 1, 200)
            .matches("actor.display_name", ONE_LINE)
            .maxLength("actor.short_name", 200)
            .matches("actor.short_name", ONE_LINE)
            .matches("actor.county_code", "[0-9]{2}")
            .matches("actor.municipality_code", "[0-9]{4}")
            .maxLength("actor.contact_email", 254)
            .matches("actor.contact_email", EMAIL)
            .date("actor.start_date")
            .date("actor.end_date");

    static final RequestRules<UpdateActorRequest> UPDATE = RequestRules.of(UpdateActorRequest.getDefaultInstance())
            .required("actor.name")
            .maxLength("actor.contact_email", 254)
            .matches("actor.contact_email", EMAIL)
            .date("actor.kind_periods.start_date")
            .date("actor.kind_periods.end_date");

    static final RequestRules<ListActorsRequest> LIST = RequestRules.of(ListActorsRequest.getDefaultInstance())
            .matches("county_code", "[0-9]{2}")
            .maxLength("text", 100);

    private static final Set<String> UPDATABLE = Set.of("contact_email", "kind_periods");

    private ActorProtos() {}

    static CreateActor.Command toCommand(CreateActorRequest request) {
        List<FieldViolation> found = new ArrayList<>(CREATE.findings(request));
        var wanted = request.getActor();
        var kinds = KindProtos.undated(wanted.getKindsList(), found);
        refuse(found);
        var start = wanted.hasStartDate() ? ProtoTime.toLocalDate(wanted.getStartDate()) : null;
        var end = wanted.hasEndDate() ? ProtoTime.toLocalDate(wanted.getEndDate()) : null;
        if (start != null && end != null && !start.isBefore(end)) {
            refuse(List.of(new FieldViolation("actor.end_date", "TOO_EARLY", "After the start date.")));
        }
        return new CreateActor.Command(new Actor(
                new ActorName(request.getActorId()),
                kinds,
                List.of(NamePeriod.undated(wanted.getDisplayName(), wanted.getShortName())),
                wanted.getCountyCode(),
                wanted.getMunicipalityCode(),
                wanted.getContactEmail(),
                start,
                end,
                wanted.getGenerated(),
                1));
    }

    static UpdateActor.Command toCommand(UpdateActorRequest request) {
        var wanted = UPDATE.check(request, ActorRefusals::invalid).getActor();
        var paths = UpdateMask.paths(request.getUpdateMask(), wanted, UPDATABLE, ActorRefusals::invalid);
        List<FieldViolation> found = new ArrayList<>();
        var kinds = paths.contains("kind_periods") ? KindProtos.toPeriods(wanted.getKindPeriodsList(), found) : null;
        var address = kinds == null || paths.contains("contact_email") ? wanted.getContactEmail() : null;
        if (address != null && address.isBlank()) {
            found.add(new FieldViolation("actor.contact_email", "REQUIRED", "Required."));
        }
        refuse(found);
        return new UpdateActor.Command(
                ActorName.parse(wanted.getName()), new Actor.Changes(address, kinds), wanted.getEtag());
    }

    /** The actor as it is on a date, with the address only for those who may see it. */
    public static se.arshjul.actor.v1.Actor toProto(Actor actor, LocalDate asOf, Caller reader) {
        var name = actor.nameOn(asOf);
        var proto = se.arshjul.actor.v1.Actor.newBuilder()
                .setName(actor.name().toString())
                .setDisplayName(name.displayName())
                .setShortName(name.shortName())
                .setCountyCode(actor.countyCode())
                .setMunicipalityCode(actor.municipalityCode())
                .setContactEmail(maySeeAddress(actor, reader) ? actor.contactEmail() : "")
                .setGenerated(actor.generated())
                .setEtag(actor.etag());
        actor.kindsOn(asOf).forEach(kind -> proto.addKinds(KindProtos.toProto(kind)));
        actor.kinds().forEach(period -> proto.addKindPeriods(KindProtos.toProto(period)));
        actor.names().forEach(period -> proto.addNames(toProto(period)));
        if (actor.startDate() != null) {
            proto.setStartDate(ProtoTime.toProto(actor.startDate()));
        }
        if (actor.endDate() != null) {
            proto.setEndDate(ProtoTime.toProto(actor.endDate()));
        }
        return proto.build();
    }

    static ListActorsResponse toProto(Page.Of<Actor> page, LocalDate asOf, Caller reader) {
        return ListActorsResponse.newBuilder()
                .addAllActors(page.map(actor -> toProto(actor, asOf, reader)).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static ListRecipientsResponse toProto(RecipientReport.Recipients recipients) {
        return ListRecipientsResponse.newBuilder()
                .addAllRecipients(recipients.page().map(ActorProtos::toProto).items())
                .setNextPageToken(recipients.page().nextPageToken())
                .setTotalSize(recipients.total())
                .build();
    }

    /** A list that goes on after midnight is still the same list, where no day was asked for. */
    static String query(ListActorsRequest request) {
        return "actors " + request.getKindValue() + " " + request.getAsOfDate() + " " + request.getCountyCode() + " "
                + request.getPast() + " " + request.getText();
    }

    static String query(ListRecipientsRequest request) {
        return "recipients " + request.getAsOfDate() + " " + request.getRecipientIdsList();
    }

    static ActorRepository.Filter toFilter(ListActorsRequest request) {
        LIST.check(request, ActorRefusals::invalid);
        var kind = KindProtos.toKind(request.getKind());
        if (kind == null && request.getKindValue() != Kind.KIND_UNSPECIFIED_VALUE) {
            refuse(List.of(new FieldViolation("kind", "UNKNOWN", "A kind of actor.")));
        }
        return new ActorRepository.Filter(
                kind, request.getCountyCode(), request.getText().strip(), request.getPast());
    }

    private static boolean maySeeAddress(Actor actor, Caller reader) {
        return reader.kind() == Caller.Kind.ENGINE
                || reader.isStaff()
                || actor.name().actsFor(reader);
    }

    public static Recipient toProto(RecipientReport.Recipient recipient) {
        return Recipient.newBuilder()
                .setRecipientId(recipient.id())
                .setActor(recipient.actor().toString())
                .setKind(KindProtos.toProto(recipient.kind()))
                .setDisplayName(recipient.displayName())
                .setCountyCode(recipient.countyCode())
                .setReachable(!recipient.reach().mailbox().isEmpty())
                .setContactEmail(recipient.reach().mailbox())
                .addAllRespondentEmails(recipient.reach().respondents())
                .setPeopleCount(recipient.reach().people())
                .addAllFunctionEmails(recipient.reach().functions())
                .build();
    }

    private static se.arshjul.actor.v1.Actor.NamePeriod toProto(NamePeriod period) {
        var proto = se.arshjul.actor.v1.Actor.NamePeriod.newBuilder()
                .setDisplayName(period.displayName())
                .setShortName(period.shortName());
        if (period.start() != null) {
            proto.setStartDate(ProtoTime.toProto(period.start()));
        }
        if (period.end() != null) {
            proto.setEndDate(ProtoTime.toProto(period.end()));
        }
        if (period.start() == null && period.evident() != null) {
            proto.setEvidentDate(ProtoTime.toProto(period.evident()));
        }
        return proto.build();
    }

    private static void refuse(List<FieldViolation> found) {
        if (!found.isEmpty()) {
            throw ActorRefusals.invalid(found);
        }
    }
}

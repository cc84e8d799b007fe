package se.arshjul.actorservice.change;

import com.google.protobuf.Message;
import java.time.LocalDate;
import se.arshjul.actor.v1.DateActorChangeRequest;
import se.arshjul.actor.v1.ListActorChangesRequest;
import se.arshjul.actor.v1.ListActorChangesResponse;
import se.arshjul.actor.v1.ResolveActorRequest;
import se.arshjul.actor.v1.ResolveActorResponse;
import se.arshjul.actor.v1.UndoActorChangeRequest;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorProtos;
import se.arshjul.actorservice.actor.KindProtos;
import se.arshjul.actorservice.change.ActorChange.Kind;
import se.arshjul.actorservice.change.ActorChange.Successor;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Changes of actors between contract and domain. */
final class ActorChangeProtos {

    /** An address that a browser opens, and nothing that it would run. */
    private static final String ADDRESS = "https?://[^\\s\\p{Cntrl}]+";

    static final RequestRules<DateActorChangeRequest> DATE = evidence(
                    RequestRules.of(DateActorChangeRequest.getDefaultInstance()), "")
            .required("effective_date")
            .date("effective_date");

    static final RequestRules<UndoActorChangeRequest> UNDO =
            evidence(RequestRules.of(UndoActorChangeRequest.getDefaultInstance()), "");

    static final RequestRules<ResolveActorRequest> RESOLVE =
            RequestRules.of(ResolveActorRequest.getDefaultInstance()).length("written", 1, 300);

    private ActorChangeProtos() {}

    static <M extends Message> RequestRules<M> evidence(RequestRules<M> rules, String at) {
        return rules.length(at + "evidence", 1, 1000)
                .maxLength(at + "evidence_uri", 500)
                .matches(at + "evidence_uri", ADDRESS);
    }

    static DateActorChange.Command toCommand(DateActorChangeRequest request) {
        DATE.check(request, ActorChangeRefusals::invalid);
        return new DateActorChange.Command(
                ActorChangeName.parse(request.getName()),
                new Evidence(
                        ProtoTime.toLocalDate(request.getEffectiveDate()),
                        request.getEvidence().strip(),
                        request.getEvidenceUri()),
                request.getEtag());
    }

    static UndoActorChange.Command toCommand(UndoActorChangeRequest request) {
        UNDO.check(request, ActorChangeRefusals::invalid);
        return new UndoActorChange.Command(
                ActorChangeName.parse(request.getName()),
                new Evidence(null, request.getEvidence().strip(), request.getEvidenceUri()),
                request.getEtag());
    }

    static String query(ListActorChangesRequest request) {
        return "actorChanges " + request.getActor();
    }

    static String toFilter(ListActorChangesRequest request) {
        return request.getActor().isEmpty()
                ? ""
                : ActorName.parse(request.getActor()).actor();
    }

    static ListActorChangesResponse toProto(Page.Of<ActorChange> page, LocalDate today) {
        return ListActorChangesResponse.newBuilder()
                .addAllActorChanges(page.map(change -> toProto(change, today)).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static ResolveActorResponse toProto(ResolveActor.Meant meant, LocalDate asOf) {
        var proto = ResolveActorResponse.newBuilder();
        meant.actors().forEach(actor -> proto.addActors(ActorProtos.toProto(actor, asOf, Caller.current())));
        if (meant.written() != null) {
            proto.setWrittenDisplayName(meant.written().displayName())
                    .setWrittenShortName(meant.written().shortName());
        }
        return proto.build();
    }

    static se.arshjul.actor.v1.ActorChange toProto(ActorChange change, LocalDate today) {
        var last = change.steps().getLast();
        var proto = se.arshjul.actor.v1.ActorChange.newBuilder()
                .setName(change.name().toString())
                .setKind(toProto(change.kind()))
                .addAllPredecessors(
                        change.predecessors().stream().map(ActorName::toString).toList())
                .setEvidence(last.evidence())
                .setEvidenceUri(last.uri())
                .setState(toProto(change.stateOn(today)))
                .setEtag(change.etag());
        if (last.effective() != null) {
            proto.setEffectiveDate(ProtoTime.toProto(last.effective()));
        }
        change.successors().forEach(successor -> proto.addSuccessors(toProto(successor)));
        change.steps().forEach(step -> proto.addSteps(toProto(step)));
        return proto.build();
    }

    private static se.arshjul.actor.v1.ActorChange.Successor toProto(Successor successor) {
        return se.arshjul.actor.v1.ActorChange.Successor.newBuilder()
                .setActor(successor.actor().toString())
                .setDisplayName(successor.displayName())
                .setShortName(successor.shortName())
                .addAllKinds(successor.kinds().stream()
                        .sorted()
                        .map(KindProtos::toProto)
                        .toList())
                .setCountyCode(successor.countyCode())
                .setMunicipalityCode(successor.municipalityCode())
                .build();
    }

    private static se.arshjul.actor.v1.ActorChange.Step toProto(ActorChange.Step step) {
        var proto = se.arshjul.actor.v1.ActorChange.Step.newBuilder()
                .setKind(
                        switch (step.said()) {
                            case ANNOUNCED -> se.arshjul.actor.v1.ActorChange.Step.Kind.ANNOUNCED;
                            case DATED -> se.arshjul.actor.v1.ActorChange.Step.Kind.DATED;
                            case UNDONE -> se.arshjul.actor.v1.ActorChange.Step.Kind.UNDONE;
                        })
                .setEvidence(step.evidence())
                .setEvidenceUri(step.uri())
                .setCreateTime(ProtoTime.toProto(step.time()));
        if (step.effective() != null) {
            proto.setEffectiveDate(ProtoTime.toProto(step.effective()));
        }
        return proto.build();
    }

    private static se.arshjul.actor.v1.ActorChange.State toProto(ActorChange.State state) {
        return switch (state) {
            case ANNOUNCED -> se.arshjul.actor.v1.ActorChange.State.ANNOUNCED;
            case DATED -> se.arshjul.actor.v1.ActorChange.State.DATED;
            case IN_FORCE -> se.arshjul.actor.v1.ActorChange.State.IN_FORCE;
            case UNDONE -> se.arshjul.actor.v1.ActorChange.State.UNDONE;
        };
    }

    private static se.arshjul.actor.v1.ActorChange.Kind toProto(Kind kind) {
        return switch (kind) {
            case RENAME -> se.arshjul.actor.v1.ActorChange.Kind.RENAME;
            case MERGER -> se.arshjul.actor.v1.ActorChange.Kind.MERGER;
            case SPLIT -> se.arshjul.actor.v1.ActorChange.Kind.SPLIT;
        };
    }
}

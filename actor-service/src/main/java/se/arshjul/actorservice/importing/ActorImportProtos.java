package se.arshjul.actorservice.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.arshjul.actor.v1.ActorImport.Row;
import se.arshjul.actor.v1.ActorImportRow;
import se.arshjul.actor.v1.CommitActorImportRequest;
import se.arshjul.actor.v1.CreateActorImportRequest;
import se.arshjul.actor.v1.ListActorImportRowsRequest;
import se.arshjul.actor.v1.ListActorImportRowsResponse;
import se.arshjul.actorservice.actor.KindProtos;
import se.arshjul.actorservice.importing.ImportRow.Compared;
import se.arshjul.actorservice.importing.ImportRow.Outcome;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Files of actors between contract and domain. */
final class ActorImportProtos {

    static final RequestRules<CreateActorImportRequest> CREATE = RequestRules.of(
                    CreateActorImportRequest.getDefaultInstance())
            .maxLength("file_name", 200)
            .required("rows")
            .maxItems("rows", 10_000)
            .required("rows.line");

    private ActorImportProtos() {}

    static CreateActorImport.Command toCommand(CreateActorImportRequest request) {
        List<FieldViolation> found = new ArrayList<>(CREATE.findings(request));
        Set<Integer> lines = new HashSet<>();
        for (int i = 0; i < request.getRowsCount(); i++) {
            if (!lines.add(request.getRows(i).getLine())) {
                found.add(new FieldViolation("rows[" + i + "].line", "TWICE", "Each line once."));
            }
        }
        if (!found.isEmpty()) {
            throw ActorImportRefusals.invalid(found);
        }
        return new CreateActorImport.Command(
                request.getFileName(),
                request.getRowsList().stream().map(ActorImportProtos::toRow).toList());
    }

    /** Kinds that there are not are none: the row then says nothing of them. */
    private static ImportRow toRow(Row row) {
        return new ImportRow(
                row.getLine(),
                row.getActorId().strip(),
                row.getDisplayName().strip(),
                row.getShortName().strip(),
                row.getKindsList().stream()
                        .map(KindProtos::toKind)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getCountyCode().strip(),
                row.getMunicipalityCode().strip(),
                row.getContactEmail().strip(),
                row.getStartDate().strip());
    }

    static CommitActorImport.Command toCommand(CommitActorImportRequest request) {
        return new CommitActorImport.Command(ActorImportName.parse(request.getName()), request.getEtag());
    }

    static String query(ListActorImportRowsRequest request) {
        return "actorImportRows " + request.getParent() + " " + request.getOutcomeValue();
    }

    static ListActorImportRowsResponse toProto(ActorImport whole, ActorImportRow.Outcome outcome, Page page) {
        var wanted = toOutcome(outcome);
        var rows = whole.rows().stream()
                .filter(row -> wanted == null || row.outcome() == wanted)
                .filter(row -> row.row().line() > page.afterNumber())
                .limit(page.rowsToRead())
                .toList();
        var shown = page.of(rows, row -> String.valueOf(row.row().line()));
        return ListActorImportRowsResponse.newBuilder()
                .addAllRows(shown.map(ActorImportProtos::toProto).items())
                .setNextPageToken(shown.nextPageToken())
                .build();
    }

    static se.arshjul.actor.v1.ActorImport toProto(ActorImport whole) {
        var head = whole.head();
        var proto = se.arshjul.actor.v1.ActorImport.newBuilder()
                .setName(head.name().toString())
                .setFileName(head.fileName())
                .setNewCount(whole.count(Outcome.NEW))
                .setChangedCount(whole.count(Outcome.CHANGED))
                .setSameCount(whole.count(Outcome.SAME))
                .setFaultyCount(whole.count(Outcome.FAULTY))
                .setCreateTime(ProtoTime.toProto(head.createTime()))
                .setAddedCount((int) head.added())
                .setUpdatedCount((int) head.updated())
                .setEtag(whole.etag());
        if (head.commitTime() != null) {
            proto.setCommitTime(ProtoTime.toProto(head.commitTime()));
        }
        return proto.build();
    }

    private static ActorImportRow toProto(Compared compared) {
        var row = compared.row();
        var proto = ActorImportRow.newBuilder()
                .setRow(Row.newBuilder()
                        .setLine(row.line())
                        .setActorId(row.actor())
                        .setDisplayName(row.displayName())
                        .setShortName(row.shortName())
                        .addAllKinds(row.kinds().stream()
                                .sorted()
                                .map(KindProtos::toProto)
                                .toList())
                        .setCountyCode(row.countyCode())
                        .setMunicipalityCode(row.municipalityCode())
                        .setContactEmail(row.contactEmail())
                        .setStartDate(row.startDate()))
                .setOutcome(
                        switch (compared.outcome()) {
                            case NEW -> ActorImportRow.Outcome.NEW;
                            case CHANGED -> ActorImportRow.Outcome.CHANGED;
                            case SAME -> ActorImportRow.Outcome.SAME;
                            case FAULTY -> ActorImportRow.Outcome.FAULTY;
                        });
        compared.differences()
                .forEach(one -> proto.addDifferences(ActorImportRow.Difference.newBuilder()
                        .setColumn(one.column())
                        .setBefore(one.before())
                        .setAfter(one.after())));
        compared.faults()
                .forEach(one -> proto.addFaults(ActorImportRow.Fault.newBuilder()
                        .setColumn(one.column())
                        .setReason(one.reason())
                        .setKnown(one.known())));
        return proto.build();
    }

    private static @Nullable Outcome toOutcome(ActorImportRow.Outcome outcome) {
        return switch (outcome) {
            case NEW -> Outcome.NEW;
            case CHANGED -> Outcome.CHANGED;
            case SAME -> Outcome.SAME;
            case FAULTY -> Outcome.FAULTY;
            case OUTCOME_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }
}

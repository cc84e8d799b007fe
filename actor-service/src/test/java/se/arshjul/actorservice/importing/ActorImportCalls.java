package se.arshjul.actorservice.importing;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ActorImport;
import se.arshjul.actor.v1.ActorImport.Row;
import se.arshjul.actor.v1.ActorImportRow;
import se.arshjul.actor.v1.ActorImportServiceGrpc.ActorImportServiceBlockingStub;
import se.arshjul.actor.v1.CommitActorImportRequest;
import se.arshjul.actor.v1.CreateActorImportRequest;
import se.arshjul.actor.v1.ListActorImportRowsRequest;
import se.arshjul.testkit.As;

/** The coordinator takes a file into the register. */
public final class ActorImportCalls {

    private final ActorImportServiceBlockingStub imports;

    public ActorImportCalls(ActorImportServiceBlockingStub imports) {
        this.imports = As.staff("coordinator").on(imports);
    }

    /** A row with an organisation that the register does not have. */
    public static Row row(int line) {
        return row(line, "organisation-" + UUID.randomUUID());
    }

    static Row row(int line, String id) {
        return Row.newBuilder()
                .setLine(line)
                .setActorId(id)
                .setDisplayName("Inläst " + id)
                .addKinds(Kind.ORGANISATION)
                .setContactEmail("inlast@organisation.test")
                .build();
    }

    public ActorImport created(Row... rows) {
        return created(Arrays.asList(rows));
    }

    ActorImport created(List<Row> rows) {
        return imports.createActorImport(CreateActorImportRequest.newBuilder()
                .setFileName("aktorer.csv")
                .addAllRows(rows)
                .setRequestId(UUID.randomUUID().toString())
                .build());
    }

    ActorImport commit(ActorImport file) {
        return imports.commitActorImport(committing(file));
    }

    static CommitActorImportRequest committing(ActorImport file) {
        return CommitActorImportRequest.newBuilder()
                .setName(file.getName())
                .setEtag(file.getEtag())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    List<ActorImportRow> rows(ActorImport file, ActorImportRow.Outcome outcome) {
        return imports.listActorImportRows(ListActorImportRowsRequest.newBuilder()
                        .setParent(file.getName())
                        .setOutcome(outcome)
                        .setPageSize(1000)
                        .build())
                .getRowsList();
    }
}

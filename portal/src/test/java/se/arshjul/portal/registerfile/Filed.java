package se.arshjul.portal.registerfile;

import static se.arshjul.portal.FollowupFixtures.day;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ActorImport;
import se.arshjul.actor.v1.ActorImport.Row;
import se.arshjul.actor.v1.ActorImportRow;
import se.arshjul.actor.v1.ActorImportRow.Difference;
import se.arshjul.actor.v1.ActorImportRow.Fault;
import se.arshjul.actor.v1.ActorImportServiceGrpc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListActorImportRowsRequest;
import se.arshjul.actor.v1.ListActorImportRowsResponse;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.portal.FakePlatform;

/** The register has a region; the file has something new, something changed and, where asked for, a fault. */
final class Filed {

    static final String PAGE = "/uppfoljning/aktorer/fil";
    static final String ID = "7f1d2c3e-0b7a-4c55-9a41-6d1f0a2b7c01";
    static final String LOOK = PAGE + "/" + ID;

    private Filed() {}

    static void standsIn(FakePlatform platform, int faulty) {
        var file = file(faulty);
        platform.answer(
                ActorServiceGrpc.getListActorsMethod(),
                ListActorsResponse.newBuilder()
                        .addActors(Actor.newBuilder()
                                .setName("actors/region-orebro")
                                .addKinds(Kind.REGION)
                                .setDisplayName("Region Örebro län")
                                .setCountyCode("18")
                                .setStartDate(day("1998-01-01")))
                        .build());
        platform.handle(ActorImportServiceGrpc.getCreateActorImportMethod(), asked -> file);
        platform.handle(ActorImportServiceGrpc.getGetActorImportMethod(), asked -> file);
        platform.handle(ActorImportServiceGrpc.getCommitActorImportMethod(), asked -> file);
        platform.handle(ActorImportServiceGrpc.getListActorImportRowsMethod(), Filed::rows);
    }

    /** A workbook with one row, of an id and of what stands in the second column. */
    static byte[] workbook(String heading, Consumer<Worksheet> row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "prov", "1.0")) {
            var sheet = workbook.newWorksheet("Aktörer");
            sheet.value(0, 0, "Id");
            sheet.value(0, 1, heading);
            sheet.value(1, 0, "kommun-uppsala");
            row.accept(sheet);
        }
        return out.toByteArray();
    }

    private static ActorImport file(int faulty) {
        return ActorImport.newBuilder()
                .setName("actorImports/" + ID)
                .setFileName("aktorer.csv")
                .setNewCount(1)
                .setChangedCount(1)
                .setFaultyCount(faulty)
                .setEtag("\"e\"")
                .build();
    }

    private static ListActorImportRowsResponse rows(ListActorImportRowsRequest asked) {
        var row = ActorImportRow.newBuilder().setRow(Row.newBuilder().setLine(3).setActorId("ivo"));
        var rows = ListActorImportRowsResponse.newBuilder();
        return switch (asked.getOutcome()) {
            case FAULTY ->
                rows.addRows(row.addFaults(Fault.newBuilder()
                                .setColumn("display_name")
                                .setReason("RENAMED")
                                .setKnown("IVO")))
                        .build();
            case CHANGED ->
                rows.addRows(row.addDifferences(Difference.newBuilder()
                                .setColumn("kinds")
                                .setBefore("AUTHORITY")
                                .setAfter("AUTHORITY,GROUP")))
                        .build();
            case NEW, SAME, OUTCOME_UNSPECIFIED, UNRECOGNIZED -> rows.build();
        };
    }
}

package se.arshjul.actorservice.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.arshjul.actorservice.importing.ActorImportCalls.committing;
import static se.arshjul.actorservice.importing.ActorImportCalls.row;
import static se.arshjul.testkit.Refusals.metadataOf;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.Actor.KindPeriod;
import se.arshjul.actor.v1.ActorImport;
import se.arshjul.actor.v1.ActorImport.Row;
import se.arshjul.actor.v1.ActorImportRow.Fault;
import se.arshjul.actor.v1.ActorImportRow.Outcome;
import se.arshjul.actor.v1.ActorImportServiceGrpc.ActorImportServiceBlockingStub;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** A file is looked at, then taken in whole or not at all. */
@ServiceTest
class ActorImportIT {

    @Autowired
    ActorImportServiceBlockingStub stub;

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    ActorFixtures given;

    @Autowired
    JdbcClient jdbc;

    private ActorImportCalls imports;

    @BeforeEach
    void coordinator() {
        imports = new ActorImportCalls(stub);
    }

    @AfterEach
    void takeOut() {
        given.uncounted("Inläst %");
    }

    @Test
    void aFileIsLookedAtAndChangesNothingYet() {
        var known = given.bodyWithAddress("old@organisation.test").replace("actors/", "");

        var file = imports.created(
                row(2),
                Row.newBuilder()
                        .setLine(3)
                        .setActorId(known)
                        .setContactEmail("new@organisation.test")
                        .build(),
                Row.newBuilder()
                        .setLine(4)
                        .setActorId("ivo")
                        .setShortName("IVO")
                        .build());

        assertThat(file)
                .extracting(ActorImport::getNewCount, ActorImport::getChangedCount, ActorImport::getSameCount)
                .containsExactly(1, 1, 1);
        assertThat(imports.rows(file, Outcome.CHANGED).getFirst().getDifferencesList())
                .extracting(one -> one.getColumn() + " " + one.getBefore() + " " + one.getAfter())
                .containsExactly("contact_email old@organisation.test new@organisation.test");
        assertThat(get(known).getContactEmail()).isEqualTo("old@organisation.test");
        assertThat(refusalOf(() -> get(file.getName().replace("actorImports/", "x"))))
                .isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
    }

    @Test
    void whatWasLookedAtIsTakenInAndAnnouncedWhereSomebodyWaits() {
        var known = given.bodyWithAddress("old@organisation.test").replace("actors/", "");
        var added = row(2).toBuilder().setStartDate("2026-01-31").build();
        var file = imports.created(
                added,
                Row.newBuilder()
                        .setLine(3)
                        .setActorId(known)
                        .setContactEmail("new@organisation.test")
                        .addKinds(Kind.ORGANISATION)
                        .addKinds(Kind.GROUP)
                        .build());

        var taken = imports.commit(file);

        assertThat(taken.getAddedCount()).isEqualTo(1);
        assertThat(taken.getUpdatedCount()).isEqualTo(1);
        assertThat(taken.hasCommitTime()).isTrue();
        assertThat(get(added.getActorId()).getDisplayName()).isEqualTo("Inläst " + added.getActorId());
        assertThat(get(added.getActorId()).getStartDate()).isEqualTo(ProtoTime.toProto(LocalDate.of(2026, 1, 31)));
        assertThat(get(known).getKindsList()).containsExactly(Kind.ORGANISATION, Kind.GROUP);
        assertThat(get(known).getKindPeriodsList())
                .extracting(KindPeriod::hasStartDate)
                .containsExactly(false, true);
        assertThat(given.outbox("actors/" + known)).hasSize(1);
        assertThat(given.audit(file.getName()))
                .containsExactly(
                        "PERSON people/coordinator CreateActorImport", "PERSON people/coordinator CommitActorImport");
    }

    @Test
    void theSameFileASecondTimeChangesNothing() {
        List<Row> rows = List.of(row(2), row(3));
        imports.commit(imports.created(rows));

        var again = imports.created(rows);
        var taken = imports.commit(again);

        assertThat(again.getSameCount()).isEqualTo(2);
        assertThat(taken.getAddedCount() + taken.getUpdatedCount()).isZero();
        assertThat(get(rows.getFirst().getActorId()).getEtag()).isEqualTo("\"1\"");
    }

    @Test
    void of5000RowsWithOneFaultNothingIsTakenInAndTheFaultIsNamed() {
        List<Row> rows = new ArrayList<>(IntStream.range(2, 5001)
                .mapToObj(line -> row(line, "inlast-" + line))
                .toList());
        rows.add(row(5001, "inlast-5001").toBuilder()
                .setContactEmail("inte en adress")
                .build());
        var file = imports.created(rows);

        assertThat(refusalOf(() -> imports.commit(file))).isEqualTo("FAILED_PRECONDITION ACTOR_IMPORT_FAULTY");
        assertThat(metadataOf(() -> imports.commit(file)))
                .containsEntry("line", "5001")
                .containsEntry("column", "contact_email")
                .containsEntry("reason", "MALFORMED");
        assertThat(jdbc.sql("SELECT count(*) FROM actor WHERE actor_id LIKE 'inlast-%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void everyFaultIsToldWithItsLineAndColumn() {
        var file = imports.created(wrongRows());

        assertThat(imports.rows(file, Outcome.FAULTY))
                .flatMap(row -> row.getFaultsList().stream()
                        .map(fault -> tuple(row.getRow().getLine(), fault.getColumn(), fault.getReason()))
                        .toList())
                .containsExactly(
                        tuple(2, "actor_id", "UNKNOWN_ACTOR"),
                        tuple(3, "actor_id", "ENDED"),
                        tuple(4, "display_name", "RENAMED"),
                        tuple(5, "actor_id", "MALFORMED"),
                        tuple(6, "kinds", "INCOMPLETE"),
                        tuple(7, "county_code", "MALFORMED"),
                        tuple(7, "municipality_code", "REQUIRED"),
                        tuple(10, "actor_id", "TWICE"));
        assertThat(imports.rows(file, Outcome.FAULTY).get(2).getFaultsList())
                .extracting(Fault::getKnown)
                .containsExactly("Inspektionen för vård och omsorg");
    }

    private List<Row> wrongRows() {
        var gone = given.bodyDuring("2020-01-01", "2025-01-01").replace("actors/", "");
        var body = given.body().replace("actors/", "");
        var twice = row(9);
        return List.of(
                empty(2, "ingen-alls").setContactEmail("a@b.test").build(),
                empty(3, gone).build(),
                empty(4, "ivo").setDisplayName("Nya IVO").build(),
                empty(5, "Fel Id").setDisplayName("X").build(),
                empty(6, body).addKinds(Kind.GROUP).build(),
                empty(7, "kommun-utan-kod")
                        .setDisplayName("Kommunen")
                        .addKinds(Kind.MUNICIPALITY)
                        .setCountyCode("3")
                        .build(),
                twice,
                twice.toBuilder().setLine(10).build());
    }

    private static Row.Builder empty(int line, String id) {
        return Row.newBuilder().setLine(line).setActorId(id);
    }

    @Test
    void refusesWhatWouldDoSomethingElseByNow() {
        var added = row(2);
        var file = imports.created(added);
        imports.commit(imports.created(added));

        assertThat(refusalOf(() -> imports.commit(file))).isEqualTo("ABORTED ACTOR_IMPORT_OVERTAKEN");
    }

    @Test
    void aRepeatedCommitTakesInOnce() {
        var added = row(2);
        var request = committing(imports.created(added));
        var coordinator = As.staff("coordinator").on(stub);

        coordinator.commitActorImport(request);
        var second = coordinator.commitActorImport(request);

        assertThat(second.getAddedCount()).isEqualTo(1);
        assertThat(given.audit(request.getName())).hasSize(2);
    }

    @Test
    void refusesAnEmptyFileAndAFileNobodyHasSent() {
        assertThat(refusalOf(() -> imports.created())).isEqualTo("INVALID_ARGUMENT ACTOR_IMPORT_INVALID");
        assertThat(refusalOf(() -> imports.commit(ActorImport.newBuilder()
                        .setName("actorImports/" + UUID.randomUUID())
                        .build())))
                .isEqualTo("NOT_FOUND ACTOR_IMPORT_NOT_FOUND");
    }

    private Actor get(String id) {
        return As.staff("coordinator")
                .on(actors)
                .getActor(GetActorRequest.newBuilder().setName("actors/" + id).build());
    }
}

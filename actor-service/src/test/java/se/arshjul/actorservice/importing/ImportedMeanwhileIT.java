package se.arshjul.actorservice.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.actorservice.Meanwhile.result;
import static se.arshjul.actorservice.importing.ActorImportCalls.row;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.actor.v1.ActorImport;
import se.arshjul.actor.v1.ActorImport.Row;
import se.arshjul.actor.v1.ActorImportServiceGrpc.ActorImportServiceBlockingStub;
import se.arshjul.actorservice.Meanwhile;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.testkit.ServiceTest;

/** A file is taken in while somebody else writes in the register, and never twice. */
@ServiceTest
class ImportedMeanwhileIT {

    private static final String OVERTAKEN = "ABORTED ACTOR_IMPORT_OVERTAKEN";

    @Autowired
    ActorImportServiceBlockingStub stub;

    @Autowired
    ActorFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Meanwhile meanwhile;

    private String known = "";
    private ActorImportCalls imports;

    @BeforeEach
    void coordinator() {
        known = given.bodyWithAddress("old@organisation.test").replace("actors/", "");
        imports = new ActorImportCalls(stub);
    }

    @AfterEach
    void takeOut() {
        given.uncounted("Inläst %");
    }

    @Test
    void anAddressThatSomebodySavesMeanwhileIsNotOverwritten() {
        var file = imports.created(addressed("file@organisation.test"));

        var outcome = committedWhile(file, """
                UPDATE actor SET contact_email = 'saved@organisation.test', revision = revision + 1
                 WHERE actor_id = :actor
                """, known);

        assertThat(refusalOf(() -> result(outcome))).isEqualTo(OVERTAKEN);
        assertThat(address()).isEqualTo("saved@organisation.test");
    }

    @Test
    void anActorThatSomebodyAddsMeanwhileIsToBeLookedAtAgain() {
        var added = "organisation-" + UUID.randomUUID();
        var file = imports.created(row(2, added));

        var outcome = committedWhile(file, """
                INSERT INTO actor (actor_id, county_code, municipality_code, contact_email, generated, revision)
                VALUES (:actor, '', '', '', true, 1)
                """, added);

        assertThat(refusalOf(() -> result(outcome))).isEqualTo(OVERTAKEN);
        jdbc.sql("DELETE FROM actor WHERE actor_id = :actor")
                .param("actor", added)
                .update();
    }

    @Test
    void aFileIsTakenInOnceWhateverHasBecomeOfItsActorsSince() {
        var file = imports.created(addressed("file@organisation.test"));
        imports.commit(file);
        jdbc.sql("UPDATE actor SET contact_email = 'saved@organisation.test', revision = revision + 1"
                        + " WHERE actor_id = :actor")
                .param("actor", known)
                .update();

        assertThat(refusalOf(() -> imports.commit(file.toBuilder().clearEtag().build())))
                .isEqualTo("FAILED_PRECONDITION ACTOR_IMPORT_COMMITTED");
        assertThat(address()).isEqualTo("saved@organisation.test");
    }

    @Test
    void ofTwoFilesAtTheSameMomentOnlyOneBringsAName() throws Throwable {
        var name = "Inläst " + UUID.randomUUID();
        var first = imports.created(addressed("file@organisation.test"), named("ena-" + UUID.randomUUID(), name));
        var second = imports.created(named("andra-" + UUID.randomUUID(), name));

        var outcomes = meanwhile.asked(
                () -> jdbc.sql("SELECT actor_id FROM actor WHERE actor_id = :actor FOR UPDATE")
                        .param("actor", known)
                        .query(String.class)
                        .single(),
                List.<Callable<ActorImport>>of(() -> imports.commit(first), () -> imports.commit(second)));

        assertThat(refusalOf(() -> result(outcomes.getLast()))).isEqualTo("FAILED_PRECONDITION ACTOR_IMPORT_FAULTY");
        assertThat(result(outcomes.getFirst()).hasCommitTime()).isTrue();
    }

    private static Row named(String id, String name) {
        return row(3, id).toBuilder().setDisplayName(name).build();
    }

    private Row addressed(String email) {
        return Row.newBuilder()
                .setLine(2)
                .setActorId(known)
                .setContactEmail(email)
                .build();
    }

    private String address() {
        return jdbc.sql("SELECT contact_email FROM actor WHERE actor_id = :actor")
                .param("actor", known)
                .query(String.class)
                .single();
    }

    /** Takes the file in while somebody has written and not ended yet. */
    private Future<ActorImport> committedWhile(ActorImport file, String written, String actor) {
        return meanwhile.asked(() -> jdbc.sql(written).param("actor", actor).update(), () -> imports.commit(file));
    }
}

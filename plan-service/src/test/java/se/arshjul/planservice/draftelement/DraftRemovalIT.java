package se.arshjul.planservice.draftelement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.draft.DraftCalls.COORDINATOR;
import static se.arshjul.planservice.draft.DraftCalls.deleting;
import static se.arshjul.planservice.draft.DraftCalls.updating;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.arshjul.plan.v1.Version;
import se.arshjul.planservice.draft.DraftCalls;
import se.arshjul.planservice.draft.SomePlan;
import se.arshjul.testkit.ServiceTest;

/** What is taken out of a draft leaves what it hung together with and what is known of the version right. */
@ServiceTest
class DraftRemovalIT {

    @Autowired
    GrpcChannelFactory channels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private DraftCalls agency;
    private Version draft;

    @BeforeEach
    void draft() {
        agency = new DraftCalls(channels.createChannel("default"), COORDINATOR);
        draft = agency.start(new SomePlan(jdbc, transactions).national());
    }

    @Test
    void whatAnElementHungTogetherWithRemembersThatItIsTakenOut() {
        var related = agency.update(agency.element(draft, "m1-2").toBuilder().addRelatedElementIds("m1-1-a"));

        agency.elements.deleteElement(deleting(agency.element(draft, "m1-1-a")));

        assertThat(agency.element(draft, "m1-2").getRelatedElementIdsList()).isEmpty();
        assertThat(agency.element(draft, "m1-2").getEtag()).isNotEqualTo(related.getEtag());
        assertThat(agency.revisions(draft, "m1-2").getFirst().getFieldsList())
                .singleElement()
                .returns("Del m1-1-a", change -> change.getBefore())
                .returns("", change -> change.getAfter());
    }

    @Test
    void anElementThatIsWrittenBecauseAnotherIsTakenOutIsInTheAuditTrail() {
        agency.update(agency.element(draft, "m1-2").toBuilder().addRelatedElementIds("m1-1-a"));

        agency.elements.deleteElement(deleting(agency.element(draft, "m1-1-a")));

        assertThat(audit("m1-2")).containsExactly("UpdateElement", "DeleteElement");
        assertThat(audit("m1-1-a")).containsExactly("DeleteElement");
        assertThat(audit("m1-1")).isEmpty();
    }

    private List<String> audit(String element) {
        return jdbc.sql("SELECT what FROM audit WHERE resource = :resource ORDER BY position")
                .param("resource", draft.getName() + "/elements/" + element)
                .query(String.class)
                .list();
    }

    @Test
    void whatIsTakenOutOfADraftOfWhichOnlyAPartIsHereIsSaidToBeAbsent() {
        var partial = agency.drafts.updateDraft(updating(draft.toBuilder().setCoverage(Version.Coverage.PARTIAL))
                .build());

        agency.elements.deleteElement(deleting(agency.element(partial, "m1-1-a")));

        assertThat(agency.read(partial).getAbsentElementIdsList()).containsExactly("m1-1-a");
    }

    @Test
    void whatWasTakenOutBeforeOnlyAPartIsSaidToBeHereIsAbsentToo() {
        agency.elements.deleteElement(deleting(agency.element(draft, "m1-1-a")));

        agency.drafts.updateDraft(updating(draft.toBuilder().setCoverage(Version.Coverage.PARTIAL))
                .build());

        assertThat(agency.read(draft).getAbsentElementIdsList()).containsExactly("m1-1-a");
    }

    @Test
    void whatWasTakenOutBeforeThatWasKeptIsSaidToBeAbsentByTheMigration() throws IOException {
        var migration =
                new ClassPathResource("db/migration/V39__taken_out_of_partial_drafts.sql").getContentAsString(UTF_8);
        var partial = agency.drafts.updateDraft(updating(draft.toBuilder().setCoverage(Version.Coverage.PARTIAL))
                .build());
        agency.elements.deleteElement(deleting(agency.element(partial, "m1-1-a")));
        agency.elements.deleteElement(deleting(agency.element(partial, "a1")));

        var absent = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("UPDATE plan_version SET absent_element_ids = '{}' WHERE being_written")
                    .update();
            jdbc.sql(migration).update();
            return jdbc.sql(
                            "SELECT unnest(absent_element_ids) FROM plan_version WHERE plan_id = :plan AND sequence = 2")
                    .param("plan", draft.getName().split("/")[1])
                    .query(String.class)
                    .list();
        });

        assertThat(absent).containsExactly("a1", "m1-1-a");
    }
}

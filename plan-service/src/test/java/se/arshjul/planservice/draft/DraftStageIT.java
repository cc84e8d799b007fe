package se.arshjul.planservice.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.draft.DraftCalls.COORDINATOR;
import static se.arshjul.planservice.draft.DraftCalls.DECIDER;
import static se.arshjul.planservice.draft.DraftCalls.deleting;
import static se.arshjul.planservice.draft.DraftCalls.updating;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.Version;
import se.arshjul.plan.v1.Version.Stage;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** A draft is decided and published; nothing of it changes from then on. */
@ServiceTest
class DraftStageIT {

    private static final As REGIONS_COORDINATOR = As.person("actors/region-uppsala", "coordinator");

    @Autowired
    GrpcChannelFactory channels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private SomePlan given;
    private DraftCalls agency;

    @BeforeEach
    void agency() {
        given = new SomePlan(jdbc, transactions);
        agency = as(COORDINATOR);
    }

    private DraftCalls as(As caller) {
        return new DraftCalls(channels.createChannel("default"), caller);
    }

    @Test
    void whatIsDecidedIsWhatWasRead() {
        var draft = agency.start(given.national());
        agency.update(agency.element(draft, "m1-1").toBuilder().setLabel("Ändrad efter läsningen"));

        assertThat(refusalOf(() -> as(DECIDER).adopt(draft))).isEqualTo("ABORTED VERSION_CHANGED");
        assertThat(as(DECIDER).adopt(agency.read(draft)).getStage()).isEqualTo(Stage.ADOPTED);
    }

    @Test
    void onlyWhoDecidesThePlanAdoptsAndPublishesIt() {
        var draft = agency.start(given.national());

        assertThat(refusalOf(() -> agency.adopt(draft))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        var adopted = as(DECIDER).adopt(draft);
        assertThat(refusalOf(() -> agency.publish(adopted))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void onceDecidedNothingOfItIsWritten() {
        var draft = agency.start(given.national());
        var element = agency.element(draft, "m1-1");
        var adopted = as(DECIDER).adopt(draft);

        assertThat(refusalOf(() -> agency.update(element.toBuilder().setLabel("Sent"))))
                .isEqualTo("FAILED_PRECONDITION VERSION_NOT_WRITTEN");
        assertThat(refusalOf(() -> agency.drafts.updateDraft(
                        updating(adopted.toBuilder().setGoal("Sent")).build())))
                .isEqualTo("FAILED_PRECONDITION VERSION_NOT_WRITTEN");
        assertThat(refusalOf(() -> agency.drafts.deleteDraft(deleting(adopted))))
                .isEqualTo("FAILED_PRECONDITION VERSION_NOT_WRITTEN");
    }

    @Test
    void aPublishedOneIsCurrentAndSupersedesTheOneBefore() {
        var plan = given.regional();
        var region = as(REGIONS_COORDINATOR);
        var draft = region.start(plan);
        assertThat(refusalOf(() -> region.publish(draft))).isEqualTo("FAILED_PRECONDITION VERSION_WRONG_STAGE");

        var published = region.publish(region.adopt(draft));

        assertThat(published.getStage()).isEqualTo(Stage.PUBLISHED);
        assertThat(as(As.anyone()).readPlan(plan)).returns(published.getName(), Plan::getCurrentVersion);
        assertThat(as(As.anyone()).versions(plan))
                .extracting(Version::getStage)
                .containsExactly(Stage.SUPERSEDED, Stage.PUBLISHED);
        assertThat(refusalOf(() -> region.adopt(published))).isEqualTo("FAILED_PRECONDITION VERSION_WRONG_STAGE");
    }

    @Test
    void whatWasLoadedIsNeitherWrittenNorDecidedHere() {
        var loaded = agency.read(Version.newBuilder()
                .setName("plans/nhp-patientsakerhet/versions/2")
                .build());

        assertThat(loaded).returns(Stage.DRAFT, Version::getStage).returns(false, Version::getBeingWritten);
        assertThat(refusalOf(() -> agency.drafts.updateDraft(
                        updating(loaded.toBuilder().setGoal("Annat")).build())))
                .isEqualTo("FAILED_PRECONDITION VERSION_NOT_WRITTEN");
        assertThat(refusalOf(() -> as(DECIDER).adopt(loaded))).isEqualTo("FAILED_PRECONDITION VERSION_WRONG_STAGE");
    }
}

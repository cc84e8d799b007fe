package se.arshjul.planservice.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.arshjul.planservice.draft.DraftCalls.COORDINATOR;
import static se.arshjul.planservice.draft.DraftCalls.DECIDER;
import static se.arshjul.planservice.draft.DraftCalls.circulating;
import static se.arshjul.planservice.draft.DraftCalls.deleting;
import static se.arshjul.planservice.draft.DraftCalls.reopening;
import static se.arshjul.planservice.draft.DraftCalls.updating;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.GetProgressRequest;
import se.arshjul.plan.v1.ProgressServiceGrpc;
import se.arshjul.plan.v1.Version;
import se.arshjul.plan.v1.Version.Stage;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** A draft goes out for comments and is frozen meanwhile; it comes back to be written on, or is decided. */
@ServiceTest
class CirculateIT {

    private static final As REGIONS_COORDINATOR = As.person("actors/region-uppsala", "coordinator");
    private static final As REGIONS_RESPONDENT = As.person("actors/region-uppsala", "respondent");

    @Autowired
    GrpcChannelFactory channels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private DraftCalls agency;
    private String plan;
    private Version draft;

    @BeforeEach
    void draft() {
        agency = as(COORDINATOR);
        plan = new SomePlan(jdbc, transactions).national();
        draft = agency.start(plan);
    }

    private DraftCalls as(As caller) {
        return new DraftCalls(channels.createChannel("default"), caller);
    }

    private Version circulated() {
        return agency.drafts.circulateVersion(circulating(draft));
    }

    @Test
    void outForCommentsEverybodyReadsIt() {
        var circulated = circulated();

        assertThat(circulated).returns(Stage.CONSULTATION, Version::getStage).returns(false, Version::getBeingWritten);
        assertThat(as(As.anyone()).read(draft)).isEqualTo(circulated);
        assertThat(as(As.anyone()).element(draft, "m1-1").getLabel()).isEqualTo("Del m1-1");
    }

    @Test
    void whatIsOutForCommentsCountsForNothingYet() {
        agency.elements.createElement(
                DraftCalls.adding(draft, Kind.MEASURE, "fa1", "1.9", "Ny").build());
        agency.drafts.circulateVersion(circulating(agency.read(draft)));
        var progress = As.anyone().on(ProgressServiceGrpc.newBlockingStub(channels.createChannel("default")));

        assertThat(refusalOf(() -> progress.getProgress(GetProgressRequest.newBuilder()
                        .setName(plan + "/progress/m1-9")
                        .build())))
                .isEqualTo("NOT_FOUND ELEMENT_NOT_FOUND");
    }

    @Test
    void outForCommentsNothingOfItIsWritten() {
        var element = agency.element(draft, "m1-1");
        var circulated = circulated();

        assertThat(refusalOf(() -> agency.update(element.toBuilder().setLabel("Sent"))))
                .isEqualTo("FAILED_PRECONDITION VERSION_NOT_WRITTEN");
        assertThat(refusalOf(() -> agency.elements.deleteElement(DraftCalls.deleting(element))))
                .isEqualTo("FAILED_PRECONDITION VERSION_NOT_WRITTEN");
        assertThat(refusalOf(() -> agency.drafts.updateDraft(
                        updating(circulated.toBuilder().setGoal("Sent")).build())))
                .isEqualTo("FAILED_PRECONDITION VERSION_NOT_WRITTEN");
        assertThat(refusalOf(() -> agency.drafts.deleteDraft(deleting(circulated))))
                .isEqualTo("FAILED_PRECONDITION VERSION_NOT_WRITTEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE plan_version SET title = 'Annat' WHERE @",
                "UPDATE plan_version SET stage = 'DRAFT', title = 'Annat' WHERE @",
                "UPDATE plan_version SET stage = 'PUBLISHED' WHERE @",
                "DELETE FROM plan_version WHERE @",
                "UPDATE plan_element SET label = 'Annat' WHERE @ AND element_id = 'm1-1'",
                "DELETE FROM plan_element WHERE @ AND element_id = 'm1-1-a'"
            })
    void outForCommentsTheDatabaseKeepsItAsItIs(String change) {
        circulated();
        var sql = change.replace("@", "plan_id = '" + plan.replaceFirst("plans/", "") + "' AND sequence = 2");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .withMessageContaining("never changes");
    }

    @Test
    void takenBackItIsWrittenOnAndHidden() {
        var reopened = agency.drafts.reopenVersion(reopening(circulated()));

        assertThat(reopened).returns(Stage.DRAFT, Version::getStage).returns(true, Version::getBeingWritten);
        assertThat(agency.update(agency.element(draft, "m1-1").toBuilder().setLabel("Efter remissen"))
                        .getLabel())
                .isEqualTo("Efter remissen");
        assertThat(refusalOf(() -> as(As.anyone()).read(draft))).isEqualTo("NOT_FOUND VERSION_NOT_FOUND");
    }

    @Test
    void fromCommentsItIsDecided() {
        assertThat(as(DECIDER).adopt(circulated()).getStage()).isEqualTo(Stage.ADOPTED);
    }

    @Test
    void whatGoesOutAndComesBackIsWhatWasRead() {
        agency.update(agency.element(draft, "m1-1").toBuilder().setLabel("Ändrad efter läsningen"));

        assertThat(refusalOf(this::circulated)).isEqualTo("ABORTED VERSION_CHANGED");
        var circulated = agency.drafts.circulateVersion(circulating(agency.read(draft)));
        assertThat(refusalOf(() -> agency.drafts.reopenVersion(reopening(draft))))
                .isEqualTo("ABORTED VERSION_CHANGED");
        assertThat(agency.read(draft)).isEqualTo(circulated);
    }

    @Test
    void theSameRequestSendsItOutAndTakesItBackOnce() {
        var out = circulating(draft);
        var circulated = agency.drafts.circulateVersion(out);
        assertThat(agency.drafts.circulateVersion(out)).isEqualTo(circulated);

        var back = reopening(circulated);
        var reopened = agency.drafts.reopenVersion(back);
        assertThat(agency.drafts.reopenVersion(back)).isEqualTo(reopened);
        assertThat(agency.drafts.circulateVersion(out)).isEqualTo(reopened);
    }

    @Test
    void onlyADraftGoesOutAndOnlyWhatIsOutComesBack() {
        assertThat(refusalOf(() -> agency.drafts.reopenVersion(reopening(draft))))
                .isEqualTo("FAILED_PRECONDITION VERSION_WRONG_STAGE");
        var circulated = circulated();
        assertThat(refusalOf(() -> agency.drafts.circulateVersion(circulating(circulated))))
                .isEqualTo("FAILED_PRECONDITION VERSION_WRONG_STAGE");
        var adopted = as(DECIDER).adopt(circulated);
        assertThat(refusalOf(() -> agency.drafts.reopenVersion(reopening(adopted))))
                .isEqualTo("FAILED_PRECONDITION VERSION_WRONG_STAGE");
        var loaded = agency.read(Version.newBuilder()
                .setName("plans/nhp-patientsakerhet/versions/1")
                .build());
        assertThat(loaded.getStage()).isEqualTo(Stage.CONSULTATION);
        assertThat(refusalOf(() -> agency.drafts.reopenVersion(reopening(loaded))))
                .isEqualTo("FAILED_PRECONDITION VERSION_WRONG_STAGE");
    }

    @Test
    void onlyCoordinatorsOfItsOwnerSendItOut() {
        for (var caller : new As[] {As.staff("analyst"), DECIDER, REGIONS_COORDINATOR}) {
            assertThat(refusalOf(() -> as(caller).drafts.circulateVersion(circulating(draft))))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
        var circulated = circulated();
        assertThat(refusalOf(() -> as(DECIDER).drafts.reopenVersion(reopening(circulated))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");

        var regional = as(REGIONS_RESPONDENT).start(new SomePlan(jdbc, transactions).regional());
        assertThat(refusalOf(() -> as(REGIONS_RESPONDENT).drafts.circulateVersion(circulating(regional))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(as(REGIONS_COORDINATOR)
                        .drafts
                        .circulateVersion(circulating(regional))
                        .getStage())
                .isEqualTo(Stage.CONSULTATION);
    }

    @Test
    void whileItIsOutNoOtherVersionIsStarted() {
        circulated();

        assertThat(refusalOf(() -> agency.start(plan))).isEqualTo("FAILED_PRECONDITION DRAFT_OPEN");
    }
}

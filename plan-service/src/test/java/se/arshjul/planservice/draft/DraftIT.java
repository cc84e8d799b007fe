package se.arshjul.planservice.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.draft.DraftCalls.COORDINATOR;
import static se.arshjul.planservice.draft.DraftCalls.adding;
import static se.arshjul.planservice.draft.DraftCalls.deleting;
import static se.arshjul.planservice.draft.DraftCalls.starting;
import static se.arshjul.planservice.draft.DraftCalls.updating;
import static se.arshjul.testkit.Refusals.metadataOf;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.protobuf.FieldMask;
import com.google.type.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.Version;
import se.arshjul.plan.v1.Version.Stage;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** A plan's next version: started, written, taken away. */
@ServiceTest
class DraftIT {

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
    void startsWithAllElementsOfItsBaseUnderTheirIds() {
        var plan = given.national();

        var started = agency.start(plan);

        assertThat(started)
                .returns(Stage.DRAFT, Version::getStage)
                .returns(true, Version::getBeingWritten)
                .returns(plan + "/versions/1", Version::getBaseVersion)
                .returns("Utkast", Version::getShortName)
                .returns("Vision", Version::getVision);
        assertThat(agency.ids(started)).containsExactly("fa1", "fa1-aim", "m1-1", "m1-1-a", "m1-2", "fa2", "a1");
        assertThat(agency.element(started, "m1-1-a").getParentElement())
                .isEqualTo(started.getName() + "/elements/m1-1");
    }

    @Test
    void theSameRequestStartsOneVersion() {
        var request = starting(given.national()).build();

        assertThat(agency.drafts.createDraft(request)).isEqualTo(agency.drafts.createDraft(request));
    }

    @Test
    void aPlanHasOneVersionThatIsBeingWritten() {
        var plan = given.national();
        agency.start(plan);

        assertThat(refusalOf(() -> agency.start(plan))).isEqualTo("FAILED_PRECONDITION DRAFT_OPEN");
    }

    @Test
    void itsBaseIsAVersionOfThePlan() {
        var plan = given.national();
        var other = starting(plan).setBaseVersion("plans/nhp-patientsakerhet/versions/3");
        var none = starting(plan).setBaseVersion(plan + "/versions/9");

        assertThat(refusalOf(() -> agency.drafts.createDraft(other.build())))
                .isEqualTo("INVALID_ARGUMENT DRAFT_INVALID");
        assertThat(refusalOf(() -> agency.drafts.createDraft(none.build()))).isEqualTo("NOT_FOUND VERSION_NOT_FOUND");
    }

    @Test
    void onlyWhoseItIsWritesIt() {
        var national = given.national();
        var regional = given.regional();
        var draft = as(REGIONS_COORDINATOR).start(regional);
        var foreign = List.of(
                As.person("actors/region-skane", "coordinator", "respondent"),
                COORDINATOR,
                As.person("actors/region-uppsala", "contact", "approver"));

        assertThat(refusalOf(() -> as(REGIONS_COORDINATOR).start(national))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        for (var caller : foreign) {
            assertThat(refusalOf(() -> as(caller).start(regional))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
            assertThat(refusalOf(() -> as(caller).drafts.deleteDraft(deleting(draft))))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
            assertThat(refusalOf(() -> as(caller).adopt(draft))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
    }

    @Test
    void whatIsNamedIsChangedAndNothingElse() {
        var draft = agency.start(given.national());

        var changed = agency.drafts.updateDraft(updating(draft.toBuilder()
                        .setTitle("Ny titel")
                        .setVision("Sägs inte")
                        .setVersionDate(Date.newBuilder().setYear(2027).setMonth(3)))
                .setUpdateMask(FieldMask.newBuilder().addPaths("title").addPaths("version_date"))
                .build());

        assertThat(changed.getTitle()).isEqualTo("Ny titel");
        assertThat(changed.getVersionDate())
                .isEqualTo(Date.newBuilder().setYear(2027).setMonth(3).build());
        assertThat(changed.getVision()).isEqualTo("Vision");
        assertThat(changed.getEtag()).isNotEqualTo(draft.getEtag());
    }

    @Test
    void whatIsMissingOrNoMonthIsRefused() {
        var draft = agency.start(given.national());
        var wrong = updating(draft.toBuilder()
                        .setTitle(" ")
                        .setVersionDate(Date.newBuilder().setYear(2027)))
                .setUpdateMask(FieldMask.newBuilder().addPaths("title").addPaths("version_date"))
                .build();

        assertThat(violationsOf(() -> agency.drafts.updateDraft(wrong)))
                .containsExactly("version.title REQUIRED", "version.version_date NO_SUCH_DATE");
    }

    @Test
    void whoeverHasReadAnOlderTextIsToldWhoHasChangedItAndWhen() {
        var draft = agency.start(given.national());
        as(As.staff("analyst"))
                .drafts
                .updateDraft(updating(draft.toBuilder().setGoal("Deras")).build());

        var late = updating(draft.toBuilder().setGoal("Mitt")).build();

        assertThat(refusalOf(() -> agency.drafts.updateDraft(late))).isEqualTo("ABORTED VERSION_CHANGED");
        assertThat(metadataOf(() -> agency.drafts.updateDraft(late)))
                .containsEntry("updatedBy", "people/analyst")
                .containsEntry("updateTime", "2026-03-02T11:00:00Z")
                .containsEntry("etag", agency.read(draft).getEtag());
    }

    @Test
    void aDeletedOneLeavesItsPlaceAndItsIdsToNobody() {
        var plan = given.national();
        var first = agency.start(plan);
        var added = agency.elements.createElement(
                adding(first, Kind.MEASURE, "fa1", "1.3", "Ny").build());
        var read = agency.read(first);

        var request = deleting(read);
        agency.drafts.deleteDraft(request);
        agency.drafts.deleteDraft(request);

        assertThat(agency.versions(plan)).hasSize(1);
        var second = agency.start(plan);
        assertThat(second.getSequence()).isEqualTo(first.getSequence() + 1);
        assertThat(agency.elements
                        .createElement(adding(second, Kind.MEASURE, "fa1", "1.3", "En annan")
                                .build())
                        .getName())
                .isNotEqualTo(added.getName().replace("/versions/2/", "/versions/3/"));
    }
}

package se.arshjul.planservice.draftelement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.draft.DraftCalls.COORDINATOR;
import static se.arshjul.planservice.draft.DraftCalls.adding;
import static se.arshjul.planservice.draft.DraftCalls.deleting;
import static se.arshjul.planservice.draft.DraftCalls.uuid;
import static se.arshjul.testkit.Refusals.metadataOf;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.protobuf.FieldMask;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Appearance;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.Element.Work;
import se.arshjul.plan.v1.UpdateElementRequest;
import se.arshjul.plan.v1.Version;
import se.arshjul.planservice.draft.DraftCalls;
import se.arshjul.planservice.draft.SomePlan;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** A version is written element by element, and each time is remembered. */
@ServiceTest
class DraftElementIT {

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
        agency = as(COORDINATOR);
        draft = agency.start(new SomePlan(jdbc, transactions).national());
    }

    private DraftCalls as(As caller) {
        return new DraftCalls(channels.createChannel("default"), caller);
    }

    @Test
    void anAddedElementGetsAnIdOfItsCodeAndItsPlace() {
        var request = adding(draft, Kind.MEASURE, "fa1", "1.3", "Mäta mer")
                .setPrecedingElementId("m1-1")
                .build();

        var added = agency.elements.createElement(request);

        assertThat(added.getName()).isEqualTo(draft.getName() + "/elements/m1-3");
        assertThat(agency.elements.createElement(request)).isEqualTo(added);
        assertThat(agency.ids(draft)).containsExactly("fa1", "fa1-aim", "m1-1", "m1-1-a", "m1-3", "m1-2", "fa2", "a1");
    }

    @Test
    void oneWithoutACodeGetsAnIdOfItsWordsThatNoOtherHasHad() {
        var first = agency.elements.createElement(
                adding(draft, Kind.AIM, "fa2", "", "Öka på riktigt!").build());
        agency.elements.deleteElement(deleting(first));
        var second = agency.elements.createElement(
                adding(draft, Kind.AIM, "fa2", "", "Öka på riktigt!").build());

        assertThat(first.getName()).endsWith("/aim-oka-pa-riktigt");
        assertThat(second.getName()).endsWith("/aim-oka-pa-riktigt-2");
    }

    @ParameterizedTest
    @CsvSource({
        "MEASURE,'',1.9,parent_element NOT_FOR_KIND",
        "SUB_MEASURE,fa1,1.1b,parent_element NOT_FOR_KIND",
        "FOCUS_AREA,fa1,FA9,parent_element NOT_FOR_KIND",
        "PROJECT,m1-1,'',parent_element NOT_FOR_KIND",
        "MEASURE,none,1.9,parent_element UNKNOWN",
        "MEASURE,fa1,1.1,element.code TAKEN",
        "AIM,fa1,1,element.code NOT_FOR_KIND",
    })
    void whereItCannotBelongAndWhatItCannotHaveIsRefused(Kind kind, String parent, String code, String finding) {
        var request = adding(draft, kind, parent, code, "Ny").build();

        assertThat(refusalOf(() -> agency.elements.createElement(request)))
                .isEqualTo("INVALID_ARGUMENT ELEMENT_INVALID");
        assertThat(violationsOf(() -> agency.elements.createElement(
                        request.toBuilder().setRequestId(uuid()).build())))
                .containsExactly(finding);
    }

    @Test
    void everythingThatAKindHasCanBeWritten() {
        var work = Work.newBuilder()
                .setTarget("Alla mäter")
                .addResponsibleParties("HR")
                .addResponsibleParties("Alla verksamheter")
                .setResponsiblePartiesOpen(true)
                .addDataSources("dataSources/mjg")
                .addDataSources("dataSources/npe")
                .setRecurrence(Element.Recurrence.YEARLY)
                .setStartYear(2027)
                .setFollowUpPlan("Följs upp varje höst");
        var activity = agency.update(agency.element(draft, "a1").toBuilder()
                .setCode("1")
                .setSummary("Om vad")
                .setLabelSummarized(true)
                .setWork(work)
                .addRelatedElementIds("m1-1"));
        var area = agency.update(agency.element(draft, "fa1").toBuilder()
                .addConcernedActors("actors/ivo")
                .setConcernedActorsOpen(true)
                .addAppearances(appearance(Element.Place.LIST, "I listan"))
                .addAppearances(appearance(Element.Place.SUMMARY, "I sammanfattningen")));

        assertThat(activity)
                .returns(work.build(), Element::getWork)
                .returns("1", Element::getCode)
                .returns(true, Element::getLabelSummarized)
                .returns(List.of("m1-1"), Element::getRelatedElementIdsList);
        assertThat(area.getAppearancesList())
                .extracting(Appearance::getLabel)
                .containsExactlyInAnyOrder("I listan", "I sammanfattningen");
        assertThat(area.getConcernedActorsList()).containsExactly("actors/ivo");
        assertThat(agency.element(draft, "a1")).isEqualTo(activity);
    }

    @Test
    void whatIsPointedToMustExist() {
        var wrong = agency.element(draft, "a1").toBuilder()
                .setWork(Work.newBuilder().addDataSources("dataSources/finns-inte"))
                .addRelatedElementIds("finns-inte")
                .setFollowedElementId("fa1");

        assertThat(violationsOf(() -> agency.update(wrong)))
                .containsExactlyInAnyOrder(
                        "element.work.data_sources UNKNOWN",
                        "element.related_element_ids UNKNOWN",
                        "element.followed_element_id UNKNOWN");
    }

    @Test
    void onlyWhatTheMaskNamesIsChanged() {
        var changed = agency.elements.updateElement(UpdateElementRequest.newBuilder()
                .setElement(
                        agency.element(draft, "m1-1").toBuilder().setLabel("Ny").setCode("9.9"))
                .setUpdateMask(FieldMask.newBuilder().addPaths("label"))
                .setRequestId(uuid())
                .build());

        assertThat(changed).returns("Ny", Element::getLabel).returns("1.1", Element::getCode);
    }

    @Test
    void whoeverHasReadAnOlderOneIsToldWhoHasChangedItAndWhenAndNothingIsLost() {
        var read = agency.element(draft, "m1-1");
        var theirs = as(As.staff("analyst")).update(read.toBuilder().setLabel("Deras"));

        var mine = read.toBuilder().setLabel("Mitt");
        assertThat(refusalOf(() -> agency.update(mine))).isEqualTo("ABORTED ELEMENT_CHANGED");
        assertThat(metadataOf(() -> agency.update(mine)))
                .containsEntry("etag", theirs.getEtag())
                .containsEntry("updatedBy", "people/analyst")
                .containsEntry("updateTime", "2026-03-02T11:00:00Z");
        assertThat(agency.element(draft, "m1-1")).isEqualTo(theirs);
        assertThat(agency.update(mine.setEtag(theirs.getEtag())).getLabel()).isEqualTo("Mitt");
    }

    @Test
    void theSameRequestWritesOnce() {
        var request = UpdateElementRequest.newBuilder()
                .setElement(agency.element(draft, "m1-1").toBuilder().setLabel("Ny"))
                .setRequestId(uuid())
                .build();

        assertThat(agency.elements.updateElement(request)).isEqualTo(agency.elements.updateElement(request));
        assertThat(agency.revisions(draft, "m1-1")).hasSize(1);
    }

    @Test
    void whatSaysWhatItSaysAlreadyLeavesNoTrace() {
        var read = agency.element(draft, "m1-1");

        assertThat(agency.update(read.toBuilder())).isEqualTo(read);
        assertThat(agency.revisions(draft, "m1-1")).isEmpty();
    }

    @Test
    void nobodyElseWritesItsElements() {
        var foreign = as(As.person("actors/region-skane", "coordinator", "respondent"));
        var read = agency.element(draft, "m1-1");

        assertThat(refusalOf(() -> foreign.update(read.toBuilder().setLabel("Annat"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> foreign.elements.createElement(
                        adding(draft, Kind.MEASURE, "fa1", "1.8", "Annan").build())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> foreign.elements.deleteElement(deleting(read))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private static Appearance appearance(Element.Place place, String label) {
        return Appearance.newBuilder()
                .setPlace(place)
                .setPosition(2)
                .setNumbered(true)
                .setLabel(label)
                .build();
    }
}

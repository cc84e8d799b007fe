package se.arshjul.planservice.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.GetElementRequest;
import se.arshjul.plan.v1.GetPlanRequest;
import se.arshjul.plan.v1.GetVersionRequest;
import se.arshjul.plan.v1.ListElementsRequest;
import se.arshjul.plan.v1.ListPlansRequest;
import se.arshjul.plan.v1.ListVersionsRequest;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.plan.v1.Version.Stage;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** The national plan as anybody reads it. */
@ServiceTest
class NationalPlanIT {

    private static final String PLAN = "plans/nhp-patientsakerhet";
    private static final String CONSULTATION_COPY = PLAN + "/versions/1";

    @Autowired
    PlanServiceBlockingStub plans;

    @Test
    void thePlanRunsFrom2020To2024AndIsRevisedYearly() {
        var plan = anyone().getPlan(GetPlanRequest.newBuilder().setName(PLAN).build());

        assertThat(plan.getStartYear()).isEqualTo(2020);
        assertThat(plan.getEndYear()).isEqualTo(2024);
        assertThat(plan.getRevisedYearly()).isTrue();
        assertThat(plan.getCurrentVersion()).isEqualTo(PLAN + "/versions/3");
        assertThat(anyone().listPlans(ListPlansRequest.getDefaultInstance()).getPlansList())
                .contains(plan);
    }

    @ParameterizedTest
    @CsvSource({
        "PREREQUISITE,4",
        "FOCUS_AREA,5",
        "MEASURE,33",
        "COOPERATION_MEASURE,5",
        "SUB_MEASURE,9",
        "AIM,16",
        "PRINCIPAL_TASK,40",
        "INITIATIVE,25",
        "FIGURE,6"
    })
    void theConsultationCopyHasAsManyElementsOfEachKindAsItsSource(Kind kind, int count) {
        assertThat(elements(CONSULTATION_COPY, kind)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"fa1,6", "fa2,7", "fa3,7", "fa4,5", "fa5,8"})
    void eachFocusAreaHasItsMeasures(String area, int count) {
        assertThat(elements(CONSULTATION_COPY, Kind.MEASURE))
                .filteredOn(measure -> measure.getParentElement().equals(CONSULTATION_COPY + "/elements/" + area))
                .hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"fa1,10", "fa2,9", "fa3,10", "fa4,10", "fa5,8"})
    void eachFocusAreaNamesItsActorsAndLeavesTheListOpen(String area, int count) {
        var element = anyone().getElement(GetElementRequest.newBuilder()
                .setName(CONSULTATION_COPY + "/elements/" + area)
                .build());

        assertThat(element.getConcernedActorsList()).hasSize(count).doesNotHaveDuplicates();
        assertThat(element.getConcernedActorsOpen()).isTrue();
    }

    @Test
    void measureFourPointOneHasItsCodeWithoutATrailingDot() {
        assertThat(elements(CONSULTATION_COPY, Kind.MEASURE))
                .filteredOn(measure -> measure.getName().endsWith("/m4-1"))
                .singleElement()
                .returns("4.1", measure -> measure.getCode());
    }

    @Test
    void theAdoptedEditionIsCalledActForSafeCareAndHasItsOwnLabels() {
        var adopted = anyone().getVersion(GetVersionRequest.newBuilder()
                .setName(PLAN + "/versions/3")
                .build());

        assertThat(adopted.getTitle()).isEqualTo("Agera för säker vård");
        assertThat(adopted.getStage()).isEqualTo(Stage.PUBLISHED);
        assertThat(adopted.getVersionDate().getYear()).isEqualTo(2020);
        assertThat(adopted.getVersionDate().getMonth()).isEqualTo(1);
        assertThat(adopted.getVersionDate().getDay()).isZero();
        assertThat(elements(adopted.getName(), Kind.FOCUS_AREA))
                .extracting(element -> element.getLabel())
                .contains("Säker vård här och nu", "Tillförlitliga och säkra system och processer");
    }

    @Test
    void theNineElementsKeepTheirIdsFromVersionToVersion() {
        assertThat(ids(PLAN + "/versions/3")).hasSize(9).isSubsetOf(ids(CONSULTATION_COPY));
    }

    @Test
    void pagesNeitherSkipNorRepeat() {
        var whole = ids(CONSULTATION_COPY);
        var request =
                ListElementsRequest.newBuilder().setParent(CONSULTATION_COPY).setPageSize(7);

        var paged = new ArrayList<String>();
        String token;
        do {
            var page = anyone().listElements(request.build());
            page.getElementsList().forEach(element -> paged.add(id(element.getName())));
            token = page.getNextPageToken();
            request.setPageToken(token);
        } while (!token.isEmpty());

        assertThat(paged).containsExactlyElementsOf(whole);
    }

    @Test
    void aPageTokenFitsOnlyItsQuery() {
        var first = anyone().listElements(ListElementsRequest.newBuilder()
                .setParent(CONSULTATION_COPY)
                .setPageSize(2)
                .build());

        var foreign = ListElementsRequest.newBuilder()
                .setParent(PLAN + "/versions/3")
                .setPageToken(first.getNextPageToken())
                .build();

        assertThat(refusalOf(() -> anyone().listElements(foreign))).startsWith("INVALID_ARGUMENT PAGE_");
    }

    @Test
    void versionsComeInTheirSequence() {
        var versions = anyone().listVersions(
                        ListVersionsRequest.newBuilder().setParent(PLAN).build());

        assertThat(versions.getVersionsList())
                .extracting(version -> version.getSequence())
                .containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans/none", "", "plans/", "plans/Nhp", "plans/nhp-patientsakerhet/versions/1"})
    void whatIsNoPlanIsNotFound(String name) {
        assertThat(refusalOf(() -> anyone().getPlan(
                                GetPlanRequest.newBuilder().setName(name).build())))
                .isEqualTo("NOT_FOUND PLAN_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAN + "/versions/4", PLAN + "/versions/0", PLAN + "/versions/x", "versions/1", ""})
    void whatIsNoVersionIsNotFound(String name) {
        assertThat(refusalOf(() -> anyone().getVersion(
                                GetVersionRequest.newBuilder().setName(name).build())))
                .isEqualTo("NOT_FOUND VERSION_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {CONSULTATION_COPY + "/elements/none", CONSULTATION_COPY + "/elements/", ""})
    void whatIsNoElementIsNotFound(String name) {
        assertThat(refusalOf(() -> anyone().getElement(
                                GetElementRequest.newBuilder().setName(name).build())))
                .isEqualTo("NOT_FOUND ELEMENT_NOT_FOUND");
    }

    private List<String> ids(String version) {
        return elements(version, Kind.KIND_UNSPECIFIED).stream()
                .map(element -> id(element.getName()))
                .toList();
    }

    private static String id(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private List<se.arshjul.plan.v1.Element> elements(String version, Kind kind) {
        return anyone().listElements(ListElementsRequest.newBuilder()
                        .setParent(version)
                        .setKind(kind)
                        .setPageSize(1000)
                        .build())
                .getElementsList();
    }

    private PlanServiceBlockingStub anyone() {
        return As.anyone().on(plans);
    }
}

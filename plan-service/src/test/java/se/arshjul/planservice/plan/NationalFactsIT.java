package se.arshjul.planservice.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.Element.Place;
import se.arshjul.plan.v1.GetVersionRequest;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.plan.v1.Version.Coverage;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What is known of the national plan and its editions, as anybody reads it. */
@ServiceTest
class NationalFactsIT {

    private static final String PLAN = "plans/nhp-patientsakerhet";
    private static final List<String> AREAS = List.of("fa1", "fa2", "fa3", "fa4", "fa5");

    @Autowired
    PlanServiceBlockingStub plans;

    private PlanReader circulated;
    private PlanReader laidOut;

    @BeforeEach
    void read() {
        circulated = new PlanReader(plans, PLAN + "/versions/1");
        laidOut = new PlanReader(plans, PLAN + "/versions/2");
    }

    @Test
    void threeMeasuresHaveThreePartsEach() {
        assertThat(circulated.all(Kind.SUB_MEASURE))
                .extracting(part -> part.getParentElement().replaceFirst(".*/", ""))
                .containsExactly("m3-2", "m3-2", "m3-2", "m4-1", "m4-1", "m4-1", "m5-1", "m5-1", "m5-1");
    }

    @ParameterizedTest
    @CsvSource({"fa1,4,6", "fa2,4,11", "fa3,3,9", "fa4,4,6", "fa5,1,8"})
    void eachFocusAreaHasItsAimsAndWhatPrincipalsCanDo(String area, int aims, int tasks) {
        assertThat(circulated.of(area, Kind.AIM)).hasSize(aims);
        assertThat(circulated.of(area, Kind.PRINCIPAL_TASK)).hasSize(tasks);
    }

    @Test
    void sevenActorsAreConcernedByEveryFocusArea() {
        var everywhere = AREAS.stream()
                .map(area -> Set.copyOf(circulated.get(area).getConcernedActorsList()))
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElseThrow();

        assertThat(everywhere)
                .containsExactlyInAnyOrderElementsOf(actors(
                        "ivo",
                        "lakemedelsverket",
                        "lof",
                        "nsg-patientsakerhet",
                        "skr",
                        "socialstyrelsen",
                        "stralsakerhetsmyndigheten"));
    }

    @Test
    void theThirdFocusAreaConcernsTenActors() {
        assertThat(circulated.get("fa3").getConcernedActorsList())
                .containsExactlyInAnyOrderElementsOf(actors(
                        "folkhalsomyndigheten",
                        "ivo",
                        "lakemedelsverket",
                        "larosaten",
                        "lof",
                        "nsg-patientsakerhet",
                        "patientnamnderna",
                        "skr",
                        "socialstyrelsen",
                        "stralsakerhetsmyndigheten"));
    }

    @ParameterizedTest
    @CsvSource({
        "arbetsmiljoverket,fa4",
        "e-halsomyndigheten,fa2",
        "larosaten,fa3",
        "universitetskanslersambetet,fa5",
        "forte,fa1 fa4",
        "patientnamnderna,fa1 fa3",
        "folkhalsomyndigheten,fa1 fa2 fa3 fa4"
    })
    void someActorsAreConcernedBySomeFocusAreasOnly(String actor, String areas) {
        assertThat(AREAS.stream()
                        .filter(area ->
                                circulated.get(area).getConcernedActorsList().contains("actors/" + actor)))
                .containsExactly(areas.split(" "));
    }

    @Test
    void theSameTwentyFiveInitiativesStandInBothDraftsInAnotherOrder() {
        var first = ids(circulated.all(Kind.INITIATIVE));
        var second = ids(laidOut.all(Kind.INITIATIVE));

        assertThat(first).hasSize(25);
        assertThat(second).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(first);
        assertThat(laidOut.get("initiative-nls").getLabel()).isEqualTo("Nationell läkemedelsstrategi");
    }

    @Test
    void theLaidOutDraftHasALongerGoal() {
        assertThat(goal(1)).isEqualTo("Ingen patient ska behöva drabbas av en vårdskada");
        assertThat(goal(2)).isEqualTo(goal(1) + " i sin kontakt med hälso- och sjukvården");
    }

    @Test
    void knowledgeAndCompetenceChangePlacesInTheListOfTheLaidOutDraftOnly() {
        assertThat(label(circulated.get("p-knowledge"), Place.LIST)).isEqualTo("Kunskap och kompetens");
        assertThat(label(laidOut.get("p-knowledge"), Place.LIST)).isEqualTo("Kompetens och kunskap");
        assertThat(label(laidOut.get("p-knowledge"), Place.SUMMARY)).isEqualTo("Kunskap och kompetens");
    }

    @Test
    void theFirstFocusAreaHasAnotherNameInTheListOfTheLaidOutDraftOnly() {
        assertThat(label(circulated.get("fa1"), Place.LIST)).isEqualTo("Öka kunskap om inträffade vårdskador");
        assertThat(label(laidOut.get("fa1"), Place.LIST)).isEqualTo("Öka kunskap om förekomsten av vårdskador");
        assertThat(label(laidOut.get("fa1"), Place.SUMMARY)).isEqualTo("Öka kunskap om inträffade vårdskador");
    }

    @Test
    void theMeasuresOfTheFirstFocusAreaAreTheSameInBothDrafts() {
        assertThat(laidOut.of("fa1", Kind.MEASURE))
                .hasSize(6)
                .extracting(Element::getCode, Element::getLabel)
                .isEqualTo(circulated.of("fa1", Kind.MEASURE).stream()
                        .map(measure -> tuple(measure.getCode(), measure.getLabel()))
                        .toList());
    }

    @Test
    void ofTheLaidOutDraftOnlyAPartIsKnown() {
        assertThat(version(1).getCoverage()).isEqualTo(Coverage.FULL);
        assertThat(version(2).getCoverage()).isEqualTo(Coverage.PARTIAL);
        assertThat(laidOut.of("fa2", Kind.MEASURE)).isEmpty();
    }

    @Test
    void theFoundationsStandInAnotherOrderInTheListThanInTheSummary() {
        assertThat(inOrderOf(Place.SUMMARY)).containsExactly("p-culture", "p-knowledge", "p-leadership", "p-patient");
        assertThat(inOrderOf(Place.LIST)).containsExactly("p-culture", "p-leadership", "p-patient", "p-knowledge");
    }

    @Test
    void sixFiguresSayWhyThePlanIsNeeded() {
        assertThat(circulated.all(Kind.FIGURE))
                .extracting(Element::getCode)
                .containsExactly("100 000", "50 000", "2 000", "1 200", "7 miljarder", "14 %");
    }

    @Test
    void whatIsOurOwnSummaryIsMarkedAndHeadingsAreNot() {
        assertThat(circulated.all(Kind.MEASURE)).allMatch(Element::getLabelSummarized);
        assertThat(circulated.all(Kind.PRINCIPAL_TASK)).allMatch(Element::getLabelSummarized);
        assertThat(circulated.all(Kind.FOCUS_AREA)).noneMatch(Element::getLabelSummarized);
    }

    private List<String> inOrderOf(Place place) {
        var places = new TreeMap<Integer, String>();
        circulated
                .all(Kind.PREREQUISITE)
                .forEach(element -> element.getAppearancesList().stream()
                        .filter(appearance -> appearance.getPlace() == place)
                        .forEach(appearance -> places.put(appearance.getPosition(), PlanReader.id(element))));
        return List.copyOf(places.values());
    }

    private static String label(Element element, Place place) {
        return element.getAppearancesList().stream()
                .filter(appearance -> appearance.getPlace() == place)
                .map(appearance -> appearance.getLabel())
                .findFirst()
                .orElseThrow();
    }

    private String goal(int version) {
        return version(version).getGoal();
    }

    private se.arshjul.plan.v1.Version version(int version) {
        return As.anyone()
                .on(plans)
                .getVersion(GetVersionRequest.newBuilder()
                        .setName(PLAN + "/versions/" + version)
                        .build());
    }

    private static List<String> ids(List<Element> elements) {
        return elements.stream().map(PlanReader::id).toList();
    }

    private static List<String> actors(String... ids) {
        return Stream.of(ids).map(id -> "actors/" + id).toList();
    }
}

package se.arshjul.planservice.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.Change;
import se.arshjul.plan.v1.Change.Field;
import se.arshjul.plan.v1.Change.FieldChange;
import se.arshjul.plan.v1.Change.Kind;
import se.arshjul.plan.v1.Change.Piece;
import se.arshjul.plan.v1.DifferenceServiceGrpc.DifferenceServiceBlockingStub;
import se.arshjul.plan.v1.Element.Place;
import se.arshjul.plan.v1.ListChangesRequest;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** How the laid-out draft of the national plan differs from the consultation copy, as anybody reads it. */
@ServiceTest
class NationalDifferenceIT {

    private static final String PLAN = "plans/nhp-patientsakerhet/versions/";

    @Autowired
    DifferenceServiceBlockingStub differences;

    private Map<String, Change> changes;

    @BeforeEach
    void compare() {
        changes = changes(PLAN + 1, PLAN + 2).stream()
                .collect(Collectors.toMap(Change::getElementId, Function.identity()));
    }

    @Test
    void theGoalIsLongerInTheChapterAndAsItWasInTheSummary() {
        assertThat(of("").getFieldsList()).extracting(FieldChange::getField).containsExactly(Field.GOAL);
        assertThat(of("overall-goal").getFieldsList())
                .singleElement()
                .satisfies(change -> assertThat(change.getPlace()).isEqualTo(Place.CHAPTER))
                .satisfies(change -> assertThat(change.getPiecesList())
                        .extracting(Piece::getKind)
                        .containsExactly(Piece.Kind.KEPT, Piece.Kind.NEW))
                .satisfies(change ->
                        assertThat(change.getPieces(1).getText()).isEqualTo("i sin kontakt med hälso- och sjukvården"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p-culture", "p-knowledge", "p-leadership", "p-patient", "fa1", "fa2", "fa3", "fa4", "fa5"})
    void theListOfPartsLosesItsNumbers(String part) {
        assertThat(field(part, Field.APPEARANCE_NUMBERED, Place.LIST).getAfter())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "p-knowledge,LIST,Kunskap och kompetens,Kompetens och kunskap",
        "fa1,LIST,Öka kunskap om inträffade vårdskador,Öka kunskap om förekomsten av vårdskador",
        "fa3,SUMMARY,Öka medvetenheten om hur säker vården är idag,Öka medvetenhet om hur säker vården är idag"
    })
    void someLabelsDifferAtOnePlaceOnly(String part, Place place, String before, String after) {
        assertThat(of(part).getFieldsList())
                .filteredOn(change -> change.getField() == Field.APPEARANCE_LABEL)
                .singleElement()
                .satisfies(change -> assertThat(change.getPlace()).isEqualTo(place))
                .satisfies(change -> assertThat(change.getBefore()).isEqualTo(before))
                .satisfies(change -> assertThat(change.getAfter()).isEqualTo(after));
    }

    @ParameterizedTest
    @CsvSource({
        "section-introduction,RENAMED",
        "section-audience,RENAMED",
        "initiative-nls,RENAMED",
        "seat-kunskapsstyrning,RENAMED",
        "section-together,REMOVED",
        "section-areas,REMOVED",
        "section-foundations,REMOVED",
        "section-footnotes,REMOVED",
        "section-international,MOVED",
        "section-fa1-aims,MOVED",
        "section-fa1-differences,ADDED",
        "section-purpose,TEXT_CHANGED",
        "section-scope,TEXT_CHANGED",
        "section-good-care,TEXT_CHANGED",
        "section-definition,TEXT_CHANGED",
        "section-initiative-reference,TEXT_CHANGED",
        "section-plan,TEXT_CHANGED",
        "section-structure,TEXT_CHANGED",
        "section-fa1-introduction,TEXT_CHANGED"
    })
    void aHeadingHasBecomeSomethingElse(String heading, Kind kind) {
        assertThat(of(heading).getKindsList()).containsExactly(kind);
    }

    @Test
    void theInitiativesStandInAnotherOrderAndNoneHasGone() {
        var initiatives = changes.values().stream()
                .filter(change -> change.getElementId().startsWith("initiative-"))
                .toList();

        assertThat(initiatives).anyMatch(change -> change.getKindsList().contains(Kind.MOVED));
        assertThat(initiatives).noneMatch(change -> change.getKindsList().contains(Kind.REMOVED));
    }

    @Test
    void whatStandsInTheFirstFocusAreaIsAsItWas() {
        assertThat(changes.keySet())
                .noneMatch(id -> id.startsWith("m1-") || id.startsWith("fa1-aim") || id.startsWith("fa1-task"));
    }

    @Test
    void whatTheOtherFocusAreasHoldIsNotCoveredAndNotRemoved() {
        var inThem = changes.values().stream()
                .filter(change -> change.getBefore().getParentElement().matches(".*/(fa[2-5]|m[2-5]-\\d)"))
                .toList();

        assertThat(inThem).hasSize(27 + 12 + 34 + 9);
        assertThat(inThem).allMatch(change -> change.getKindsList().equals(List.of(Kind.NOT_COVERED)));
        assertThat(of("section-follow-up").getKindsList()).containsExactly(Kind.NOT_COVERED);
    }

    @Test
    void everyKindOfChangeIsAboutElementsThatAreThere() {
        assertThat(changes.values()).allSatisfy(change -> {
            assertThat(change.hasBefore()).isEqualTo(!change.getElementId().isEmpty() && !added(change));
            assertThat(change.getKindsList()).isNotEmpty();
        });
    }

    @Test
    void theAdoptedEditionHasOtherNamesForFourParts() {
        var adopted = changes(PLAN + 1, PLAN + 3);

        assertThat(adopted.stream()
                        .filter(change ->
                                change.getFieldsList().stream().anyMatch(field -> field.getField() == Field.LABEL))
                        .map(Change::getElementId))
                .containsExactlyInAnyOrder("p-knowledge", "p-leadership", "fa2", "fa3");
        assertThat(adopted).noneMatch(change -> change.getKindsList().contains(Kind.REMOVED));
    }

    @Test
    void whatIsNotKnownOfAnEditionIsNotSaidToBeNewInTheOther() {
        assertThat(changes(PLAN + 3, PLAN + 1)).noneMatch(NationalDifferenceIT::added);
        assertThat(changes(PLAN + 2, PLAN + 1).stream().filter(NationalDifferenceIT::added))
                .extracting(Change::getElementId)
                .containsExactlyInAnyOrder(
                        "section-together", "section-areas", "section-foundations", "section-footnotes");
    }

    @Test
    void anEditionOfWhichAPartIsKnownIsNotSaidToNameNobody() {
        assertThat(changes(PLAN + 2, PLAN + 3))
                .flatMap(Change::getFieldsList)
                .noneMatch(change -> change.getField() == Field.CONCERNED_ACTORS);
    }

    @Test
    void aVersionBesideItselfHasNoDifference() {
        assertThat(changes(PLAN + 1, PLAN + 1)).isEmpty();
    }

    @Test
    void refusesVersionsOfDifferentPlansAndThoseThatDoNotExist() {
        assertThat(refusalOf(() -> changes(PLAN + 1, "plans/region-uppsala-patientsakerhet/versions/1")))
                .isEqualTo("INVALID_ARGUMENT DIFFERENCE_INVALID");
        assertThat(refusalOf(() -> changes(PLAN + 1, PLAN + 99))).isEqualTo("NOT_FOUND VERSION_NOT_FOUND");
    }

    private static boolean added(Change change) {
        return change.getKindsList().contains(Kind.ADDED);
    }

    private Change of(String element) {
        assertThat(changes).containsKey(element);
        return changes.get(element);
    }

    private FieldChange field(String element, Field field, Place place) {
        return of(element).getFieldsList().stream()
                .filter(change -> change.getField() == field && change.getPlace() == place)
                .findFirst()
                .orElseThrow();
    }

    /** Page by page. */
    private List<Change> changes(String one, String other) {
        List<Change> found = new ArrayList<>();
        var token = "";
        do {
            var page = As.anyone()
                    .on(differences)
                    .listChanges(ListChangesRequest.newBuilder()
                            .setParent(one)
                            .setOtherVersion(other)
                            .setPageSize(70)
                            .setPageToken(token)
                            .build());
            found.addAll(page.getChangesList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return found;
    }
}

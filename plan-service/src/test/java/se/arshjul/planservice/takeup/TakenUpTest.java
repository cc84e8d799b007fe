package se.arshjul.planservice.takeup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Coverage;
import se.arshjul.planservice.plan.VersionName;

/** What a plan takes up of a version with a prerequisite and a focus area, which has a measure. */
class TakenUpTest {

    private static final VersionName FOLLOWED = new VersionName(new PlanName("national"), 1);
    private static final String REASON = "Planen tar bara upp sjukhusen.";

    private static final List<Entry> NATIONAL = List.of(
            entry("p1", Element.Kind.PREREQUISITE, "En god säkerhetskultur", null, null),
            entry("fa1", Element.Kind.FOCUS_AREA, "Öka kunskapen", null, null),
            entry("m1", Element.Kind.MEASURE, "Mät mer", "fa1", null),
            entry("n1", Element.Kind.COOPERATION_MEASURE, "Ett råd", null, null));

    private static final Way DIRECT = new Way(List.of(), new Content(NATIONAL));

    @Test
    void theSameWordsAreTheSameWhateverSpaceAndHyphensAreInThem() {
        var taken = compare(
                entry("a", Element.Kind.PREREQUISITE, "En  god säker-\nhetskultur", null, "p1"),
                entry("b", Element.Kind.FOCUS_AREA, "Öka all kunskap", null, "fa1"));

        assertThat(kind(taken, "p1")).isEqualTo(Kind.SAME);
        assertThat(kind(taken, "fa1")).isEqualTo(Kind.RENAMED);
        assertThat(taken.covered()).isEqualTo(2);
    }

    @Test
    void ourOwnSummaryIsNeverSaidToBeTheSameWords() {
        var summarized = new Entry("a", null, Element.Kind.PREREQUISITE, "En god säkerhetskultur", true, "p1", "");

        assertThat(kind(compare(summarized), "p1")).isEqualTo(Kind.RENAMED);
    }

    @Test
    void whatIsNotThereWasNotChosenAndOfAPartOfAPlanNobodyKnows() {
        assertThat(kind(compare(), "fa1")).isEqualTo(Kind.NOT_COVERED);
        assertThat(kind(TakenUp.of(national(Coverage.FULL), DIRECT, new Content(List.of()), Coverage.PARTIAL), "fa1"))
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aPlanSaysOfItselfThatItTakesUpOnlyAPart() {
        var part = new Entry("a", null, Element.Kind.FOCUS_AREA, "Öka kunskapen", false, "fa1", REASON);

        assertThat(row(compare(part), "fa1"))
                .returns(Kind.SUBSET, TakenUp.Row::kind)
                .returns(REASON, TakenUp.Row::reason);
        assertThat(kind(compare(part, entry("b", Element.Kind.FOCUS_AREA, "Öka kunskapen", null, "fa1")), "fa1"))
                .as("another element takes up all of it")
                .isEqualTo(Kind.SAME);
    }

    @Test
    void whoTakesUpAMeasureAndNotItsAreaTakesUpAPartOfThat() {
        var taken = compare(entry("a", Element.Kind.ACTIVITY, "Mäta", null, "m1"));

        assertThat(row(taken, "fa1"))
                .returns(Kind.SUBSET, TakenUp.Row::kind)
                .returns("", TakenUp.Row::reason)
                .returns(new Counts(0, 0, 1), TakenUp.Row::counts);
        assertThat(taken.additions()).isEmpty();
    }

    @Test
    void goalsStrategiesAndActivitiesTakeUpFoundationsAndAreasAlike() {
        var taken = compare(
                entry("a", Element.Kind.PREREQUISITE, "Kultur", null, "p1"),
                entry("g1", Element.Kind.GOAL, "Ett mål", "a", null),
                entry("s1", Element.Kind.STRATEGY, "En strategi", "a", null),
                entry("g2", Element.Kind.GOAL, "Ett annat mål", null, "fa1"),
                entry("a1", Element.Kind.ACTIVITY, "Något att göra", "g2", null),
                entry("a2", Element.Kind.ACTIVITY, "Något om det andra", "a", "fa1"));

        assertThat(row(taken, "p1").counts()).isEqualTo(new Counts(1, 1, 0));
        assertThat(row(taken, "fa1").counts()).isEqualTo(new Counts(1, 0, 2));
        assertThat(row(taken, "fa1").kind()).isEqualTo(Kind.RENAMED);
        assertThat(row(taken, "fa1").further()).extracting(Entry::id).containsExactly("a2");
    }

    @Test
    void whatStandsOnItsOwnAndFollowsNothingIsAddedWhereItCouldFollow() {
        var taken = compare(
                entry("own", Element.Kind.FOCUS_AREA, "Vårt eget", null, null),
                entry("g1", Element.Kind.GOAL, "Ett mål i det", "own", null),
                entry("a", Element.Kind.FOCUS_AREA, "Delvis eget", null, null),
                entry("g2", Element.Kind.GOAL, "Ett mål som följer", "a", "p1"),
                entry("h", Element.Kind.SECTION, "En rubrik", null, null),
                entry("c", Element.Kind.COOPERATION_MEASURE, "Samarbete", null, "n1"));

        assertThat(taken.additions())
                .extracting(addition -> addition.element().id())
                .containsExactly("own");
        assertThat(taken.added()).isEqualTo(1);
    }

    @Test
    void whatFollowsSomethingThatTheVersionDoesNotHaveIsAddedOrUnknown() {
        var gone = entry("x", Element.Kind.FOCUS_AREA, "Det som fanns förut", null, "fa9");

        assertThat(compare(gone).additions()).extracting(TakenUp.Addition::kind).containsExactly(Kind.ADDED);
        assertThat(TakenUp.of(national(Coverage.PARTIAL), DIRECT, new Content(List.of(gone)), Coverage.FULL)
                        .additions())
                .extracting(TakenUp.Addition::kind)
                .containsExactly(Kind.UNKNOWN);
    }

    @Test
    void ofAVersionKnownInPartAnotherOneTellsWhatBelongsToWhat() {
        var activity = new Content(List.of(entry("a", Element.Kind.ACTIVITY, "Mäta", null, "m7")));
        var partial = new Followed(version(Coverage.PARTIAL), new Content(NATIONAL), Map.of("m7", "fa1"));
        var full = new Followed(version(Coverage.FULL), new Content(NATIONAL), Map.of("m7", "fa1"));

        assertThat(kind(TakenUp.of(partial, DIRECT, activity, Coverage.FULL), "fa1"))
                .isEqualTo(Kind.SUBSET);
        assertThat(kind(TakenUp.of(full, DIRECT, activity, Coverage.FULL), "fa1"))
                .isEqualTo(Kind.NOT_COVERED);
    }

    @Test
    void whatFollowsAPlanInBetweenFollowsWhatThatFollows() {
        var between = new Content(List.of(
                entry("area", Element.Kind.FOCUS_AREA, "Vår kunskap", null, "fa1"),
                entry("goal", Element.Kind.GOAL, "Ett mål", "area", null),
                entry("own", Element.Kind.FOCUS_AREA, "Vårt eget", null, null)));
        var own = new Content(List.of(
                entry("a", Element.Kind.FOCUS_AREA, "Avdelningens kunskap", null, "area"),
                entry("b", Element.Kind.ACTIVITY, "Mot målet", null, "goal"),
                entry("c", Element.Kind.ACTIVITY, "Mot det egna", null, "own")));

        var taken = TakenUp.of(national(Coverage.FULL), through(between), own, Coverage.FULL);

        assertThat(row(taken, "fa1"))
                .returns(Kind.RENAMED, TakenUp.Row::kind)
                .returns(new Counts(0, 0, 1), TakenUp.Row::counts);
        assertThat(taken.additions())
                .extracting(addition -> addition.element().id())
                .containsExactly("c");
    }

    /** Through a version of which all is known. */
    private static Way through(Content between) {
        var version = new Parent(new VersionName(new PlanName("between"), 1), Coverage.FULL, List.of());
        return new Way(List.of(new Way.Step(version, between)), new Content(NATIONAL));
    }

    private static TakenUp compare(Entry... own) {
        return TakenUp.of(national(Coverage.FULL), DIRECT, new Content(List.of(own)), Coverage.FULL);
    }

    private static Followed national(Coverage coverage) {
        return new Followed(version(coverage), new Content(NATIONAL), Map.of());
    }

    private static Version version(Coverage coverage) {
        return new Version(FOLLOWED, Version.Stage.PUBLISHED, "", coverage, "Plan", null, null, "", "", List.of());
    }

    private static TakenUp.Row row(TakenUp taken, String part) {
        return taken.rows().stream()
                .filter(row -> row.part().id().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static Kind kind(TakenUp taken, String part) {
        return row(taken, part).kind();
    }

    private static Entry entry(
            String id, Element.Kind kind, String label, @Nullable String parent, @Nullable String followed) {
        return new Entry(id, parent, kind, label, false, followed, "");
    }
}

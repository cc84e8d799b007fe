package se.arshjul.followupservice.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.arshjul.followupservice.survey.Survey.Review;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.Survey.Texts;
import se.arshjul.runtime.refusal.Refusal;

class SurveyTest {

    private static final Instant NOON = Instant.parse("2026-09-01T10:00:00Z");
    private static final SurveyDates DATES = new SurveyDates(
            LocalDate.of(2026, 9, 28),
            LocalDate.of(2026, 10, 30),
            LocalDate.of(2026, 11, 6),
            LocalDate.of(2026, 12, 4),
            LocalDate.of(2027, 1, 20));

    private record Step(String name, UnaryOperator<Survey> step) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Arguments> transitions() {
        return List.of(
                transition("completeDesign", Survey::completeDesign, State.DESIGNED, State.DESIGNING),
                transition("approveDispatch", survey -> survey.approveDispatch(NOON), State.APPROVED, State.DESIGNED),
                transition("returnDesign", survey -> survey.returnDesign("Mer"), State.DESIGNING, State.DESIGNED),
                transition("approvePublication", Survey::approvePublication, State.CLEARED, State.REVIEWED),
                transition(
                        "returnPublication",
                        survey -> survey.returnPublication("Mer"),
                        State.REVIEWING,
                        State.REVIEWED),
                transition(
                        "completeFactSheet",
                        survey -> survey.completeFactSheet("Blad"),
                        State.REVIEWED,
                        State.REVIEWING),
                transition(
                        "cancel",
                        survey -> survey.cancel("Slut"),
                        State.CANCELLED,
                        State.DESIGNING,
                        State.DESIGNED,
                        State.APPROVED,
                        State.OPEN,
                        State.CLOSED,
                        State.REVIEWING,
                        State.REVIEWED,
                        State.CLEARED));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void comesIntoAStateOnlyFromThoseBefore(Step step, State after, Set<State> befores) {
        for (var before : State.values()) {
            if (befores.contains(before)) {
                assertThat(step.step().apply(survey(before)).state()).isEqualTo(after);
            } else {
                assertThatExceptionOfType(Refusal.class)
                        .as("from " + before)
                        .isThrownBy(() -> step.step().apply(survey(before)))
                        .returns("SURVEY_WRONG_STATE", Refusal::reason);
            }
        }
    }

    @Test
    void opensOnceAndRemembersWhen() {
        var opened = Instant.parse("2026-09-27T22:00:00Z");
        var open = survey(State.APPROVED).open(opened);

        assertThat(open.state()).isEqualTo(State.OPEN);
        assertThat(open.dispatchTime()).isEqualTo(opened);
        assertThat(open.open(opened.plusSeconds(60))).isSameAs(open);
    }

    @Test
    void closesOnlyWhatIsOpenAndLeavesWhatIsClosed() {
        var date = Instant.parse("2026-11-06T23:00:00Z");
        assertThat(survey(State.OPEN).close(date).state()).isEqualTo(State.CLOSED);
        assertThat(survey(State.REVIEWED).close(NOON).state()).isEqualTo(State.REVIEWED);
        assertThat(reason(() -> survey(State.APPROVED).close(NOON))).isEqualTo("SURVEY_WRONG_STATE");
    }

    static List<Arguments> dated() {
        return List.of(
                Arguments.of("2026-09-27T22:00:00Z", State.APPROVED, (Dated) Survey::open),
                Arguments.of("2026-11-06T23:00:00Z", State.OPEN, (Dated) Survey::close),
                Arguments.of("2026-12-04T23:00:00Z", State.CLOSED, (Dated) Survey::requireReviewOver),
                Arguments.of("2027-01-19T23:00:00Z", State.CLEARED, (Dated) Survey::publish));
    }

    private interface Dated {
        Survey at(Survey survey, Instant now);
    }

    @ParameterizedTest
    @MethodSource("dated")
    void doesNothingBeforeItsDateOnWhicheverTimerItIsAsked(Instant date, State before, Dated step) {
        var hourBefore = date.minusSeconds(3600);
        assertThat(reason(() -> step.at(survey(before), hourBefore))).isEqualTo("SURVEY_DATE_NOT_REACHED");
    }

    @ParameterizedTest
    @MethodSource("dated")
    void takesTheWordOfATimerWhoseClockIsAMomentAhead(Instant date, State before, Dated step) {
        assertThat(step.at(survey(before), date.minusSeconds(30)).name()).isEqualTo(SurveyName.of(2026));
    }

    @Test
    void saysThatItIsCancelledToThoseWhoDispatchCloseSettleAndCount() {
        var cancelled = survey(State.CANCELLED);

        assertThat(reason(() -> cancelled.open(NOON))).isEqualTo("SURVEY_CANCELLED");
        assertThat(reason(() -> cancelled.close(NOON))).isEqualTo("SURVEY_CANCELLED");
        assertThat(reason(() -> cancelled.requireReviewOver(NOON))).isEqualTo("SURVEY_CANCELLED");
        assertThat(reason(cancelled::beginReview)).isEqualTo("SURVEY_CANCELLED");
        assertThat(reason(() -> cancelled.publish(NOON))).isEqualTo("SURVEY_NOT_PUBLISHABLE");
    }

    @Test
    void resultsStandStillWhileTheirPublicationIsDecided() {
        assertThat(survey(State.CLOSED).beginReview().state()).isEqualTo(State.REVIEWING);
        assertThat(survey(State.REVIEWING).beginReview().state()).isEqualTo(State.REVIEWING);
        assertThat(reason(survey(State.REVIEWED)::beginReview)).isEqualTo("SURVEY_WRONG_STATE");
        assertThat(reason(survey(State.CLEARED)::beginReview)).isEqualTo("SURVEY_WRONG_STATE");
        assertThat(reason(survey(State.OPEN)::beginReview)).isEqualTo("SURVEY_WRONG_STATE");
    }

    @Test
    void theFactSheetComesAfterTheAnalysis() {
        var reviewing = survey(State.CLOSED).beginReview();

        assertThat(reason(() -> reviewing.completeFactSheet("Blad"))).isEqualTo("SURVEY_WRONG_STATE");
        var analysed = reviewing.completeAnalysis("Så är det.");
        assertThat(reason(() -> analysed.completeAnalysis("Igen"))).isEqualTo("SURVEY_WRONG_STATE");
        assertThat(analysed.completeFactSheet("Blad").review()).isEqualTo(new Review("Så är det.", true, "Blad"));
    }

    @Test
    void sentBackResultsAreAnalysedAgainWithTheTextsKept() {
        var returned = survey(State.REVIEWED).returnPublication("Kolla fråga 3");

        assertThat(returned.reason()).isEqualTo("Kolla fråga 3");
        assertThat(returned.review()).isEqualTo(new Review("Analys", false, "Blad"));
        assertThat(returned.completeAnalysis("Bättre").review().factSheet()).isEqualTo("Blad");
    }

    @Test
    void aDesignWithoutQuestionsIsNotDone() {
        assertThat(reason(() -> survey(State.DESIGNING, DATES, 0).completeDesign()))
                .isEqualTo("SURVEY_WITHOUT_QUESTIONS");
    }

    @Test
    void doesNotGoOutWithoutAllDatesOrTooLate() {
        var incomplete = new SurveyDates(DATES.open(), DATES.answerBy(), DATES.acceptedUntil(), null, DATES.publish());

        assertThat(reason(() -> survey(State.DESIGNED, incomplete, 5).approveDispatch(NOON)))
                .isEqualTo("SURVEY_DATES_MISSING");
        assertThat(reason(() -> survey(State.DESIGNED).approveDispatch(Instant.parse("2026-10-30T23:00:00Z"))))
                .isEqualTo("SURVEY_DATES_MISSING");
    }

    @Test
    void textsAndDatesAreSettledWithTheApproval() {
        var texts = new Texts("Ny", "", "", 10, true);

        assertThat(survey(State.DESIGNED).plan(texts, SurveyDates.NONE).texts()).isEqualTo(texts);
        for (var state : EnumSet.complementOf(EnumSet.of(State.DESIGNING, State.DESIGNED))) {
            assertThat(reason(() -> survey(state).plan(texts, DATES))).isEqualTo("SURVEY_WRONG_STATE");
        }
    }

    @Test
    void datesMoveBetweenApprovalAndEnd() {
        for (var state : EnumSet.of(State.DESIGNING, State.DESIGNED, State.PUBLISHED, State.CANCELLED)) {
            assertThat(reason(() -> survey(state).moveDates(DATES, NOON))).isEqualTo("SURVEY_WRONG_STATE");
        }
        assertThat(survey(State.OPEN).moveDates(DATES, NOON).dates()).isEqualTo(DATES);
    }

    @Test
    void outsidersSeeNeitherDraftsNorWordsBetweenColleagues() {
        var returned = survey(State.REVIEWED).returnPublication("Kolla fråga 3").forOutsiders();

        assertThat(returned).returns("", Survey::reason).returns(Review.NONE, Survey::review);
        assertThat(survey(State.PUBLISHED).forOutsiders().review().analysis()).isEqualTo("Analys");
        assertThat(survey(State.OPEN).cancel("Slut").forOutsiders().reason()).isEqualTo("Slut");
    }

    @Test
    void refusesAnotherEtagAndTellsTheCurrentOneWhoAndWhen() {
        var survey = survey(State.DESIGNING);

        assertThat(survey.requireEtag("").requireEtag("\"7\"")).isSameAs(survey);
        var refusal = catchThrowableOfType(Refusal.class, () -> survey.requireEtag("\"6\""));
        assertThat(refusal.reason()).isEqualTo("SURVEY_CHANGED");
        assertThat(refusal.metadata()).containsEntry("etag", "\"7\"").containsEntry("updatedBy", "Analytiker");
    }

    private static Arguments transition(String name, UnaryOperator<Survey> step, State after, State... befores) {
        return Arguments.of(new Step(name, step), after, Set.of(befores));
    }

    private static String reason(ThrowingCallable refused) {
        return catchThrowableOfType(Refusal.class, refused).reason();
    }

    private static Survey survey(State state) {
        return survey(state, DATES, 5);
    }

    private static Survey survey(State state, SurveyDates dates, int questions) {
        return new Survey(
                SurveyName.of(2026),
                new Texts("Enkät", "", "", 30, false),
                "plans/p/versions/3",
                null,
                List.of(),
                dates,
                state,
                "",
                state.compareTo(State.REVIEWING) >= 0 ? new Review("Analys", true, "Blad") : Review.NONE,
                null,
                questions,
                0,
                new Edit(Instant.parse("2026-03-02T11:05:00Z"), "Analytiker"),
                7);
    }
}

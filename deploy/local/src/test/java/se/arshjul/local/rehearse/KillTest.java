package se.arshjul.local.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.arshjul.followup.v1.Request;
import se.arshjul.local.platform.Part;

/** What a {@code kill -9} in the middle of a dispatch does to the invitations: nothing. */
@Tag("full")
@Order(2)
class KillTest {

    @RegisterExtension
    static final Theatre theatre = new Theatre();

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Years that no other test and no kill before has a survey of. */
    private static int nextYear = 2101;

    @ParameterizedTest(name = "{0} at {1} %")
    @MethodSource("kills")
    void aKillLosesAndDoublesNoInvitation(Part victim, int percent) throws InterruptedException {
        losesAndDoublesNothing(victim, percent);
    }

    private static Stream<Arguments> kills() {
        return Stream.of(Part.ENGINE, Part.WORKFLOWS, Part.FOLLOWUP)
                .flatMap(part -> Stream.of(10, 50, 90).map(percent -> Arguments.of(part, percent)));
    }

    private static void losesAndDoublesNothing(Part victim, int percent) throws InterruptedException {
        var stage = theatre.stage();
        var today = LocalDate.ofInstant(stage.days().now(), SurveyCalendar.ZONE);
        var survey = stage.agency().planSurvey(nextYear++, SurveyCalendar.from(today, Theatre.DAYS_OPEN));
        int lettersBefore = stage.letters().caught(Books.INVITATION);
        int copiesBefore = stage.letters().copies(Books.INVITATION);

        stage.agency().letOpen(survey);
        Patience.upTo(PATIENCE, percent + " % of the dispatch")
                .untilTrue(() -> come(victim, survey) * 100 >= Principals.REGISTERED * percent);
        int sentBefore = stage.letters().sent(survey, "invitation");
        stage.platform().child(victim).kill();
        assertThat(sentBefore).as("invitations sent before the kill").isLessThan(Principals.REGISTERED);
        if (theatre.hasBrowser()) {
            theatre.anybody().readsWhatIsPublic();
        }
        stage.platform().child(victim).awaitReady(PATIENCE);
        stage.agency().dispatch(survey, Principals.REGISTERED);

        int letters = stage.letters().caught(Books.INVITATION) - lettersBefore;
        int copies = stage.letters().copies(Books.INVITATION) - copiesBefore;
        assertThat(stage.agency().requests(survey))
                .hasSize(Principals.REGISTERED)
                .allSatisfy(request -> assertThat(request.getState()).isEqualTo(Request.State.DISPATCHED));
        assertThat(letters).isEqualTo(Principals.REGISTERED);
        assertThat(stage.letters().sentByRequest(survey, "invitation"))
                .hasSize(Principals.REGISTERED)
                .allSatisfy((request, copiesOfIt) -> assertThat(copiesOfIt).isEqualTo(1));
        assertThat(copies - letters).isLessThanOrEqualTo(stage.letters().inDoubt(survey));
        theatre.keepOpen(survey);
    }

    /** How far the part of the dispatch has come that the victim does: its requests, or the letters of all others. */
    private static int come(Part victim, String survey) {
        return victim == Part.FOLLOWUP
                ? theatre.stage().agency().requests(survey).size()
                : theatre.stage().letters().sent(survey, "invitation");
    }
}

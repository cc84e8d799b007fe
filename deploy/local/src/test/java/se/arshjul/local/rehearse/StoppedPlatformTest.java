package se.arshjul.local.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arshjul.followup.v1.Request;
import se.arshjul.local.port.Ports;

/** What stopping the whole platform in the middle of a dispatch, and starting it again, does to the survey: nothing. */
@Tag("full")
class StoppedPlatformTest {

    @TempDir
    Path folder;

    @Test
    void aSurveyGoesOnWhereTheWholePlatformWasStoppedAndIsPublished() {
        // The addresses stay: who somebody is rests on the identity provider's.
        var ports = Ports.free();
        String survey;
        int before;
        var first = Stage.open(folder.resolve("data"), ports, System.out::println);
        try {
            survey = first.agency().planSurvey();
            first.agency().letOpen(survey);
            before = Patience.upTo(Duration.ofMinutes(5), "half of the dispatch")
                    .until(() -> half(first.letters().sent(survey, "invitation")));
        } finally {
            first.stop();
        }
        assertThat(before).isLessThan(Principals.REGISTERED);

        try (var again = Stage.open(folder.resolve("data"), ports, System.out::println)) {
            again.agency().dispatch(survey, Principals.REGISTERED);

            assertThat(again.agency().requests(survey))
                    .hasSize(Principals.REGISTERED)
                    .allSatisfy(request -> assertThat(request.getState()).isEqualTo(Request.State.DISPATCHED));
            assertThat(again.letters().sentByRequest(survey, "invitation"))
                    .hasSize(Principals.REGISTERED)
                    .allSatisfy((request, copies) -> assertThat(copies).isEqualTo(1));
            assertThat(again.letters().caught(Books.INVITATION)).isEqualTo(Principals.REGISTERED);

            again.agency().close(survey);
            again.agency().review(survey);
            assertThat(again.agency().publish(survey, Principals.REGISTERED).getName())
                    .isEqualTo(survey + "/publications/1");
        }
    }

    private static Optional<Integer> half(int sent) {
        return Optional.of(sent).filter(letters -> letters * 2 >= Principals.REGISTERED);
    }
}

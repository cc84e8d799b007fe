package se.arshjul.workflows.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void oneOfWhatIsCountedIsOneAndNoneAndManyAreMany() {
        assertThat(effort(Language.SWEDISH, "1", "1"))
                .startsWith("Enkäten har 1 fråga och det tar ungefär 1 minut att");
        assertThat(effort(Language.SWEDISH, "0", "12"))
                .startsWith("Enkäten har 0 frågor och det tar ungefär 12 minuter att");
        assertThat(effort(Language.ENGLISH, "21", "1"))
                .startsWith("The survey has 21 questions and takes about 1 minute");
    }

    private static String effort(Language language, String questions, String minutes) {
        return new Texts("letters", language)
                .text("invitation.effort", Map.of("questions", questions, "minutes", minutes));
    }
}

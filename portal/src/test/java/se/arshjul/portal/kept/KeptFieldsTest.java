package se.arshjul.portal.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what was sent, only what somebody typed or chose is shown again, and what was only pressed is read again. */
class KeptFieldsTest {

    private static KeptPost sent(String... fields) {
        return new KeptPost(
                "/",
                Stream.of(fields)
                        .map(field -> field.split("=", 2))
                        .map(pair -> new KeptPost.Field(pair[0], pair[1]))
                        .toList(),
                List.of(),
                "/",
                "",
                Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rad.4=W10",
                "avsnittsrader=2",
                "avsnittsrad.2=W10",
                "taAvsnitt=2",
                "steg=skicka",
                "kontrollrader=2",
                "kontrollrad.2=W10",
                "taKontroller=2",
                "firstQuestionId=plan",
                "motsagelser=ja-utan-kommentar"
            })
    void whatThePageSendsAlongIsNotShown(String field) {
        assertThat(sent(field, "note=Åtta sidor").getShown())
                .extracting(KeptPost.Shown::name)
                .containsExactly("note");
    }

    @Test
    void aHandInIsReadAgainAlsoWhereContradictionsWereTicked() {
        assertThat(sent("requestId=7", "_motsagelser=", "motsagelser=ja-utan-kommentar")
                        .isToBeReadAgain())
                .isTrue();
        assertThat(sent("requestId=7", "steg=skicka", "fraga-andel=").isToBeReadAgain())
                .isTrue();
        assertThat(sent("requestId=7", "steg=skicka", "fraga-andel=Vad?").isToBeReadAgain())
                .isFalse();
    }
}

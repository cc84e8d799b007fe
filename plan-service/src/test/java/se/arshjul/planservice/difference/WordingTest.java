package se.arshjul.planservice.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.planservice.difference.Wording.Piece;
import se.arshjul.planservice.difference.Wording.Piece.Kind;

class WordingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hälso- och sjukvårdens före-\nträdare",
                " hälso-  och\tsjukvårdens företrädare ",
                "hälso-\u00a0och sjuk\u00advårdens\nföreträdare",
                "hälso- och sjukvårdens före- \r\n  trädare"
            })
    void whiteSpaceAndBrokenWordsDoNotCount(String text) {
        assertThat(Wording.same("hälso- och sjukvårdens företrädare", text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "möta förändringar,mäta förändringar",
        "en Vårdskada,en vårdskada",
        "hälso och vård,hälso- och vård",
        "ord,''"
    })
    void everythingElseCounts(String one, String other) {
        assertThat(Wording.same(one, other)).isFalse();
    }

    @Test
    void whatHasGoneStandsBeforeWhatHasComeInItsPlace() {
        assertThat(Wording.compare("system, processer och rutiner", "system och processer"))
                .extracting(Piece::kind, Piece::text)
                .containsExactly(
                        tuple(Kind.DROPPED, "system, processer"),
                        tuple(Kind.NEW, "system"),
                        tuple(Kind.KEPT, "och"),
                        tuple(Kind.DROPPED, "rutiner"),
                        tuple(Kind.NEW, "processer"));
    }

    @Test
    void aTextThatWasEmptyIsNewThroughout() {
        assertThat(Wording.compare("", "ett två")).containsExactly(new Piece(Kind.NEW, "ett två"));
        assertThat(Wording.compare("ett två", "")).containsExactly(new Piece(Kind.DROPPED, "ett två"));
        assertThat(Wording.compare("", "")).isEmpty();
    }
}

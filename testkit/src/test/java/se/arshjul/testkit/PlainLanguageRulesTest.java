package se.arshjul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainLanguageRulesTest {

    private static final String LONG =
            "Det här är en mening som bara fortsätter och fortsätter utan att någonsin komma "
                    + "fram till det som den som läser behöver veta för att kunna göra det som ska göras.";

    @Test
    void aLongSentenceIsFound() {
        assertThatThrownBy(() -> saying(LONG).noSentenceIsLongerThan25Words())
                .hasMessageContaining(": Det här är en mening");
    }

    @Test
    void aTextOfShortSentencesIsNot() {
        saying("Du svarar nu. ".repeat(30)).noSentenceIsLongerThan25Words();
    }

    @Test
    void whatDependsOnANumberCountsAsItReadsForMany() {
        assertThat(PlainLanguageRules.sentences("Ta {0,choice,0#{0} steg|1#1 steg|1<{0} steg till} och {1}. Vila."))
                .containsExactly("Ta {0} steg till och {1}.", "Vila.");
    }

    @Test
    void officialeseIsFoundAndNamedWithWhatPeopleSay() {
        assertThatThrownBy(() -> saying("Du erhåller ett brev.").noTextIsWrittenInOfficialese())
                .hasMessageContaining("not erhåll but få");
        saying("Det sker samtidigt.").noTextIsWrittenInOfficialese();
    }

    @Test
    void aPoliteNiIsFoundAndAnOrganisationIsStillNi() {
        assertThatThrownBy(() -> saying("Det här gäller Er.").everyReaderIsDu()).hasMessageContaining("gäller Er");
        saying("Ni har svarat. Det är ert svar, och ni kan ändra det.").everyReaderIsDu();
    }

    private static PlainLanguageRules saying(String text) {
        return () -> Map.of("one", text);
    }
}

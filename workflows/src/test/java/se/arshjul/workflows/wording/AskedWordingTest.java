package se.arshjul.workflows.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.letter.Mail;
import se.arshjul.workflows.wording.Facts.Asked;
import se.arshjul.workflows.wording.Facts.Standing;

/** What is asked about single answers stands in the letter about it. */
class AskedWordingTest {

    static final List<Asked> ASKED = List.of(
            new Asked("Hur många avvikelser <allvarliga>?", "Gäller det hela regionen?\nEller bara {sjukhusen}?"),
            new Asked("Finns en plan?", "Från vilket år?"));

    private final Wording wording = new Wording(
            new LetterProperties("Uppföljning <uppfoljning@socialstyrelsen.test>", "fragor@socialstyrelsen.test"));

    @Test
    void theLetterNamesEachQuestionWhatIsAskedAboutItAndTheLastDayInBothLanguages() {
        var mail = write(ASKED);

        assertThat(mail.text())
                .containsSubsequence(
                        "Det här frågar vi om:\n”Hur många avvikelser <allvarliga>?”\nGäller det hela regionen?\n"
                                + "Eller bara {sjukhusen}?\n\n”Finns en plan?”\nFrån vilket år?\n",
                        "Svara senast fredag 27 november",
                        "In English",
                        "This is what we ask about, in our own words:\n”Hur många avvikelser <allvarliga>?”\n",
                        "Reply by Friday 27 November");
        assertThat(mail.html())
                .contains("”Hur många avvikelser &lt;allvarliga&gt;?”<br>Gäller det hela regionen?<br>Eller")
                .contains("{sjukhusen}?<br><br>”Finns en plan?”<br>Från vilket år?</p>");
    }

    @Test
    void whereNothingWaitsForAWordTheLetterNamesNothing() {
        assertThat(write(List.of()).text()).doesNotContain("Det här frågar vi om", "This is what we ask about");
    }

    private Mail write(List<Asked> asked) {
        return wording.write(
                LetterKind.CLARIFICATION,
                WordingTest.facts(LocalDate.parse("2026-11-02"), Standing.CLARIFYING)
                        .asking(asked),
                "svarande@region-uppsala.test",
                false);
    }
}

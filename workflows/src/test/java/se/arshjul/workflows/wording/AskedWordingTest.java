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
                        "Det här frågar vi om:\n\n”Hur många avvikelser <allvarliga>?”\nGäller det hela regionen?\n"
                                + "Eller bara {sjukhusen}?\n\n”Finns en plan?”\nFrån vilket år?\n",
                        "Svara senast fredag 27 november",
                        "In English",
                        "What we ask about is quoted in Swedish above.\n\nOnly what we ask about",
                        "Reply by Friday 27 November");
        assertThat(mail.html())
                .contains("”Hur många avvikelser &lt;allvarliga&gt;?”<br>Gäller det hela regionen?<br>Eller")
                .contains("{sjukhusen}?<br><br>”Finns en plan?”<br>Från vilket år?</p>");
    }

    @Test
    void whatIsAskedStandsOnceAndWhereItsLanguageIsSaid() {
        var mail = write(ASKED);

        assertThat(mail.text()).containsOnlyOnce("Finns en plan?");
        assertThat(mail.html()).containsOnlyOnce("Finns en plan?");
        assertThat(mail.html().substring(mail.html().indexOf("<div lang=\"en\">")))
                .doesNotContain("avvikelser");
    }

    @Test
    void whoseResponseIsAcceptedIsNotToldThatItIsHandedInOnlyNow() {
        for (var kind : List.of(LetterKind.TO_APPROVE, LetterKind.REMINDER_WAITING)) {
            assertThat(accepted(kind).text())
                    .contains("väntar på att bli godkänt", "redan godtaget och gäller tills vi har godtagit ett nytt")
                    .contains("have already been accepted", "27 november")
                    .doesNotContain("Först då är svaret inskickat", "30 oktober", "13 november");
        }
    }

    @Test
    void aReceiptWhileAnAcceptedResponseIsAskedAboutOffersNoChangeAndSaysNotThatItIsRead() {
        assertThat(accepted(LetterKind.RECEIPT).text())
                .contains("Vi har tagit emot svaret", "Referensnummer: 2026-0042-7", "14 december 2026")
                .doesNotContain("Nu läser vi svaret", "Vill ni ändra svaret", "själva kan ändra svaret")
                .doesNotContain("change the answers");
    }

    private Mail accepted(LetterKind kind) {
        return wording.write(
                kind,
                WordingTest.facts(LocalDate.parse("2026-10-20"), Standing.ACCEPTED_CLARIFYING),
                "svarande@region-uppsala.test",
                false);
    }

    @Test
    void whereNothingWaitsForAWordTheLetterNamesNothing() {
        assertThat(write(List.of()).text()).doesNotContain("Det här frågar vi om", "What we ask about is quoted");
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

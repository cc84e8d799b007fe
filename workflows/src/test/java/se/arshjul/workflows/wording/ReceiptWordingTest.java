package se.arshjul.workflows.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.wording.Facts.Standing;

/** What the receipt says comes next, and what is confirmed to a body that declines. */
class ReceiptWordingTest {

    private final Wording wording =
            new Wording(new LetterProperties("Socialstyrelsen <uppfoljning@example.test>", "fragor@example.test"));

    @Test
    void theReceiptSaysThatTheResponseIsReadAndUntilWhenItCanBeChanged() {
        assertThat(written(LetterKind.RECEIPT, "2026-10-01"))
                .contains("Vi har tagit emot svaret från Region Uppsala")
                .contains(
                        "Om vi behöver fråga om något får ni ett brev. Granskningen är klar senast fredag 27 november.")
                .contains("Det kan ni göra till och med fredag 30 oktober.")
                .contains("Resultaten ska publiceras 14 december 2026.")
                .contains("You can do so until Friday 30 October.")
                .doesNotContain("godtagit", "accepted");
    }

    @Test
    void afterTheLastDayToAnswerItSaysWhomToWriteToInstead() {
        assertThat(written(LetterKind.RECEIPT, "2026-11-02"))
                .contains("är slut. Skriv till fragor@example.test om något har blivit fel.")
                .contains("27 november")
                .doesNotContain("30 oktober");
    }

    @Test
    void afterTheReviewItPromisesNoReading() {
        assertThat(written(LetterKind.RECEIPT, "2026-11-28")).doesNotContain("27 november", "Nu läser vi");
    }

    @Test
    void theConfirmationOfADeclineRepeatsTheReasonAndSaysWhomToWriteTo() {
        assertThat(written(LetterKind.DECLINED, "2026-10-01"))
                .contains("Vi har noterat att Region Uppsala inte kommer att svara på enkäten Uppföljning 2026.")
                .contains("Så här skrev ni om varför:\nVi hinner inte.\n\n")
                .contains("Enkäten går inte att öppna igen på sidan.")
                .contains("Har ni ändrat er, eller har det blivit fel? Skriv till fragor@example.test")
                .contains("This is what you wrote about why:\nVi hinner inte.\n\n")
                .contains("http://portal.test/svara/2026/region-uppsala\n");
    }

    @Test
    void onceItIsAcceptedItPromisesNoReading() {
        assertThat(written(LetterKind.RECEIPT, "2026-10-01", Standing.ANSWERED, true))
                .contains("Vi har tagit emot svaret", "Det kan ni göra till och med fredag 30 oktober.")
                .doesNotContain("27 november", "Nu läser vi", "We now read");
    }

    @Test
    void theReceiptOfAnEarlierResponseDoesNotSayThatItCounts() {
        assertThat(written(LetterKind.RECEIPT, "2026-10-01", Standing.OPEN, true))
                .contains("Till dess gäller det här svaret.", "Until then, these answers count.");
        assertThat(written(LetterKind.RECEIPT, "2026-10-01", Standing.OPEN, false))
                .contains("Ändringen behöver godkännas hos er.", "signed off in your organisation.")
                .doesNotContain("Till dess gäller", "Until then");
    }

    private String written(LetterKind kind, String today) {
        return written(kind, today, Standing.OPEN, true);
    }

    private String written(LetterKind kind, String today, Standing standing, boolean counts) {
        var dates = new Facts.Dates(
                LocalDate.parse(today),
                LocalDate.parse("2026-10-30"),
                LocalDate.parse("2026-11-13"),
                LocalDate.parse("2026-11-27"),
                LocalDate.parse("2026-12-14"));
        var facts = new Facts(
                "Region Uppsala",
                "Uppföljning 2026",
                "",
                90,
                40,
                0,
                "Vi hinner inte.",
                dates,
                new Facts.Receipt("2026-0042-7", "4f1c", "http://portal.test/kontrollera-kvittens", counts),
                "http://portal.test/svara/2026/region-uppsala",
                "http://portal.test/resultat/2026",
                standing,
                false);
        return wording.write(kind, facts, "patientsakerhet@region-uppsala.test", true)
                .text();
    }
}

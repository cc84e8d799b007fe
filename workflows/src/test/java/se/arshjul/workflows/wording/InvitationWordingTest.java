package se.arshjul.workflows.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.wording.Facts.Standing;

/** What somebody who has never heard of the survey reads first. */
class InvitationWordingTest {

    private final Wording wording =
            new Wording(new LetterProperties("Socialstyrelsen <uppfoljning@example.test>", "fragor@example.test"));

    @Test
    void itSaysFirstWhoAsksWhom() {
        assertThat(written("2026-10-01"))
                .startsWith("Hej!\nSocialstyrelsen ber Region Uppsala att svara på enkäten Uppföljning 2026.")
                .contains("Hello,\nSocialstyrelsen asks Region Uppsala to answer the survey Uppföljning 2026.");
    }

    @Test
    void aDayOfAnotherYearIsSaidWithItsYear() {
        assertThat(written("2025-12-20"))
                .contains("Svara senast fredag 30 oktober 2026. Svar tas emot till 13 november 2026")
                .contains("Answer by Friday 30 October 2026. Answers are taken until 13 November 2026");
    }

    @Test
    void aDayOfThisYearIsSaidWithoutIt() {
        assertThat(written("2026-10-01"))
                .contains("Svara senast fredag 30 oktober. Svar tas emot till 13 november och");
    }

    private String written(String today) {
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
                dates,
                new Facts.Receipt("", "", "", false),
                "http://portal.test/svara/2026/region-uppsala",
                "http://portal.test/resultat/2026",
                Standing.OPEN,
                false);
        return wording.write(LetterKind.INVITATION, facts, "patientsakerhet@region-uppsala.test", true)
                .text();
    }
}

package se.arshjul.workflows.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.wording.Facts.Standing;

/** What is written to who tries a survey out. */
class PilotWordingTest {

    private static final LocalDate ANSWER_BY = LocalDate.parse("2026-10-30");

    private final Wording wording =
            new Wording(new LetterProperties("Uppföljning <uppfoljning@exempel.test>", "fragor@exempel.test"));

    @Test
    void whoTriesASurveyOutReadsThatNothingIsKept() {
        var mail = wording.write(LetterKind.PILOT_INVITATION, facts(), "brev@region-uppsala.test", true);

        assertThat(mail.subject())
                .startsWith("Prova enkäten senast 30 oktober 2026 / Try out the survey by 30 October 2026: ");
        assertThat(mail.text())
                .contains("Det här är en provomgång.", "Inget som ni svarar behålls.", "får ni en ny inbjudan")
                .contains("Svara senast fredag 30 oktober.")
                .contains("This is a pilot round.", "Nothing that you answer is kept.")
                .doesNotContain("ligger till grund", "som sena");
    }

    private static Facts facts() {
        return new Facts(
                "Region Uppsala",
                "Uppföljning 2026",
                "",
                90,
                40,
                0,
                new Facts.Dates(LocalDate.parse("2026-10-01"), ANSWER_BY, ANSWER_BY, ANSWER_BY, ANSWER_BY.plusDays(1)),
                new Facts.Receipt("", "", "", false),
                "http://portal.test/svara/2026-pilot-1/region-uppsala",
                "http://portal.test/resultat/2026-pilot-1",
                Standing.OPEN,
                false);
    }
}

package se.arshjul.workflows.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.wording.InboxWording.Commitments;

/** What an actor is asked to commit itself to says until when, in both languages, and that silence is no yes. */
class CommitmentWordingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");
    private static final Commitments ASKED = new Commitments("Forte", 2027, 3, LocalDate.parse("2026-11-20"));
    private static final String PAGE = "http://portal.test/atagande/nhp/2027";

    private final InboxWording wording = new InboxWording(
            new LetterProperties("Uppföljning <uppfoljning@socialstyrelsen.test>", "fragor@socialstyrelsen.test"));

    @Test
    void theQuestionSaysHowMuchUntilWhenAndThatNoAnswerIsNoYes() {
        var mail = wording.commitments(false, ASKED, TODAY, PAGE);

        assertThat(mail.subject()).isEqualTo("Vad ni åtar er 2027: Forte");
        assertThat(mail.text())
                .contains("3 rader. Säg senast fredag 20 november", "inget svar räknas inte som ett ja")
                .contains("3 rows. Say by Friday 20 November", "no answer is not taken for a yes")
                .contains(PAGE);
    }

    @Test
    void theReminderSaysHowMuchIsLeft() {
        var mail = wording.commitments(true, new Commitments("Forte", 2027, 1, ASKED.answerBy()), TODAY, PAGE);

        assertThat(mail.subject()).isEqualTo("Påminnelse: vad ni åtar er 2027, Forte");
        assertThat(mail.text()).contains("inte svarat på 1 rad i", "not yet answered 1 row of");
    }

    @Test
    void aTaskAboutItIsCalledByTheYearAndTheActor() {
        var task = new InboxWording.Task(
                "Hantera avvikelse", "plans/nhp/implementationPlans/2027/commitmentRounds/forte-2", "", TODAY, "");
        var called = new InboxWording.Task(task.title(), task.subject(), "Forskningsrådet Forte", TODAY, "");

        assertThat(wording.late(List.of(called), TODAY, PAGE).subject())
                .endsWith("Hantera avvikelse, 2027, Forskningsrådet Forte");
        assertThat(wording.late(List.of(task), TODAY, PAGE).subject())
                .as("by its id where nobody knows its name")
                .endsWith("Hantera avvikelse, 2027, forte");
    }

    @Test
    void whoHasAnsweredEverythingIsAskedToThinkAgain() {
        var again = new Commitments("Forte", 2027, 0, ASKED.answerBy());

        assertThat(wording.commitments(false, again, TODAY, PAGE).text())
                .contains("Forte får frågan en gång till", "Forte is asked once more")
                .doesNotContain("0 rader");
        assertThat(wording.commitments(true, again, TODAY, PAGE).text())
                .contains("inte sagt om ni ändrar något svar")
                .doesNotContain("0 rader");
    }
}

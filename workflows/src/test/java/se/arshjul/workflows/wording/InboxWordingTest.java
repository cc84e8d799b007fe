package se.arshjul.workflows.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.wording.InboxWording.Task;

class InboxWordingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Task FREE = new Task("Bedöm svaret", "surveys/2026/requests/region-skane", "", TODAY, "");
    private static final Task TAKEN = new Task("Utforma <enkät>", "surveys/2026", "", TODAY, "Kim");

    private final InboxWording wording = new InboxWording(
            new LetterProperties("Uppföljning <uppfoljning@socialstyrelsen.test>", "fragor@socialstyrelsen.test"));

    @Test
    void oneLateTaskStandsInTheSubject() {
        var mail = wording.late(List.of(FREE), TODAY, "http://portal.test/uppgifter");

        assertThat(mail.subject()).isEqualTo("Försenat 2 mars 2026: Bedöm svaret, 2026, region-skane");
    }

    @Test
    void severalLateTasksAreCountedAndSayWhoHasThem() {
        var mail = wording.late(List.of(FREE, TAKEN), TODAY, "http://portal.test/uppgifter");

        assertThat(mail.subject()).isEqualTo("Försenat 2 mars 2026: 2 uppgifter");
        assertThat(mail.text()).contains("måndag 2 mars. Kim har tagit uppgiften.", "http://portal.test/uppgifter\n");
        assertThat(mail.html()).contains("Utforma &lt;enkät&gt;").doesNotContain("<enkät>");
    }
}

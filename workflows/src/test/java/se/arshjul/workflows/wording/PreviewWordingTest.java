package se.arshjul.workflows.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.wording.Facts.Standing;

/** What a body reads before the results are published, and what it read of names when it was asked. */
class PreviewWordingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-07");

    private final Wording wording = new Wording(
            new LetterProperties("Uppföljning <uppfoljning@socialstyrelsen.test>", "fragor@socialstyrelsen.test"));

    @Test
    void theLetterHasTheLinkTheDayAndSaysHowAndUntilWhenSomethingWrongIsSaid() {
        var mail = wording.write(
                LetterKind.PREVIEW, WordingTest.facts(TODAY, Standing.ANSWERED), "a@region-uppsala.test", true);

        assertThat(mail.subject())
                .startsWith("Se hur ert svar räknas före 14 december 2026 / See how your answers count before 14");
        assertThat(mail.text())
                .contains("http://portal.test/svara/2026/region-uppsala/resultat\n")
                .contains("publiceras 14 december 2026")
                .contains("skriv till fragor@socialstyrelsen.test före 14 december 2026")
                .contains("blir en ny version av resultaten")
                .contains("write to fragor@socialstyrelsen.test before 14 December 2026");
    }

    @Test
    void theInvitationSaysThatAnswersAreShownByNameOnlyWhereTheyAre() {
        var facts = WordingTest.facts(TODAY, Standing.OPEN);

        assertThat(invitation(facts, false))
                .contains("står det inte med namn vad Region Uppsala har svarat.")
                .contains("they do not say by name what Region Uppsala has answered.");
        assertThat(invitation(facts, true))
                .contains("står det med namn vad Region Uppsala har svarat.")
                .contains("they say by name what Region Uppsala has answered.");
    }

    private String invitation(Facts facts, boolean named) {
        return wording.write(LetterKind.INVITATION, as(facts, facts.principal(), named), "a@region-uppsala.test", true)
                .text();
    }

    @Test
    void whatOthersWroteIsNoMarkup() {
        var sly = as(WordingTest.facts(TODAY, Standing.OPEN), "Region <b>&", false);

        var mail = wording.write(LetterKind.INVITATION, sly, "a@region-uppsala.test", true);

        assertThat(mail.html()).contains("Region &lt;b&gt;&amp;").doesNotContain("<b>");
        assertThat(mail.text()).contains("Region <b>&");
    }

    private static Facts as(Facts facts, String principal, boolean named) {
        return new Facts(
                principal,
                facts.survey(),
                facts.legalBasis(),
                facts.minutes(),
                facts.questions(),
                facts.answered(),
                facts.dates(),
                facts.receipt(),
                facts.page(),
                facts.resultsPage(),
                facts.standing(),
                named);
    }
}

package se.arshjul.workflows.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.letter.Mail;
import se.arshjul.workflows.wording.Facts.Standing;

/** The English half of a letter says what the survey says of itself in English, and the Swedish where there is none. */
class SurveyInEnglishTest {

    private static final LetterProperties PROPERTIES =
            new LetterProperties("Uppföljning <uppfoljning@socialstyrelsen.test>", "fragor@socialstyrelsen.test");
    private static final Facts SWEDISH = WordingTest.facts(LocalDate.parse("2026-10-20"), Standing.OPEN);
    private static final Facts.English SAID = new Facts.English("Follow-up 2026", "Section 3 of the act on questions");
    private static final Facts ENGLISH = SWEDISH.in(SAID);

    /** After the last day to answer, of a survey that says all of it in English. */
    static Facts late(Standing standing) {
        return WordingTest.facts(LocalDate.parse("2026-11-02"), standing).in(SAID);
    }

    @Test
    void theEnglishHalfHasTheEnglishTitleAndLegalBasisAndTheSwedishHalfTheSwedish() {
        var mail = write(ENGLISH);

        assertThat(swedishOf(mail.text()))
                .contains("svara på enkäten Uppföljning 2026.", "3 § lagen om frågor")
                .doesNotContain("Follow-up 2026", "Section 3");
        assertThat(englishOf(mail.text()))
                .contains("answer the survey Follow-up 2026.", "Legal basis: Section 3 of the act on questions")
                .doesNotContain("Uppföljning 2026", "3 § lagen", "in Swedish");
        assertThat(mail.subject()).endsWith(": Uppföljning 2026, Region Uppsala");
    }

    @Test
    void whereNothingIsSaidInEnglishTheEnglishHalfHasTheSwedish() {
        assertThat(englishOf(write(SWEDISH).text()))
                .contains("answer the survey Uppföljning 2026.", "The legal basis, in Swedish: 3 § lagen om frågor");
    }

    @Test
    void aLetterAboutSectionsThatWereGivenHasTheEnglishTitleToo() {
        var mail = new InboxWording(PROPERTIES)
                .sectionsGiven(List.of("Er egen plan"), List.of("Kim Ek, Region Uppsala"), "", ENGLISH);

        assertThat(swedishOf(mail.text())).contains("svara på i Uppföljning 2026");
        assertThat(englishOf(mail.text())).contains("answer in Follow-up 2026");
    }

    private static Mail write(Facts facts) {
        return new Wording(PROPERTIES).write(LetterKind.INVITATION, facts, "a@region-uppsala.test", true);
    }

    private static String swedishOf(String text) {
        return text.substring(0, text.indexOf("In English"));
    }

    private static String englishOf(String text) {
        return text.substring(text.indexOf("In English"));
    }
}

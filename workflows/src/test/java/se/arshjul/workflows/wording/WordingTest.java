package se.arshjul.workflows.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.wording.Facts.Standing;

class WordingTest {

    private static final String ADDRESS = "patientsakerhet@region-uppsala.test";
    private static final LocalDate BEFORE = LocalDate.parse("2026-10-01");
    private static final LocalDate LATE = LocalDate.parse("2026-11-02");

    private final Wording wording = new Wording(
            new LetterProperties("Uppföljning <uppfoljning@socialstyrelsen.test>", "fragor@socialstyrelsen.test"));

    @Test
    void theInvitationSaysWhatIsAskedAndUntilWhen() {
        var mail = wording.write(LetterKind.INVITATION, facts(BEFORE, Standing.OPEN), ADDRESS, true);

        assertThat(mail.subject()).startsWith("Svara senast 30 oktober 2026 / Answer by 30 October 2026: Uppföljning");
        assertThat(mail.text())
                .contains("Svara senast fredag 30 oktober. Svar tas emot till 13 november och märks då som sena.")
                .contains("40 frågor")
                .contains("90 minuter")
                .contains("http://portal.test/svara/2026/region-uppsala\n")
                .contains("Logga in med adressen " + ADDRESS)
                .contains("skriv till fragor@socialstyrelsen.test")
                .contains("Vänliga hälsningar\nUppföljning\n\n——————————\nIn English\n\nHello,\n")
                .contains(
                        "Answer by Friday 30 October. Answers are taken until 13 November, but are then marked as late.")
                .endsWith("Kind regards\nUppföljning\n");
        assertThat(mail.html()).contains("<html lang=\"sv\">", "<div lang=\"en\">");
    }

    @Test
    void whatGoesToAPersonDoesNotSayHowTheMailboxLogsIn() {
        var mail = wording.write(LetterKind.REMINDER_STARTED, facts(BEFORE, Standing.OPEN), ADDRESS, false);

        assertThat(mail.text()).doesNotContain("engångskod").contains("7 av 40 frågor");
    }

    @Test
    void aReminderAfterTheLastDaySaysHowLongAnswersAreStillTaken() {
        var mail = wording.write(LetterKind.REMINDER_NOT_OPENED, facts(LATE, Standing.OPEN), ADDRESS, true);

        assertThat(mail.subject())
                .startsWith("Påminnelse, svar tas emot till 13 november 2026 / Reminder, answers are taken until 13");
        assertThat(mail.text())
                .contains("Sista dagen att svara var fredag 30 oktober. Svar tas emot till fredag 13 november");
    }

    @Test
    void theDecisionAboutLongerTimeSaysWhichDayHoldsNow() {
        var granted = wording.write(LetterKind.EXTENSION_GRANTED, facts(BEFORE, Standing.OPEN), ADDRESS, true);
        var declined = wording.write(LetterKind.EXTENSION_DECLINED, facts(BEFORE, Standing.OPEN), ADDRESS, true);

        assertThat(granted.subject()).startsWith("Anstånd till 30 oktober 2026 / More time, until 30 October 2026:");
        assertThat(granted.text()).contains("Vi har beviljat anstånd.", "30 oktober", "13 november");
        assertThat(declined.subject()).isEqualTo("Inget anstånd / No more time: Uppföljning 2026, Region Uppsala");
        assertThat(declined.text()).contains("Vi har inte beviljat anstånd.", "30 oktober", "13 november");
    }

    @Test
    void theReceiptHasNumberAndHashAndLeadsToTheReceiptPageAndSaysWhereItIsChecked() {
        var mail = wording.write(LetterKind.RECEIPT, facts(LATE, Standing.ANSWERED), ADDRESS, true);

        assertThat(mail.subject()).startsWith("Kvittens 2 november 2026 / Receipt 2 November 2026:");
        assertThat(mail.text())
                .contains("Referensnummer: 2026-0042-7\n", "Kontrollsumma: 4f1c\n")
                .contains("http://portal.test/svara/2026/region-uppsala/kvittens?nummer=2026-0042-7\n")
                .contains("utan att logga in:\nhttp://portal.test/kontrollera-kvittens"
                        + "?reference=2026-0042-7&contentHash=4f1c\n");
    }

    @Test
    void theFeedbackLeadsWhoAnsweredToTheOwnResultBesideTheCountrys() {
        var mail = wording.write(LetterKind.FEEDBACK, facts(LATE, Standing.ANSWERED), ADDRESS, true);

        assertThat(mail.text())
                .contains("http://portal.test/svara/2026/region-uppsala/resultat\n")
                .contains("vad Region Uppsala svarade bredvid hela landets resultat", "Du loggar in");
    }

    @Test
    void theFeedbackLeadsWhoIsNotInTheResultsToThoseOfTheCountry() {
        var mail = wording.write(LetterKind.FEEDBACK, facts(LATE, Standing.NOT_ANSWERED), ADDRESS, true);

        assertThat(mail.text())
                .contains("http://portal.test/resultat/2026\n")
                .contains("finns inte med i resultaten")
                .doesNotContain("engångskod");
    }

    @Test
    void whatIsSentBackIsDueOnTheNextDayThatIsLeft() {
        var dates = facts(LocalDate.parse("2026-11-20"), Standing.SENT_BACK).dates();

        assertThat(Outline.lastDayToChange(dates)).isEqualTo("2026-11-27");
    }

    @Test
    void theReminderOfASentBackAnswerNamesTheDayUntilWhichItIsTaken() {
        var today = LocalDate.parse("2026-11-20");

        var mail = wording.write(LetterKind.REMINDER_STARTED, facts(today, Standing.SENT_BACK), ADDRESS, true);

        assertThat(mail.subject()).contains("ändra svaret senast 27 november 2026");
        assertThat(mail.text()).contains("27 november").doesNotContain("13 november", "30 oktober");
    }

    @Test
    void aQuestionAboutOneAnswerIsDueAtTheEndOfTheReviewAndSaysWhatSilenceMeans() {
        var mail = wording.write(LetterKind.CLARIFICATION, facts(BEFORE, Standing.CLARIFYING), ADDRESS, false);
        var reminder = wording.write(LetterKind.REMINDER_STARTED, facts(LATE, Standing.CLARIFYING), ADDRESS, false);
        var waiting = wording.write(LetterKind.REMINDER_WAITING, facts(LATE, Standing.CLARIFYING), ADDRESS, false);

        assertThat(mail.text()).contains("/fortydliga\n", "Bara det som vi frågar om går att ändra");
        assertThat(List.of(mail, reminder, waiting))
                .allSatisfy(one -> assertThat(one.text())
                        .contains("27 november", "gäller det som ni redan har godkänt")
                        .doesNotContain("30 oktober", "13 november"));
    }

    @Test
    void aWordOnOneAnswerThatTheApproverReturnsIsDueAtTheEndOfTheReview() {
        var mail = wording.write(LetterKind.RETURNED, facts(LATE, Standing.CLARIFYING), ADDRESS, false);
        assertThat(mail.text()).contains("27 november").doesNotContain("13 november");
    }

    @ParameterizedTest
    @MethodSource("aboutRequests")
    void everyLetterSaysTheSameInBothForms(LetterKind kind) {
        for (var today : Set.of(BEFORE, LATE)) {
            for (var standing : Standing.values()) {
                var mail = wording.write(kind, facts(today, standing), ADDRESS, true);

                assertThat(words(HtmlUtils.htmlUnescape(mail.html().replaceAll("(?s)^.*<body[^>]*>", ""))))
                        .isEqualTo(words(mail.text()));
                assertThat(links(mail.html())).hasSize(1);
                assertThat(mail.text() + mail.html()).doesNotContain("{", "}");
                assertThat(mail.html()).doesNotContainIgnoringCase("<img", "<script", "src=");
            }
        }
    }

    private static Set<LetterKind> aboutRequests() {
        return EnumSet.range(LetterKind.INVITATION, LetterKind.FEEDBACK);
    }

    @Test
    void everySentenceOfTheFileIsUsed() {
        var used = new HashSet<String>();
        for (var kind : aboutRequests()) {
            for (var standing : Standing.values()) {
                Stream.of(facts(BEFORE, standing), SurveyInEnglishTest.late(standing), shortFacts(standing))
                        .map(facts -> Outline.of(kind, facts, true))
                        .flatMap(outline -> Stream.of(
                                        Stream.of(outline.subject(), outline.link()),
                                        outline.before().stream(),
                                        outline.after().stream())
                                .flatMap(keys -> keys))
                        .forEach(used::add);
            }
        }

        assertThat(used).isEqualTo(new Texts("letters", Language.SWEDISH).keys());
    }

    private static String words(String text) {
        return Arrays.stream(
                        text.replaceAll("<[^>]+>|—{2,}", " ").replace(":", "").split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Set<String> links(String html) {
        return java.util.regex.Pattern.compile("href=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    static Facts facts(LocalDate today, Standing standing) {
        return facts(today, standing, 90, "3 § lagen om frågor", LocalDate.parse("2026-11-13"));
    }

    private static Facts shortFacts(Standing standing) {
        return facts(BEFORE, standing, 0, "", LocalDate.parse("2026-10-30")).asking(AskedWordingTest.ASKED);
    }

    private static Facts facts(
            LocalDate today, Standing standing, int minutes, String legalBasis, LocalDate acceptedUntil) {
        return new Facts(
                "Region Uppsala",
                "Uppföljning 2026",
                legalBasis,
                minutes,
                40,
                7,
                new Facts.Dates(
                        today,
                        LocalDate.parse("2026-10-30"),
                        acceptedUntil,
                        LocalDate.parse("2026-11-27"),
                        LocalDate.parse("2026-12-14")),
                new Facts.Receipt(
                        "2026-0042-7",
                        "4f1c",
                        "http://portal.test/kontrollera-kvittens?reference=2026-0042-7&contentHash=4f1c",
                        !legalBasis.isEmpty()),
                "http://portal.test/svara/2026/region-uppsala",
                "http://portal.test/resultat/2026",
                standing,
                legalBasis.isEmpty());
    }
}

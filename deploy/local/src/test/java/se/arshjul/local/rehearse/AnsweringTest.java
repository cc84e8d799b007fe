package se.arshjul.local.rehearse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.arshjul.local.client.CaughtMails.CaughtMail;

/** How regions and municipalities answer, in a real browser. Every test has a body of its own. */
class AnsweringTest {

    @RegisterExtension
    static final Theatre theatre = new Theatre();

    private static final Pattern LINK = Pattern.compile("https?://\\S+/svara/\\S+");

    @Test
    void aMunicipalityWithoutUsersGetsFromTheLetterToASavedAnswerAndNamesItsApprover() {
        theatre.openSurvey();
        var invitation = newest("kommun-ydre", "Svara senast ");
        var contact = theatre.anybody();

        contact.go(link(invitation));
        theatre.logInByCode(contact, invitation.recipients().getFirst());
        contact.looks();
        contact.becomesContact("Kontaktperson, Ydre kommun");
        contact.looks();
        contact.names("Kontaktperson, Ydre kommun", invitation.recipients().getFirst(), "Svarande");
        contact.names("Godkännare, Ydre kommun", "godkannare@ydre.test", "Godkännare");
        contact.reads("godkannare@ydre.test");

        contact.go(link(invitation));
        contact.page().locator("main .tasks a").first().click();
        contact.fillsIn();
        contact.press("Spara och gå till översikten");
        assertThat(contact.page().locator("main .tasks li").first()).containsText("Klart");
    }

    @Test
    void aRegionAnswersAndSignsOffWithTheKeyboardOnly() {
        var request = request("region-skane");
        var respondent = theatre.keyboard("region-skane", "svarande");
        respondent.enter(respondent
                .person()
                .page()
                .locator("main a[href$='" + request + "']")
                .first());
        respondent.enter(respondent.person().page().locator("main .tasks a").first());
        while (respondent.person().page().url().contains("/avsnitt/")) {
            respondent.fillsInAndGoesOn();
        }
        respondent.enter("Lämna in för godkännande");
        respondent.person().reads("Svaret väntar på godkännande");

        var approver = theatre.keyboard("region-skane", "godkannare");
        approver.enter(approver.person()
                .page()
                .locator("main a[href$='" + request + "']")
                .first());
        approver.enter(
                approver.person().page().locator("main a[href$='/godkann']").first());
        approver.enter("Godkänn och skicka");
        assertThat(approver.person().page().locator("h1")).containsText("Kvittens");
    }

    @Tag("full")
    @Test
    void whoHasNoScriptAnswersAndSignsOffAsWell() {
        var request = request("region-halland");
        theatre.of("region-halland", "svarande", false).answersAllBut("support", request);
        theatre.of("region-halland", "godkannare", false).signsOff(request);
    }

    @Test
    void ofTwoWhoAnswerTheSameQuestionTheSecondSeesBothAnswersAndChooses() {
        var request = request("region-dalarna");
        theatre.stage().principals().addRespondent("region-dalarna", "kollega");
        var first = theatre.of("region-dalarna", "svarande");
        var section = textSection(first, request);
        var second = theatre.anybody();
        second.go(section);
        theatre.logInByCode(second, "kollega@region-dalarna.test");
        second.go(section);

        write(first, "Så skrev den första.");
        write(second, "Så skrev den andra.");

        second.reads("Ändrat av någon annan");
        second.reads("Svarande, Region Dalarna");
        second.reads("Så skrev den första.");
        second.looks();
        assertThat(second.page().locator("form#svar textarea:visible").first()).hasValue("Så skrev den andra.");
        second.press("Spara det jag skrev");
        second.readsNot("Ändrat av någon annan");
        first.go(section);
        assertThat(first.page().locator("form#svar textarea:visible").first()).hasValue("Så skrev den andra.");
    }

    @Test
    void whatIsWrittenWhenTheSessionHasEndedIsThereAfterTheNextLogin() {
        keepsWhatIsWritten("region-blekinge", true);
    }

    @Test
    void whatIsSentWithoutScriptWhenTheSessionHasEndedIsThereAfterTheNextLogin() {
        keepsWhatIsWritten("region-sormland", false);
    }

    private static void keepsWhatIsWritten(String body, boolean script) {
        var respondent = theatre.of(body, "svarande", script);
        var section = textSection(respondent, request(body));
        respondent.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));

        respondent.page().locator("form#svar textarea:visible").first().fill("Skrivet utan session.");
        if (script) {
            respondent.page().locator("form#svar textarea:visible").first().blur();
        } else {
            respondent.press("Spara och fortsätt");
        }
        // The identity provider still knows who it is, as it does at work.
        respondent.page().waitForURL("**/det-du-skrev");
        assertThat(respondent.page().locator("dl.typed dd")).hasText("Skrivet utan session.");
        respondent.looks();
        respondent.press("Spara");
        respondent.go(section);
        assertThat(respondent.page().locator("form#svar textarea:visible").first())
                .hasValue("Skrivet utan session.");
    }

    /** Goes to the first section that asks for a longer text. */
    private static String textSection(Person person, String request) {
        person.go(request);
        for (var link : person.page().locator("main .tasks a").all().stream()
                .map(section -> section.getAttribute("href"))
                .toList()) {
            person.go(link);
            if (person.page().locator("form#svar textarea:visible").count() > 0) {
                return link;
            }
        }
        throw new AssertionError("no section asks for a text");
    }

    private static void write(Person person, String text) {
        var field = person.page().locator("form#svar textarea:visible").first();
        person.page().waitForResponse(answer -> answer.request().method().equals("POST"), () -> {
            field.fill(text);
            field.blur();
        });
    }

    private static String request(String body) {
        return "/svara/" + theatre.openSurvey().substring("surveys/".length()) + "/" + body;
    }

    private static CaughtMail newest(String body, String subject) {
        return theatre.stage().platform().mails().all().stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .filter(mail ->
                        theatre.stage().platform().mails().text(mail.id()).contains("/" + body))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private static String link(CaughtMail letter) {
        var text = theatre.stage().platform().mails().text(letter.id());
        var found = LINK.matcher(text);
        assertThat(found.find()).as("%s in %s", LINK, text).isTrue();
        return found.group();
    }
}

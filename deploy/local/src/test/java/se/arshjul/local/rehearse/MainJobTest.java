package se.arshjul.local.rehearse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;

/** The main job, in a real browser on the whole platform: from an empty year to a public result. */
class MainJobTest {

    private static Stage stage;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        var found = Chromium.find();
        assumeTrue(found.isPresent(), "no Chromium was found");
        chromium = found.orElseThrow();
        stage = Stage.open(System.out::println);
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aYearGoesFromPlanningToAPublicResult() {
        var calendar = SurveyCalendar.brief(LocalDate.ofInstant(stage.days().now(), ZoneId.of("Europe/Stockholm")));
        var year = String.valueOf(calendar.open().getYear());
        var survey = "surveys/" + year;

        plan(year, calendar);
        design(year);
        approveDispatch(year);
        stage.agency().dispatch(survey, 311);
        answerAndSignOff(year);
        settled(survey);
        stage.agency().close(survey);
        review(year);
        stage.agency().publish(survey, 311);

        var anybody = chromium.anybody(portal());
        anybody.navigate("/resultat/" + year);
        assertThat(anybody.locator("main")).containsText("1 av 311 tillfrågade har svarat.");
        assertThat(anybody.locator("figure.chart").first()).isVisible();
        assertThat(anybody.request().get("/resultat/" + year + "/alla.csv").text())
                .startsWith("\ufeff");
    }

    private static void plan(String year, SurveyCalendar calendar) {
        var page = staff("samordnare");
        page.navigate("/uppfoljning/ny");
        page.fill("#year", year);
        page.fill("#openDate", calendar.open().toString());
        page.fill("#answerByDate", calendar.answerBy().toString());
        page.fill("#acceptedUntilDate", calendar.acceptedUntil().toString());
        page.fill("#reviewedByDate", calendar.reviewedBy().toString());
        page.fill("#publishDate", calendar.publish().toString());
        if (page.locator("#planVersion option[value='']").count() > 0) {
            page.selectOption("#planVersion", "plans/nhp-patientsakerhet/versions/3");
        }
        press(page, "Planera enkäten");
        assertThat(page.locator("h1")).containsText("Uppföljning");
    }

    private static void design(String year) {
        var page = staff("analytiker");
        takeFromInbox(page, "Utforma enkät");
        press(page, "Enkäten är utformad");
        assertThat(page.locator("main")).containsText("Väntar på beslut om utskick");
        page.navigate("/uppgifter");
        assertThat(page.locator("main")).not().containsText("Utforma enkät");
    }

    private static void approveDispatch(String year) {
        var page = staff("samordnare");
        takeFromInbox(page, "Godkänn utskick");
        assertThat(page.locator("main")).containsText("311 huvudmän: 21 regioner och 290 kommuner.");
        press(page, "Godkänn utskick");
        assertThat(page.locator("main")).containsText("Utskick godkänt");
    }

    /** An item is there as soon as the engine has handed it out: the inbox is looked at until then. */
    private static void takeFromInbox(Page page, String title) {
        var item = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title));
        Patience.upTo(Duration.ofMinutes(2), "the item " + title).untilTrue(() -> {
            page.navigate("/uppgifter");
            return item.count() > 0;
        });
        item.first().click();
    }

    private static void answerAndSignOff(String year) {
        var address = "/svara/" + year + "/region-uppsala";
        var respondent = chromium.loggedIn(portal(), "svarande@region-uppsala.test", password());
        respondent.navigate(address);
        respondent.locator("main .tasks a").first().click();
        while (respondent.url().contains("/avsnitt/")) {
            fill(respondent);
            press(respondent, "Spara och fortsätt");
        }
        press(respondent, "Lämna in för godkännande");
        assertThat(respondent.locator("main")).containsText("Svaret väntar på godkännande");

        var approver = chromium.loggedIn(portal(), "godkannare@region-uppsala.test", password());
        approver.navigate(address + "/godkann");
        press(approver, "Godkänn och skicka");
        assertThat(approver.locator("h1")).containsText("Kvittens");
        assertThat(approver.locator(".receipt .number")).containsText(year + "-");
    }

    /** Gives every question of the page an answer that its kind allows. */
    private static void fill(Page page) {
        for (var group : page.locator("fieldset.field").all()) {
            group.locator("input[type=radio], input[type=checkbox]").first().check();
        }
        for (var field : page.locator("form#svar .field:has(input.number)").all()) {
            field.locator("input").fill(least(field.locator(".hint").allTextContents()));
        }
        for (var field : page.locator("form#svar textarea, form#svar input[type=text]:not(.number)")
                .all()) {
            field.fill("Vi arbetar med det.");
        }
    }

    /** The hint of a number says between which limits it lies. */
    private static String least(List<String> hints) {
        return hints.isEmpty() ? "1" : hints.getFirst().replaceAll("^\\D*(\\d+).*$", "$1");
    }

    /** The rules may doubt what was filled in by a machine; then the analyst accepts it. */
    private static void settled(String survey) {
        Patience.upTo(Duration.ofMinutes(2), "the answer to be accepted").untilTrue(() -> {
            stage.agency().judgeWhatIsInDoubt();
            return stage.agency().requests(survey).stream()
                    .anyMatch(request -> request.getState() == Request.State.ACCEPTED);
        });
    }

    private static void review(String year) {
        var analyst = staff("analytiker");
        takeFromInbox(analyst, "Kvalitetsgranska och analysera");
        analyst.fill("#analysis", "En region har svarat.");
        press(analyst, "Analysen är klar");
        var communicator = staff("kommunikator");
        takeFromInbox(communicator, "Faktablad");
        communicator.fill("#factSheet", "Det viktigaste på en sida.");
        press(communicator, "Faktabladet är klart");
        var coordinator = staff("samordnare");
        takeFromInbox(coordinator, "Godkänn publicering");
        press(coordinator, "Godkänn publicering");
        assertThat(coordinator.locator("main")).containsText("Publicering godkänd");
        assertThat(stage.agency().get("surveys/" + year).getState()).isEqualTo(Survey.State.CLEARED);
    }

    private static Page staff(String person) {
        return chromium.loggedIn(portal(), person + "@socialstyrelsen.test", password());
    }

    private static void press(Page page, String button) {
        Locator named = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
        named.click();
    }

    private static URI portal() {
        return stage.platform().addresses().portal();
    }

    private static String password() {
        return stage.platform().secrets().examplePassword();
    }
}

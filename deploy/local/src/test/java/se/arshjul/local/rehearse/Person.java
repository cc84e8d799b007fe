package se.arshjul.local.rehearse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.List;

/**
 * Somebody at a browser, with the words in which tests tell what they do.
 *
 * @param who as screenshots name the role
 */
record Person(Page page, String who) {

    static final String WITHOUT_SCRIPT = "-utan-skript";

    void go(String path) {
        page.navigate(path);
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Presses a button that leads to another page, at once or when what is being saved has been. */
    void leavesBy(String button) {
        var before = page.url();
        press(button);
        page.waitForURL(url -> !url.equals(before));
    }

    void reads(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    void readsNot(String text) {
        assertThat(page.locator("main")).not().containsText(text);
    }

    /** Looks at the page as every reader may meet it. */
    Person looks() {
        Look.at(page, who);
        return this;
    }

    /** Takes charge of a body that nobody has used, and comes to the page that names its people. */
    void becomesContact(String displayName) {
        page.fill("#displayName", displayName);
        press("Bli kontaktperson");
        page.waitForURL("**/personer");
    }

    /** Names somebody for the body. */
    void names(String displayName, String email, String role) {
        page.fill("#displayName", displayName);
        page.fill("#email", email);
        page.getByLabel(role).check();
        press("Utse");
        assertThat(page.locator("table")).containsText(displayName);
    }

    /** Puts on record what precedes a survey, without which its dispatch is not approved. */
    void recordsDecision(String year) {
        go("/uppfoljning/" + year + "/samrad");
        page.fill("#consulted", "SKR");
        page.fill("#consultedDate", "2026-01-12");
        page.fill("#statement", "Inget att invända.");
        page.fill("#decidedBy", "Avdelningschef");
        page.fill("#decisionDate", "2026-01-20");
        page.fill("#decisionNumber", "1/" + year);
        page.getByLabel("Det är frivilligt att svara").check();
        press("Spara");
        reads("Allt är dokumenterat");
    }

    /** Looks at every page that needs no login, and at a result that was published before this run. */
    void readsWhatIsPublic() {
        for (var path : List.of(
                "/",
                "/kontrollera-kvittens",
                "/tillganglighet",
                "/personuppgifter",
                "/logga-in",
                "/resultat",
                "/resultat/2024",
                "/resultat/2024/fraga/plan-exists",
                "/resultat/2024/jamfor",
                "/resultat/2024/versioner")) {
            go(path);
            looks();
        }
    }

    /** An item is there as soon as the engine has handed it out: the inbox is looked at until then. */
    void takesFromInbox(String title) {
        var item = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title));
        Patience.upTo(Duration.ofMinutes(2), "the item " + title).untilTrue(() -> {
            page.navigate("/uppgifter");
            return item.count() > 0;
        });
        looks();
        item.first().click();
    }

    /** Answers every section of a request but one, and hands it to the approver. */
    void answersAllBut(String section, String request) {
        go(request);
        looks();
        page.locator("main .tasks a").first().click();
        while (page.url().contains("/avsnitt/")) {
            if (!page.url().endsWith("/" + section)) {
                fillsIn();
                attaches(request + "/tomt-formular.pdf");
            }
            looks();
            leavesBy("Spara och fortsätt");
        }
        looks();
        press("Lämna in för godkännande");
        reads("Svaret väntar på godkännande");
        looks();
    }

    /** Signs off what the respondent has handed in. */
    void signsOff(String request) {
        go(request + "/godkann");
        looks();
        press("Godkänn och skicka");
        assertThat(page.locator("h1")).containsText("Kvittens");
        looks();
    }

    /** Attaches a document of the portal's own to each answer that takes files. */
    private void attaches(String document) {
        for (var answer : page.locator("form#svar .attachments").all()) {
            var content = page.request().get(document).body();
            answer.locator("input").setInputFiles(new FilePayload("Vår plan.pdf", "application/pdf", content));
            answer.locator("button[name=bifoga]").click();
            assertThat(answer.locator("a[download]")).hasText("Vår plan.pdf");
        }
    }

    /** Gives every question of the page an answer that its kind allows. */
    void fillsIn() {
        for (var group : page.locator("fieldset.field, .together tbody").all()) {
            group.locator("input[type=radio], input[type=checkbox]:not(.revisit *)")
                    .first()
                    .check();
        }
        for (var field : page.locator("form#svar .field:has(input.number)").all()) {
            field.locator("input.number").fill(least(field.locator(".hint").allTextContents()));
        }
        for (var field : page.locator("form#svar textarea:visible, form#svar input[type=text]:not(.number):visible")
                .all()) {
            field.fill("Vi arbetar med det.");
        }
    }

    /** The hint of a number says between which limits it lies. */
    static String least(List<String> hints) {
        return hints.isEmpty() ? "1" : hints.getFirst().replaceAll("^\\D*(\\d+).*$", "$1");
    }
}

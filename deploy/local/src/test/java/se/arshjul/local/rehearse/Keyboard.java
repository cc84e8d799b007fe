package se.arshjul.local.rehearse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;

/** Somebody who uses nothing but the keyboard: Tab to go on, Space to choose, Enter to press. */
record Keyboard(Person person) {

    /** More stops than any page has. */
    private static final int STOPS = 400;

    /** What has the focus: the kind of field, and whether its question has an answer. */
    private static final String FOCUSED = """
            () => {
              const at = document.activeElement;
              if (!at.form || at.form.id !== 'svar') return 'elsewhere';
              if (at.type === 'radio' || at.type === 'checkbox') {
                const chosen = at.form.querySelector(`input[name="${at.name}"]:checked`);
                return chosen ? 'answered' : 'choice';
              }
              if (at.tagName === 'BUTTON') return at.value === 'nasta' ? 'next' : 'elsewhere';
              return at.classList.contains('number') ? 'number' : 'text';
            }""";

    private static final String HINT = "() => (document.getElementById(document.activeElement.id + '-hint')"
            + " || {textContent: '0'}).textContent.trim()";

    /** Logs in with the password of the example, from the first page on. */
    Keyboard logsIn(String email, String password) {
        var page = person.page();
        person.go("/logga-in");
        type(page.locator("#email"), email);
        enter(page.locator("main button[type=submit]").first());
        type(page.locator("input[type=password]"), password);
        enter(page.locator("main form:has(input[type=password]) button[type=submit]"));
        page.waitForURL("**/");
        return this;
    }

    private void type(Locator field, String text) {
        goTo(field);
        person.page().keyboard().type(text);
    }

    void enter(String button) {
        enter(person.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    /** Goes to something by Tab and presses it. */
    void enter(Locator target) {
        goTo(target);
        var before = person.page().url();
        person.page().keyboard().press("Enter");
        goesOnFrom(before);
    }

    private void goTo(Locator target) {
        for (int stop = 0; stop < STOPS; stop++) {
            if (Boolean.TRUE.equals(target.evaluate("it => it === document.activeElement"))) {
                return;
            }
            person.page().keyboard().press("Tab");
        }
        throw new AssertionError("Tab never comes to " + target);
    }

    /** Answers the section that is open, one stop after the other, and presses the button that leads on. */
    void fillsInAndGoesOn() {
        var keys = person.page().keyboard();
        var section = person.page().url();
        for (int stop = 0; stop < STOPS; stop++) {
            keys.press("Tab");
            switch (String.valueOf(person.page().evaluate(FOCUSED))) {
                case "choice" -> keys.press("Space");
                case "number" -> {
                    keys.press("ControlOrMeta+a");
                    keys.type(String.valueOf(person.page().evaluate(HINT)).replaceAll("^\\D*(\\d+).*$", "$1"));
                }
                case "text" -> keys.type("Vi arbetar med det.");
                case "next" -> {
                    keys.press("Enter");
                    goesOnFrom(section);
                    return;
                }
                default -> {
                    // A link, an answered group, or the other button.
                }
            }
        }
        throw new AssertionError("Tab never comes to the button that leads on from " + section);
    }

    private void goesOnFrom(String address) {
        try {
            person.page().waitForURL(url -> !url.equals(address));
        } catch (TimeoutError stays) {
            throw new AssertionError(
                    "Stays on " + address + ": " + person.page().locator("main").innerText(), stays);
        }
    }
}

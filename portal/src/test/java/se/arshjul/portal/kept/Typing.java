package se.arshjul.portal.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;

/** Somebody who fills in all that there is, and what can then be read of it. */
final class Typing {

    static final String FIELDS = "textarea, input[type=text], input[type=date], fieldset";

    private Typing() {}

    static List<String> into(Locator form) {
        form.evaluate("form => form.closest('details')?.setAttribute('open', '')");
        List<String> typed = new ArrayList<>();
        form.locator(FIELDS).all().forEach(field -> typed.add(intoField(field)));
        assertThat(typed).isNotEmpty();
        return typed;
    }

    static String intoField(Locator field) {
        if (field.evaluate("field => field.tagName").equals("FIELDSET")) {
            var last = field.locator(".choice").last();
            var label = last.locator("label").innerText();
            last.locator("label").click();
            return label;
        }
        var text = text(field);
        field.fill(text);
        field.blur();
        return text;
    }

    private static String text(Locator field) {
        if ("date".equals(field.getAttribute("type"))) {
            return "2026-11-20";
        }
        return "decimal".equals(field.getAttribute("inputmode"))
                ? "24,5"
                : "Åtta rader om <vård> & mer i " + field.getAttribute("name");
    }
}

package se.arshjul.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attoparser.dom.Element;

/** A form of a page with all that a browser would send, and what somebody types into it. */
final class FilledForm {

    private static final Set<String> CHOSEN = Set.of("radio", "checkbox");

    private final Element form;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    FilledForm(Element form) {
        this.form = form;
        Shown.elements(form, "input").forEach(this::read);
        Shown.elements(form, "textarea").forEach(area -> add(name(area), Shown.raw(area)));
        Shown.elements(form, "select").forEach(this::readChoice);
    }

    private void read(Element input) {
        if (!CHOSEN.contains(Shown.attribute(input, "type")) || input.hasAttribute("checked")) {
            add(name(input), Shown.attribute(input, "value"));
        }
    }

    private void readChoice(Element select) {
        var options = Shown.elements(select, "option").toList();
        options.stream()
                .filter(option -> option.hasAttribute("selected"))
                .findFirst()
                .or(() -> options.stream().findFirst())
                .ifPresent(option -> add(name(select), Shown.attribute(option, "value")));
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }

    List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    String action() {
        return Shown.attribute(form, "action");
    }

    /** Where a button sends the form, which may be elsewhere than the form itself says. */
    String action(Element button) {
        var own = Shown.attribute(button, "formaction");
        return own.isEmpty() ? action() : own;
    }

    Element button(String words) {
        return buttons().stream()
                .filter(button -> Shown.words(button).equals(words))
                .findFirst()
                .orElseThrow();
    }

    boolean has(String words) {
        return buttons().stream().anyMatch(button -> Shown.words(button).equals(words));
    }

    private List<Element> buttons() {
        return Shown.elements(form, "button").toList();
    }

    /** Types into fields, name and value in turn; a value that is empty clears what was chosen. */
    FilledForm type(String... fields) {
        var known = Stream.of("input", "textarea", "select")
                .flatMap(kind -> Shown.elements(form, kind))
                .map(FilledForm::name)
                .collect(Collectors.toSet());
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (int i = 0; i + 1 < fields.length; i += 2) {
            if (!known.contains(fields[i])) {
                throw new AssertionError("No field " + fields[i] + " among " + known);
            }
            typed.computeIfAbsent(fields[i], first -> new ArrayList<>()).add(fields[i + 1]);
        }
        values.putAll(typed);
        return this;
    }

    /** What is sent when a button is pressed. */
    Map<String, List<String>> sentBy(Element button) {
        Map<String, List<String>> sent = new LinkedHashMap<>(values);
        if (!name(button).isEmpty()) {
            sent.put(name(button), List.of(Shown.attribute(button, "value")));
        }
        return sent;
    }

    private static String name(Element control) {
        return Shown.attribute(control, "name");
    }
}

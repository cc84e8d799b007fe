package se.arshjul.portal.form;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/**
 * A form while a person works with it: what it starts with or what was posted, its two guards (etag and request id),
 * and what a service found wrong. A page method takes it as an argument; it is in the model as {@code form}.
 */
public final class Form {

    private final RefusalTexts texts;
    private final HttpServletResponse response;
    private final boolean posted;
    private final Map<String, List<String>> values;
    private final Map<String, Wrong> wrongs = new LinkedHashMap<>();
    private final Map<String, String> theirs = new HashMap<>();
    private final Map<String, String> marks = new LinkedHashMap<>();
    private String etag;
    private String requestId;
    private String message = "";
    private boolean conflict;

    Form(RefusalTexts texts, HttpServletResponse response, boolean posted, Map<String, List<String>> values) {
        this.texts = texts;
        this.response = response;
        this.posted = posted;
        this.values = new HashMap<>(values);
        this.etag = value("etag");
        this.requestId = value("requestId").isEmpty() ? UUID.randomUUID().toString() : value("requestId");
    }

    /** What the form holds before anybody has typed, and the etag it was read with; what was posted stays. */
    public Form start(String currentEtag, Map<String, ?> current) {
        if (!posted || conflict) {
            etag = currentEtag;
        }
        current.forEach((name, value) -> start(name, value));
        return this;
    }

    private void start(String name, Object value) {
        var current =
                value instanceof Iterable<?> several ? texts(several) : new ArrayList<>(List.of(String.valueOf(value)));
        var mark = value(Mark.PREFIX + name);
        // Who has typed sees both texts after a conflict: what is typed next is typed beside what is saved.
        marks.put(Mark.PREFIX + name, mark.isEmpty() || conflict && !untouched(name) ? Mark.of(current) : mark);
        if (!posted || !values.containsKey(name) && !values.containsKey("_" + name)) {
            values.put(name, current);
        } else if (conflict && !inOneLine(current).equals(inOneLine(values(name)))) {
            theirs.put(name, inOneLine(current));
        }
    }

    private static String inOneLine(List<String> several) {
        return String.join(", ", several).replace("\r\n", "\n");
    }

    /** What is saved now, after a conflict, in a field in which something else was posted; nothing otherwise. */
    public @Nullable String theirs(String name) {
        return theirs.get(name);
    }

    /** Whether a field was posted as it was when the page was made. */
    public boolean untouched(String name) {
        return Mark.of(values(name)).equals(value(Mark.PREFIX + name));
    }

    /** What the fields held when the page was made; nothing where no etag tells of another's change. */
    public Map<String, String> getMarks() {
        return etag.isEmpty() ? Map.of() : Collections.unmodifiableMap(marks);
    }

    /** Leaves out what was posted in a field, so that it holds what is saved. */
    public void forget(String name) {
        values.remove(name);
        values.remove("_" + name);
        values.remove(Mark.PREFIX + name);
    }

    /** A value in the words of what can be chosen; the value itself where it is typed. */
    public String read(String value, @Nullable List<Choice> choices) {
        return Worded.parse(Worded.toField("", choices)).text(value);
    }

    /** The words of a field, for the hidden field that goes with it. */
    public String worded(String label, @Nullable List<Choice> choices) {
        return Worded.toField(label, choices);
    }

    /** What a single tick says. */
    public List<Choice> getYesNo() {
        return List.of(Choice.of("ja", texts.text("field.yes")), Choice.of("", texts.text("field.no")));
    }

    private static List<String> texts(Iterable<?> several) {
        List<String> found = new ArrayList<>();
        several.forEach(value -> found.add(String.valueOf(value)));
        return found;
    }

    public String value(String name) {
        var found = values.get(name);
        return found == null || found.isEmpty() ? "" : found.getFirst();
    }

    public List<String> values(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** A whole number; empty when nothing is typed. What has decimals is wrong rather than cut. */
    public OptionalInt whole(String name) {
        var typed = value(name).replaceAll("[\\s\u00a0]", "");
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!typed.matches("[-+]?\\d+")) {
            violated(name, "WHOLE");
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(typed));
        } catch (NumberFormatException beyondInt) {
            violated(name, "TOO_LARGE");
            return OptionalInt.empty();
        }
    }

    /** A date; empty when none is chosen. What is no date is wrong. */
    public Optional<LocalDate> date(String name) {
        var typed = value(name).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException notADate) {
            violated(name, "DATE");
            return Optional.empty();
        }
    }

    /** Says that a field is wrong, by the reason that a service would give. */
    public void violated(String name, String reason) {
        wrong(name, texts.text(name, new FieldViolation(name, reason, "")));
    }

    /** Says that a field is wrong: 422 unless something else has been said. */
    public void wrong(String name, String text) {
        wrong(name, "", text);
    }

    /** The same about one of many fields, which is named where the fields are not in sight. */
    public void wrong(String name, String label, String text) {
        wrongs.putIfAbsent(name, new Wrong(name, label, text));
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            response.setStatus(422);
        }
    }

    /**
     * Takes in a service's no, so that the page can be shown again: 422 with the fields, or 409. What no form can mend
     * (no permission, no such thing) is thrown on and becomes a page of its own.
     */
    public void refuse(Refusal refusal) {
        switch (refusal.code()) {
            case INVALID_ARGUMENT, ALREADY_EXISTS -> response.setStatus(422);
            case FAILED_PRECONDITION -> response.setStatus(HttpServletResponse.SC_CONFLICT);
            case ABORTED -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                conflict = true;
            }
            default -> throw refusal;
        }
        message = texts.text(refusal);
        refusal.violations().forEach(this::wrong);
        renew();
    }

    private void wrong(FieldViolation violation) {
        var name = FieldName.of(violation.field(), values.keySet());
        wrong(name, Worded.parse(value(Worded.PREFIX + name)).label(), texts.text(name, violation));
    }

    public @Nullable String error(String name) {
        var wrong = wrongs.get(name);
        return wrong == null ? null : wrong.text();
    }

    /** The ids that describe a field to those who hear it; nothing when there are none. */
    public @Nullable String describes(String name, @Nullable String hint) {
        var ids = (hint == null ? "" : name + "-hint ") + (error(name) == null ? "" : name + "-error");
        return ids.isBlank() ? null : ids.strip();
    }

    /** Gives the form another request id, so that what is sent next is another command. */
    public void renew() {
        requestId = UUID.randomUUID().toString();
    }

    public boolean isWrong() {
        return !wrongs.isEmpty() || !message.isEmpty();
    }

    public boolean isConflict() {
        return conflict;
    }

    public boolean isPosted() {
        return posted;
    }

    public List<Wrong> getWrongs() {
        return List.copyOf(wrongs.values());
    }

    public String getMessage() {
        return message;
    }

    public String getEtag() {
        return etag;
    }

    public String getRequestId() {
        return requestId;
    }

    /** Tells the guards of two forms on one page apart. */
    public String getId() {
        return requestId.substring(0, Math.min(8, requestId.length()));
    }
}

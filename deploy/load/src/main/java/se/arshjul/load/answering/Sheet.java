package se.arshjul.load.answering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One form of a page: what it hides, and what somebody has typed in it. */
final class Sheet {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");

    private final Map<String, String> hidden = new HashMap<>();
    private final Map<String, List<String>> typed = new HashMap<>();

    Sheet(String page) {
        read(page);
    }

    /** Takes the hidden fields of a page that came back; what has been typed stays, as in a browser. */
    void read(String page) {
        HIDDEN.matcher(page).results().forEach(input -> {
            var attributes = ATTRIBUTE
                    .matcher(input.group(1))
                    .results()
                    .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, same) -> one));
            if (attributes.containsKey("name")) {
                hidden.put(attributes.get("name"), attributes.getOrDefault("value", ""));
            }
        });
    }

    boolean hides(String name) {
        return hidden.containsKey(name);
    }

    void type(String name, List<String> values) {
        typed.put(name, values);
    }

    /** As a browser posts it. */
    String body() {
        return Stream.concat(
                        hidden.entrySet().stream().map(field -> pair(field.getKey(), field.getValue())),
                        typed.entrySet().stream()
                                .flatMap(field -> field.getValue().stream().map(value -> pair(field.getKey(), value))))
                .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

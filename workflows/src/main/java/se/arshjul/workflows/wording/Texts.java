package se.arshjul.workflows.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * A message file: sentences by key, with named gaps. Behind the name of a number may stand what is counted, for one and
 * for others: {@code {minutes minut/minuter}}. Another language is another file.
 */
final class Texts {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)( \\S+/\\S+)?}");

    private final Properties sentences = new Properties();

    Texts(String about, Language language) {
        var file = new ClassPathResource("letters/" + about + "_" + language.code() + ".properties");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same sentences in every language of letters. */
    static Map<Language, Texts> inAllLanguages(String about) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(language -> language, language -> new Texts(about, language)));
    }

    /** What stands above a letter in this language; nothing above the first one. */
    String heading() {
        return sentences.getProperty("heading", "");
    }

    /** The sentence with its gaps filled; a key or a value that is missing is a defect. */
    String text(String key, Map<String, String> values) {
        return GAP.matcher(sentence(key)).replaceAll(gap -> {
            var value = value(gap.group(1), key, values);
            return Matcher.quoteReplacement(
                    gap.group(2) == null ? value : counted(value, gap.group(2).strip()));
        });
    }

    private static String counted(String number, String words) {
        var either = words.split("/");
        return number + " " + (number.equals("1") ? either[0] : either[1]);
    }

    /** The sentence with its gaps. */
    String sentence(String key) {
        var sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("No sentence for " + key);
        }
        return sentence;
    }

    Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    private static String value(String name, String key, Map<String, String> values) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Nothing to put for {" + name + "} in " + key);
        }
        return value;
    }
}

package se.arshjul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The law of plain Swedish (språklagen, 11 §), for a module whose texts people read:
 * {@code class PortalPlainLanguageTest implements PlainLanguageRules {…}}.
 */
public interface PlainLanguageRules {

    int MOST_WORDS = 25;

    /** Words of officialese, as patterns of how they begin, and what people say instead. */
    Map<String, String> OFFICIALESE = Map.ofEntries(
            Map.entry("avge", "lämna"),
            Map.entry("avseende", "om"),
            Map.entry("angående", "om"),
            Map.entry("anmoda", "be"),
            Map.entry("ankommer på", "ska"),
            Map.entry("beakta", "tänka på"),
            Map.entry("beträffande", "om"),
            Map.entry("delge", "berätta"),
            Map.entry("dylik", "sådan"),
            Map.entry("emedan", "eftersom"),
            Map.entry("emotse", "vänta på"),
            Map.entry("endast", "bara"),
            Map.entry("enligt ovan", "vad det är som gäller"),
            Map.entry("erforderlig", "som behövs"),
            Map.entry("erfordra", "behöva"),
            Map.entry("erhåll", "få"),
            Map.entry("föranled", "leda till"),
            Map.entry("föreligg", "finnas"),
            Map.entry("för det fall", "om"),
            Map.entry("genomföra en bedömning", "bedöma"),
            Map.entry("huruvida", "om"),
            Map.entry("härmed", "inget alls"),
            Map.entry("i det fall", "om"),
            Map.entry("i enlighet med", "enligt"),
            Map.entry("i förekommande fall", "om det finns"),
            Map.entry("i syfte att", "för att"),
            Map.entry("inkomma", "komma in"),
            Map.entry("inkommit", "kommit in"),
            Map.entry("inneha", "ha"),
            Map.entry("jämlikt", "enligt"),
            Map.entry("med anledning av", "eftersom"),
            Map.entry("med avseende på", "om"),
            Map.entry("medelst", "med"),
            Map.entry("nedanstående", "det som är här nedanför"),
            Map.entry("nyttja", "använda"),
            Map.entry("ombesörj", "ordna"),
            Map.entry("omgående", "genast"),
            Map.entry("ovanstående", "det som är här ovanför"),
            Map.entry("på grundval av", "utifrån"),
            Map.entry("rörande", "om"),
            Map.entry("samt(?!\\pL)", "och"),
            Map.entry("samtlig", "alla"),
            Map.entry("skall", "ska"),
            Map.entry("således", "så"),
            Map.entry("såvida", "om"),
            Map.entry("tillhandahåll", "ge"),
            Map.entry("tillse", "se till"),
            Map.entry("under förutsättning att", "om"),
            Map.entry("vederbörande", "den det gäller"),
            Map.entry("verkställ", "göra"),
            Map.entry("vidta", "göra"),
            Map.entry("vänligen", "inget alls"),
            Map.entry("åligg", "ska"));

    /** Every Swedish text of the module, by what it is called. */
    Map<String, String> texts();

    @Test
    default void noSentenceIsLongerThan25Words() {
        var tooLong = new TreeMap<String, String>();
        texts().forEach((name, text) -> sentences(text)
                .filter(sentence -> words(sentence) > MOST_WORDS)
                .forEach(sentence -> tooLong.put(name, words(sentence) + ": " + sentence)));

        assertThat(tooLong).as("sentences to divide").isEmpty();
    }

    @Test
    default void noTextIsWrittenInOfficialese() {
        var found = new TreeMap<String, String>();
        texts().forEach((name, text) -> OFFICIALESE.forEach((stiff, plain) -> {
            if (Pattern.compile("(?iu)(?<!\\pL)" + stiff).matcher(text).find()) {
                found.put(name, "not " + stiff + " but " + plain + ": " + text);
            }
        }));

        assertThat(found).as("texts to write as people speak").isEmpty();
    }

    @Test
    default void everyReaderIsDu() {
        var polite = Pattern.compile("(?u)[\\pL,] (Ni|Er|Ert|Era|Eder)(?!\\pL)");
        var found = new TreeMap<>(texts());
        found.values().removeIf(text -> !polite.matcher(text).find());

        assertThat(found).as("texts that say Ni to one person").isEmpty();
    }

    /** The texts of the message files in a folder whose names end like this. */
    static Map<String, String> messages(Path folder, String ending) {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                var read = new Properties();
                read.load(new StringReader(Files.readString(file)));
                read.stringPropertyNames()
                        .forEach(key -> texts.put(file.getFileName() + " " + key, read.getProperty(key)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    @Test
    default void thereAreTextsToLookAt() {
        assertThat(texts()).hasSizeGreaterThan(1);
    }

    /** The sentences of a text; of what depends on a number, as it reads for many. */
    static Stream<String> sentences(String text) {
        return Pattern.compile("(?<=[.!?:])\\s+|\\n").splitAsStream(forMany(text));
    }

    /** Of what a message format chooses by a number, what is said of many. */
    private static String forMany(String text) {
        var start = Pattern.compile("\\{\\d,choice,").matcher(text);
        if (!start.find()) {
            return text;
        }
        var end = start.end();
        for (var depth = 1; depth > 0; end++) {
            depth += text.charAt(end) == '{' ? 1 : text.charAt(end) == '}' ? -1 : 0;
        }
        var choices = text.substring(start.end(), end - 1);
        var last = choices.substring(choices.lastIndexOf('|') + 1).replaceFirst("^\\d[#<]", "");
        return forMany(text.substring(0, start.start()) + last + text.substring(end));
    }

    private static long words(String sentence) {
        return List.of(sentence.split("\\s+")).stream()
                .filter(word -> word.matches("(?u).*[\\pL\\d].*"))
                .count();
    }
}

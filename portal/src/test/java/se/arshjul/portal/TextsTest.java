package se.arshjul.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every word a reader can meet is there, and nothing else is needed for another language. */
@PageTest
class TextsTest {

    private static final Pattern REASON = Pattern.compile("- [A-Z_]+ `([A-Z][A-Z_]+)`");
    /** A key that is written out; one that is put together while the page is made cannot be seen here. */
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SWEDISH_LETTER = Pattern.compile("[åäöÅÄÖ]");
    private static final Pattern SWEDISH_WORD =
            Pattern.compile("(?i)(^|[ '])(och|att|inte|av|med|som|till|kl|det|den|en|ett|har|du|ni)([ '.,:]|$)");
    /** A word with a capital stands at the head of a column or beside a field. */
    private static final Pattern HEADING = Pattern.compile("[A-Z][a-z]+");
    /** A cookie attribute, and how reading methods of contracts begin. */
    private static final Set<String> NAMES = Set.of("Lax", "Get", "List", "Check", "Summarize", "Monitor", "en");

    private static final Locale SWEDISH = Locale.of("sv");

    @Autowired
    private MessageSource messages;

    @Test
    void everyReasonOfTheContractsHasASentence() throws IOException {
        var missing = new TreeSet<String>();
        for (var proto : read("classpath*:arshjul/**/*.proto")) {
            REASON.matcher(proto)
                    .results()
                    .map(found -> "refusal." + found.group(1))
                    .filter(this::absent)
                    .forEach(missing::add);
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextOfATemplateExists() throws IOException {
        var missing = new TreeSet<String>();
        for (var template : read("classpath*:templates/**/*.html")) {
            KEY.matcher(template)
                    .results()
                    .map(found -> found.group(1))
                    .filter(this::absent)
                    .forEach(missing::add);
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        var english = read("classpath*:messages/*_en.properties");
        var swedish = read("classpath*:messages/*.properties");
        swedish.removeAll(english);

        assertThat(twice(english)).isEmpty();
        assertThat(twice(swedish)).isEmpty();
    }

    private static Set<String> twice(List<String> files) {
        var seen = new TreeSet<String>();
        var twice = new TreeSet<String>();
        for (var file : files) {
            file.lines()
                    .filter(line -> line.matches("[a-zA-Z][^=]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> !seen.add(key))
                    .forEach(twice::add);
        }
        return twice;
    }

    @Test
    void noTemplateHoldsScriptOrStyleOfItsOwn() throws IOException {
        var forbidden = Pattern.compile("<style|<script(?![^>]*src)|\\sstyle=|\\son[a-z]+=|hx-on");
        assertThat(read("classpath*:templates/**/*.html"))
                .allSatisfy(template -> assertThat(template).doesNotContainPattern(forbidden));
    }

    @Test
    void noJavaFileHoldsWordsThatAReaderSees() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var literals = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(TextsTest::literals)
                    .toList();

            assertThat(literals).hasSizeGreaterThan(500);
            assertThat(literals.stream().filter(TextsTest::isRead))
                    .as("words that belong into messages/")
                    .isEmpty();
        }
    }

    private static boolean isRead(String literal) {
        return !NAMES.contains(literal)
                && (SWEDISH_LETTER.matcher(literal).find()
                        || SWEDISH_WORD.matcher(literal).find()
                        || HEADING.matcher(literal).matches());
    }

    private static Stream<String> literals(Path file) {
        try {
            return Files.readString(file)
                    .replaceAll("(?m)^\\s*(/\\*\\*|\\*|//).*", "")
                    .lines()
                    .flatMap(line -> LITERAL.matcher(line).results().map(found -> found.group(1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean absent(String key) {
        return messages.getMessage(key, null, null, SWEDISH) == null;
    }

    private static List<String> read(String pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            found.add(resource.getContentAsString(StandardCharsets.UTF_8));
        }
        assertThat(found).isNotEmpty();
        return found;
    }
}

package se.arshjul.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages say in Swedish they say in English too; nothing falls back from one to the other unseen. */
class EnglishTextsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path PROCESSES = Path.of("../workflows/src/main/resources/processes");

    private static final Pattern GAP = Pattern.compile("\\{(\\d)");
    private static final Pattern LIMIT = Pattern.compile("(?<=[,|])\\d[#<]");

    /** Nothing but gaps and signs, or a word or a name that both languages have. */
    private static final Set<String> SAME = Set.of(
            "change.field.definition",
            "date.day",
            "difference.field.VISION",
            "field.definition",
            "layout.brand",
            "question.definition",
            "receipt.body",
            "register.kind.ORGANISATION",
            "register.kind.REGION",
            "seat.who",
            "receipt.version",
            "result.column.version",
            "result.map.region",
            "result.median",
            "result.median.of",
            "result.version",
            "survey.kind.region",
            "typed.definition",
            // The title of a survey is what is asked, and not what the pages say.
            "survey.new.title");

    private static final Pattern ONLY_SIGNS = Pattern.compile("(\\{\\d}|[^\\p{L}])*");

    /** Names keep their letters: this platform, the counties, and what the other language is called in it. */
    private static final Pattern NAMED = Pattern.compile("county\\..*|layout\\.language|survey\\.new\\.title");

    private static final Pattern NAMES = Pattern.compile("Årshjul");

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        for (var file : swedish()) {
            var swedish = read(file);
            var english = read(english(file));
            if (!file.getFileName().toString().equals("diagram.properties")) {
                assertThat(english.keySet()).as(file.toString()).isEqualTo(swedish.keySet());
            }
        }
    }

    @Test
    void aTextHasTheSameGapsAndCountsAlikeInBothLanguages() throws IOException {
        for (var file : swedish()) {
            var english = read(english(file));
            read(file).forEach((key, text) -> {
                var other = english.getOrDefault(key, "");
                assertThat(found(GAP, other)).as(key).isEqualTo(found(GAP, text));
                assertThat(found(LIMIT, other)).as(key).isEqualTo(found(LIMIT, text));
            });
        }
    }

    @Test
    void noEnglishTextIsSwedish() throws IOException {
        var left = new TreeSet<String>();
        for (var file : swedish()) {
            var swedish = read(file);
            read(english(file)).forEach((key, text) -> {
                var same = text.equals(swedish.get(key)) && !isSame(key, text);
                var letters = NAMES.matcher(text).replaceAll("").matches("(?is).*[åäö].*");
                if (same || letters && !NAMED.matcher(key).matches()) {
                    left.add(key + "=" + text);
                }
            });
        }

        assertThat(left).isEmpty();
    }

    /** Where a text has gaps a straight one would quote what follows and vanish. */
    @Test
    void noEnglishTextHasAStraightApostropheOutsideOfThePatternsOfDates() throws IOException {
        for (var file : swedish()) {
            if (!file.getFileName().toString().equals("date.properties")) {
                assertThat(read(english(file)).values()).as(file.toString()).noneMatch(text -> text.contains("'"));
            }
        }
    }

    @Test
    void everythingThatADiagramTellsPeopleIsThereInEnglish() throws IOException {
        var english = read(MESSAGES.resolve("diagram_en.properties"));
        var said = new TreeSet<String>();
        var node =
                "<bpmn:(?:userTask|serviceTask|subProcess|startEvent|endEvent|intermediateCatchEvent|boundaryEvent) ";
        said.addAll(spoken("implementation-follow-up.bpmn", node + "[^>]*?name=\"([^\"]*)\""));
        for (var diagram : List.of(
                "implementation-follow-up.bpmn",
                "follow-up-request.bpmn",
                "own-plan-entry.bpmn",
                "letter-correction.bpmn")) {
            said.addAll(spoken(diagram, "<bpmn:userTask [^>]*?name=\"([^\"]*)\""));
            said.addAll(spoken(diagram, "<bpmn:userTask [^>]*>\\s*<bpmn:documentation>([^<]*)<"));
        }

        assertThat(said).hasSizeGreaterThan(40);
        assertThat(english.keySet()).isEqualTo(said);
    }

    private static Set<String> spoken(String diagram, String pattern) throws IOException {
        var found = new TreeSet<String>();
        Pattern.compile(pattern)
                .matcher(Files.readString(PROCESSES.resolve(diagram)))
                .results()
                .map(match -> match.group(1).replace("&#10;", " ").strip().replaceAll("\\s+", " "))
                .forEach(found::add);
        return found;
    }

    private static boolean isSame(String key, String text) {
        return SAME.contains(key)
                || key.endsWith(".tile")
                || ONLY_SIGNS.matcher(text).matches();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group())
                .sorted()
                .toList();
    }

    private static List<Path> swedish() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> !file.toString().endsWith("_en.properties"))
                    .toList();
        }
    }

    private static Path english(Path swedish) {
        return swedish.resolveSibling(swedish.getFileName().toString().replace(".properties", "_en.properties"));
    }

    private static Map<String, String> read(Path file) throws IOException {
        assertThat(file).exists();
        var read = new Properties();
        read.load(new StringReader(Files.readString(file)));
        var texts = new TreeMap<String, String>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }
}

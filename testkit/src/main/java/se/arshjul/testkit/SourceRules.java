package se.arshjul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of our own source files, for a module: {@code class MeetingSourceRulesTest implements SourceRules {}}. */
public interface SourceRules {

    int MAX_FILE_LINES = 250;
    int MAX_METHOD_LINES = 40;

    /** The module's folder. */
    default Path module() {
        return Path.of("");
    }

    @Test
    default void noFileIsLongerThan250Lines() {
        assertThat(everywhere().filter(file -> file.lines().size() > MAX_FILE_LINES))
                .as("files to split: what is their second idea?")
                .extracting(file -> file.path() + " " + file.lines().size())
                .isEmpty();
    }

    @Test
    default void noMethodIsLongerThan40Lines() {
        var tooLong = everywhere()
                .flatMap(file -> file.methods().stream()
                        .filter(method -> method.lines() > MAX_METHOD_LINES)
                        .map(method -> file.path() + " " + method.name() + " " + method.lines()));

        assertThat(tooLong).as("methods to split").isEmpty();
    }

    @Test
    default void everyTopLevelTypeSaysWhatItIs() {
        var silent = main().stream()
                .flatMap(file -> file.types().stream()
                        .filter(type -> !type.record() && !type.documented())
                        .map(type -> file.path() + " " + type.name()));

        assertThat(silent).as("types without a sentence of Javadoc").isEmpty();
    }

    @Test
    default void everyPackageSaysWhyItExistsAndIsNullMarked() {
        var main = main();
        var silent = main.stream()
                .map(file -> file.path().resolveSibling("package-info.java"))
                .distinct()
                .filter(info -> main.stream()
                        .filter(file -> file.path().equals(info))
                        .noneMatch(file -> String.join("\n", file.lines()).contains("@NullMarked")
                                && file.lines().getFirst().startsWith("/**")));

        assertThat(silent)
                .as("package-info.java missing, without @NullMarked or without a sentence")
                .isEmpty();
    }

    @Test
    default void nothingIsLeftForLater() {
        assertThat(linesMatching(everywhere(), "\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b|@auth" + "or\\b"))
                .as("do it or drop it")
                .isEmpty();
    }

    @Test
    default void nobodyCatchesEverything() {
        assertThat(linesMatching(main().stream(), "catch \\((final )?(Exception|Throwable)\\b"))
                .as("catch what can be answered; the rest is a defect and has one handler")
                .isEmpty();
    }

    @Test
    default void testsNeitherSleepNorMockNorRest() {
        var banned = "Thread\\.sleep|TimeUnit\\.\\w+\\.sleep|org\\.mockito|@MockitoBean|@Disabled\\b|@RepeatedTest";

        assertThat(linesMatching(tests().stream(), banned))
                .as("wait for a condition, use a fake, mend or delete")
                .isEmpty();
    }

    @Test
    default void aTestsNameIsASentence() {
        var poor = tests().stream()
                .flatMap(file -> file.methods().stream()
                        .filter(method -> method.test() && method.name().matches("test([A-Z_0-9].*)?|.*_.*|[a-z]+\\d*"))
                        .map(method -> file.path() + " " + method.name()));

        assertThat(poor).as("tests whose name promises nothing").isEmpty();
    }

    private List<JavaSources.File> main() {
        return JavaSources.under(module().resolve("src/main/java"));
    }

    private List<JavaSources.File> tests() {
        return JavaSources.under(module().resolve("src/test/java"));
    }

    private Stream<JavaSources.File> everywhere() {
        assertThat(Files.isDirectory(module().resolve("src")))
                .as("there are sources")
                .isTrue();
        return Stream.concat(main().stream(), tests().stream());
    }

    private static Stream<String> linesMatching(Stream<JavaSources.File> files, String regex) {
        Predicate<String> found = Pattern.compile(regex).asPredicate();
        return files.flatMap(
                file -> file.lines().stream().filter(found).map(line -> file.path() + ": " + line.strip()));
    }
}

package se.arshjul.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SourceRulesTest {

    private static final String SOUND = """
            package a;

            /** Something. */
            class Sound {
                int twice(int number) {
                    return number + number;
                }
            }
            """;

    @TempDir
    Path module;

    private SourceRules laws;

    @BeforeEach
    void aModuleThatKeepsEveryLaw() throws IOException {
        laws = new SourceRules() {
            @Override
            public Path module() {
                return module;
            }
        };
        write("src/main/java/a/Sound.java", SOUND);
        write("src/main/java/a/package-info.java", "/** Why. */\n@NullMarked\npackage a;\n");
        write("src/test/java/a/SoundTest.java", "package a;\n\nclass SoundTest {\n    @Test void addsTwice() {}\n}\n");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aSoundModulePassesAndAPlantedFaultIsFound(Consumer<SourceRules> law, String file, String text)
            throws IOException {
        assertThatCode(() -> law.accept(laws)).doesNotThrowAnyException();

        write(file, text);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> law.accept(laws))
                .withMessageContaining(file);
    }

    private static Stream<Arguments> faults() {
        var main = "src/main/java/a/Fault.java";
        var test = "src/test/java/a/FaultTest.java";
        return Stream.of(
                fault(SourceRules::noFileIsLongerThan250Lines, main, SOUND + "\n".repeat(243)),
                fault(SourceRules::noMethodIsLongerThan40Lines, main, body("\n".repeat(40))),
                fault(SourceRules::everyTopLevelTypeSaysWhatItIs, main, "package a;\n\nenum Fault {}\n"),
                fault(
                        SourceRules::everyPackageSaysWhyItExistsAndIsNullMarked,
                        "src/main/java/a/package-info.java",
                        "/** Why. */\npackage a;\n"),
                fault(
                        SourceRules::everyPackageSaysWhyItExistsAndIsNullMarked,
                        "src/main/java/a/package-info.java",
                        "@NullMarked\npackage a;\n"),
                fault(SourceRules::nothingIsLeftForLater, main, body("// TO" + "DO later\n")),
                fault(SourceRules::nothingIsLeftForLater, test, body("// FIX" + "ME\n")),
                fault(SourceRules::nobodyCatchesEverything, main, body("try {} catch (Exception any) {}")),
                fault(SourceRules::nobodyCatchesEverything, main, body("try {} catch (final Throwable any) {}")),
                fault(SourceRules::testsNeitherSleepNorMockNorRest, test, body("Thread" + ".sleep(10);")),
                fault(SourceRules::testsNeitherSleepNorMockNorRest, test, body("org.mock" + "ito.Mockito.mock();")),
                fault(SourceRules::testsNeitherSleepNorMockNorRest, test, "package a;\n\n@Disa" + "bled\nclass T {}\n"),
                fault(
                        SourceRules::aTestsNameIsASentence,
                        test,
                        "package a;\n\nclass T {\n@Test void testClose() {}\n}"),
                fault(SourceRules::aTestsNameIsASentence, test, "package a;\n\nclass T {\n@Test void close2() {}\n}"));
    }

    private static Arguments fault(Consumer<SourceRules> law, String file, String text) {
        return arguments(law, file, text);
    }

    private static String body(String statements) {
        return "package a;\n\n/** Planted. */\nclass Fault {\n    void planted() {" + statements + "}\n}\n";
    }

    private void write(String file, String text) throws IOException {
        var path = module.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

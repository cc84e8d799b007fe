package se.arshjul.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsRulesTest {

    private static final String METADATA = "a-service/target/classes/META-INF/spring-configuration-metadata.json";
    private static final String YAML = "a-service/src/main/resources/application.yaml";

    @TempDir
    Path root;

    private SettingsRules laws;

    @BeforeEach
    void aProcessWithOneOfEachKind() throws IOException {
        laws = new SettingsRules() {
            @Override
            public Path module() {
                return root.resolve("a-service");
            }
        };
        write(METADATA, """
                {"properties": [
                  {"name": "arshjul.door.colour", "defaultValue": "red"},
                  {"name": "arshjul.door.hinges"},
                  {"name": "arshjul.door.keys"},
                  {"name": "arshjul.door.lock-secret", "defaultValue": ""}
                ]}
                """);
        write(YAML, """
                spring.password: ${ARSHJUL_PASSWORD:}
                ---
                arshjul:
                  door:
                    keys:
                      front: 1
                    bell: ""
                """);
    }

    @Test
    void allThatHasNoDefaultMustStandInTheReadme() throws IOException {
        write("README.md", """
                | `ARSHJUL_DOOR_HINGES` | `ARSHJUL_DOOR_LOCKSECRET` |
                | `ARSHJUL_DOOR_BELL` | `ARSHJUL_PASSWORD` |
                """);

        assertThatCode(laws::everySettingWithoutADefaultStandsInTheReadme).doesNotThrowAnyException();
    }

    @Test
    void whatDoesNotIsNamed() throws IOException {
        write("README.md", "Nothing to set.\n");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(laws::everySettingWithoutADefaultStandsInTheReadme)
                .withMessageContainingAll(
                        "ARSHJUL_DOOR_BELL", "ARSHJUL_DOOR_HINGES", "ARSHJUL_DOOR_LOCKSECRET", "ARSHJUL_PASSWORD");
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

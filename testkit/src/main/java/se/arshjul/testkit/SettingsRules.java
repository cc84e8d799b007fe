package se.arshjul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.io.FileSystemResource;

/**
 * The law of a process's settings: {@code class MeetingSettingsRulesTest implements SettingsRules {}}. What somebody has
 * to set is what neither a {@code @ConfigurationProperties} record nor application.yaml gives a value.
 */
public interface SettingsRules {

    /** {@code ${VARIABLE:}}: a variable with nothing to fall back on. */
    Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*):?}");

    /** The module's folder. */
    default Path module() {
        return Path.of("");
    }

    default Path readme() {
        return module().resolve("../README.md");
    }

    @Test
    default void everySettingWithoutADefaultStandsInTheReadme() {
        var given = given(module().resolve("src/main/resources/application.yaml"));
        var toSet = new TreeSet<String>();
        declared(module().resolve("target/classes/META-INF/spring-configuration-metadata.json"))
                .filter(name -> given.keySet().stream()
                        .noneMatch(known -> known.equals(name) || known.matches(Pattern.quote(name) + "[.\\[].*")))
                .forEach(name -> toSet.add(variable(name)));
        given.forEach((name, value) -> {
            if (value.isBlank() && name.startsWith("arshjul.")) {
                toSet.add(variable(name));
            }
            VARIABLE.matcher(value).results().forEach(found -> toSet.add(found.group(1)));
        });

        assertThat(toSet.stream().filter(variable -> !text(readme()).contains("`" + variable + "`")))
                .as("settings without a default and without a row in the README's table")
                .isEmpty();
    }

    /** What the process's own records name without a default. */
    @SuppressWarnings("unchecked")
    private static Stream<String> declared(Path metadata) {
        if (Files.notExists(metadata)) {
            return Stream.empty();
        }
        var properties =
                JsonParserFactory.getJsonParser().parseMap(text(metadata)).get("properties");
        return Stream.ofNullable((List<Map<String, Object>>) properties)
                .flatMap(List::stream)
                .filter(property -> String.valueOf(property.getOrDefault("defaultValue", ""))
                        .isBlank())
                .map(property -> String.valueOf(property.get("name")));
    }

    private static Map<String, String> given(Path yaml) {
        var reader = new YamlPropertiesFactoryBean();
        reader.setResources(new FileSystemResource(yaml));
        var given = new TreeMap<String, String>();
        Objects.requireNonNull(reader.getObject())
                .forEach((name, value) -> given.put(name.toString(), value.toString()));
        return given;
    }

    /** As Spring reads it from the environment: dashes fall away. */
    private static String variable(String name) {
        return name.replace("-", "").replaceAll("[.\\[\\]]+", "_").toUpperCase(Locale.ROOT);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

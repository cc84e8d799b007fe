package se.arshjul.followupservice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;
import se.arshjul.testkit.PlainLanguageRules;

/** The texts of the survey that the first one starts as. */
class ExamplePlainLanguageTest implements PlainLanguageRules {

    @Override
    public Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/example/survey.yaml"))) {
            gather("survey", new Yaml().load(file), texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static void gather(String name, Object node, Map<String, String> texts) {
        switch (node) {
            case Map<?, ?> fields -> fields.forEach((key, value) -> gather(name + "." + key, value, texts));
            case List<?> items -> {
                for (var at = 0; at < items.size(); at++) {
                    gather(name + "." + at, items.get(at), texts);
                }
            }
            case String text -> texts.put(name, text);
            default -> {
                // Numbers and ticks are no texts.
            }
        }
    }
}

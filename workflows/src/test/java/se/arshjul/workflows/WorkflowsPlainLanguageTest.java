package se.arshjul.workflows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.arshjul.testkit.PlainLanguageRules;

/** Letters, and what the diagrams tell people to do. */
class WorkflowsPlainLanguageTest implements PlainLanguageRules {

    private static final Pattern SAID =
            Pattern.compile("<bpmn:documentation>([^<]*)</bpmn:documentation>|<bpmn:userTask [^>]*name=\"([^\"]*)\"");

    @Override
    public Map<String, String> texts() {
        var texts = new TreeMap<>(PlainLanguageRules.messages(Path.of("src/main/resources/letters"), "_sv.properties"));
        try (var files = Files.list(Path.of("src/main/resources/processes"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
                SAID.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .forEach(text -> texts.put(file.getFileName() + " " + text, text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}

package se.arshjul.portal.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What things are called that people write one to a line, and what is meant by a line. What is not known by its words can
 * be written as it is stored, so that nothing gets lost while a register is silent.
 */
public final class KnownNames {

    /** Says of a line what is wrong with it; of one that can mean several, what would mean each. */
    @FunctionalInterface
    interface Unclear {

        void say(String line, List<String> choices);
    }

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, Set<String>> called = new HashMap<>();
    private final Map<String, Set<String>> stored = new HashMap<>();

    /** Lets a thing be called by its words, and by others that stand for it. */
    KnownNames add(String name, String word, List<String> others) {
        words.put(name, word);
        mean(called, word, name);
        others.stream().filter(other -> !other.isBlank()).forEach(other -> mean(stored, other, name));
        return this;
    }

    private static void mean(Map<String, Set<String>> meanings, String word, String name) {
        meanings.computeIfAbsent(plain(word), plain -> new LinkedHashSet<>()).add(name);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** What can be written, in the order in which it was added. */
    public List<String> words() {
        return words.keySet().stream().map(this::written).toList();
    }

    /** One to a line. */
    String lines(List<String> names) {
        return String.join("\n", names.stream().map(this::written).toList());
    }

    /** Its words; as it is stored where these are those of others too, or none are known. */
    private String written(String name) {
        var word = words.getOrDefault(name, name);
        return called.getOrDefault(plain(word), Set.of(name)).size() > 1 ? name : word;
    }

    /** What lines mean; each that means nothing, or more than one thing, is told. */
    List<String> read(String lines, List<String> before, Unclear unclear) {
        List<String> names = new ArrayList<>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var meant = meant(line);
            if (meant.size() == 1) {
                names.addAll(meant);
            } else if (meant.isEmpty() && before.contains(line)) {
                names.add(line);
            } else {
                unclear.say(line, meant.stream().map(this::written).toList());
            }
        });
        return names.stream().distinct().toList();
    }

    /** What is stored so is meant before what is called so, and that before what goes by it besides. */
    private Set<String> meant(String line) {
        if (words.containsKey(line)) {
            return Set.of(line);
        }
        var meant = called.get(plain(line));
        return meant == null ? stored.getOrDefault(plain(line), Set.of()) : meant;
    }
}

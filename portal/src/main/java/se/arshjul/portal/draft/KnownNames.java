package se.arshjul.portal.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What things are called that people write one to a line, and what is meant by a line. What is not known by its words can
 * be written as it is stored, so that nothing gets lost while a register is silent.
 */
public final class KnownNames {

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, String> stored = new LinkedHashMap<>();

    /** Lets a thing be called by its words, and by others that stand for it. */
    KnownNames add(String name, String word, List<String> others) {
        words.put(name, word);
        stored.putIfAbsent(plain(word), name);
        others.stream().filter(other -> !other.isBlank()).forEach(other -> stored.putIfAbsent(plain(other), name));
        return this;
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** What can be written, in the order in which it was added. */
    public List<String> words() {
        return List.copyOf(words.values());
    }

    /** One to a line. */
    String lines(List<String> names) {
        return String.join(
                "\n", names.stream().map(name -> words.getOrDefault(name, name)).toList());
    }

    /** What lines mean; each that means nothing is told. */
    List<String> read(String lines, List<String> before, Consumer<String> unknown) {
        List<String> names = new ArrayList<>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var name = stored.get(plain(line));
            if (name != null) {
                names.add(name);
            } else if (before.contains(line.strip())) {
                names.add(line.strip());
            } else {
                unknown.accept(line.strip());
            }
        });
        return names.stream().distinct().toList();
    }
}

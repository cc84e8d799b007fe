package se.arshjul.portal.survey;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Ids made of words: lowercase letters, digits and hyphens, beginning with a letter. */
public final class Slug {

    /** Shorter than a name may be, so that a number fits behind it. */
    private static final int LENGTH = 50;

    /** Stands in an address where the id would stand, and leads to what is written anew: no id. */
    public static final String NEW = "ny";

    private Slug() {}

    /** At most 50 signs; {@code val} when nothing is left of the words. */
    public static String of(String words) {
        var plain = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        var cut = plain.substring(0, Math.min(LENGTH, plain.length())).replaceAll("-+$", "");
        return cut.isEmpty() ? "val" : cut;
    }

    /** The id, or with a number behind it where it is taken; it is taken from then on. */
    public static String free(String id, Set<String> taken) {
        var found = id;
        for (int number = 2; !taken.add(found); number++) {
            found = id + "-" + number;
        }
        return found;
    }
}

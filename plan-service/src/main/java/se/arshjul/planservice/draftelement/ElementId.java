package se.arshjul.planservice.draftelement;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import se.arshjul.planservice.plan.Element.Kind;

/** Ids of elements, made of their codes or of their words: they tell nothing, and yet can be read. */
final class ElementId {

    /** Shorter than an id may be, so that a number fits behind it. */
    private static final int LENGTH = 50;

    private ElementId() {}

    /** An id that is not taken. */
    static String of(Kind kind, String code, String label, Predicate<String> taken) {
        var wanted = code.isEmpty() ? word(kind) + "-" + slug(label) : coded(kind, slug(code));
        var cut = wanted.substring(0, Math.min(LENGTH, wanted.length())).replaceAll("-+$", "");
        var id = cut;
        for (int number = 2; taken.test(id); number++) {
            id = cut + "-" + number;
        }
        return id;
    }

    /** As the codes of the national plan: 1.1 of a measure is {@code m1-1}, FA1 is {@code fa1}. */
    private static String coded(Kind kind, String slug) {
        return slug.matches("[a-z].*") ? slug : word(kind) + slug;
    }

    private static String slug(String words) {
        return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case PREREQUISITE -> "p";
            case FOCUS_AREA -> "fa";
            case MEASURE, SUB_MEASURE -> "m";
            case COOPERATION_MEASURE -> "c";
            case ACTIVITY -> "a";
            case AIM, GOAL, STRATEGY, PROJECT, INITIATIVE, FIGURE, OVERALL_GOAL, SECTION, SEAT, MANDATE ->
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case PRINCIPAL_TASK -> "task";
        };
    }
}

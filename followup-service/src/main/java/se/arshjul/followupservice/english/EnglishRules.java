package se.arshjul.followupservice.english;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import se.arshjul.runtime.refusal.FieldViolation;

/** What a wanted English text must be beside its Swedish: whole, and no longer than it may be. */
final class EnglishRules {

    private EnglishRules() {}

    static void check(Map<String, String> wanted, SequencedMap<String, String> swedish) {
        List<FieldViolation> findings = new ArrayList<>();
        wanted.forEach((field, text) -> {
            if (!swedish.containsKey(field)) {
                findings.add(new FieldViolation(path(field), "UNKNOWN", "None of its texts."));
            } else if (text.codePointCount(0, text.length()) > SwedishTexts.longest(field)) {
                findings.add(new FieldViolation(
                        path(field), "TOO_LONG", "At most " + SwedishTexts.longest(field) + " characters."));
            }
        });
        if (!wanted.isEmpty()) {
            swedish.keySet().stream()
                    .filter(field -> !wanted.containsKey(field))
                    .map(field -> new FieldViolation(path(field), "REQUIRED", "Required beside the others."))
                    .forEach(findings::add);
        }
        findings.addAll(alike(wanted));
        if (!findings.isEmpty()) {
            throw EnglishRefusals.invalid(findings);
        }
    }

    /** Options that read alike cannot be told apart, by a person or in a spreadsheet. */
    private static List<FieldViolation> alike(Map<String, String> wanted) {
        Set<String> read = new HashSet<>();
        return wanted.entrySet().stream()
                .filter(part -> part.getKey().startsWith("options."))
                .filter(part -> !read.add(part.getValue().strip().toLowerCase(Locale.ROOT)))
                .map(part -> new FieldViolation(path(part.getKey()), "OPTION_TWICE", "Another option reads alike."))
                .toList();
    }

    /** Where whoever asked finds it: the part of that field. */
    static String path(String field) {
        return "english_text.parts." + field;
    }
}

package se.arshjul.followupservice.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
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
        if (!findings.isEmpty()) {
            throw EnglishRefusals.invalid(findings);
        }
    }

    /** Where whoever asked finds it: the part of that field. */
    static String path(String field) {
        return "english_text.parts." + field;
    }
}

package se.arshjul.workflows.wording;

import java.util.List;

/**
 * What a letter says in one language.
 *
 * @param heading what stands above it; empty for the first part
 * @param before the paragraphs before the link
 * @param label the words of the link
 * @param after the paragraphs after it
 */
record Part(Language language, String heading, List<String> before, String label, String link, List<String> after) {

    Part {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}

package se.arshjul.portal.survey;

import java.util.Arrays;
import java.util.List;

/** A text as paragraphs: an empty line ends one. */
final class Paragraphs {

    private Paragraphs() {}

    static List<String> of(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}

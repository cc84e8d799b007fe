package se.arshjul.portal.english;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.EnglishText.Part;

/**
 * One text to be written in English, as a field.
 *
 * @param number its place among the options, from 1; 0 where it is none
 * @param read the Swedish that was on the page from which was sent; empty before anything was
 */
public record EnglishPart(Part part, int number, String read) {

    /** Before the path of the text: what its field is called, as the service names it. */
    static final String FIELD = "english_text.parts.";

    private static final String OPTION = "options.";

    /** Before the name of the field: the one that holds the Swedish that is beside it. */
    static final String READ = "svenska.";

    private static final int ONE_LINE = 90;

    /** Every text, as nobody has sent it yet. */
    public static List<EnglishPart> of(EnglishText text) {
        return of(text, field -> "");
    }

    /** The same with the Swedish that was on the page, by the name of the field. */
    static List<EnglishPart> of(EnglishText text, UnaryOperator<String> read) {
        List<EnglishPart> parts = new ArrayList<>();
        var options = 0;
        for (var part : text.getPartsList()) {
            var number = part.getField().startsWith(OPTION) ? ++options : 0;
            parts.add(new EnglishPart(part, number, read.apply(READ + FIELD + part.getField())));
        }
        return parts;
    }

    public String getName() {
        return FIELD + part.getField();
    }

    public String getReadName() {
        return READ + getName();
    }

    /** The key of what the field is called. */
    public String getKey() {
        if (number > 0) {
            return "english.field.option";
        }
        return switch (part.getField()) {
            case "definition" -> "question.definition";
            case "introduction" -> "survey.introduction";
            case "legal_basis" -> "survey.legal";
            case "sentence" -> "rule.sentence";
            default -> "english.field." + part.getField();
        };
    }

    public String getSwedish() {
        return part.getSwedish();
    }

    /** The Swedish that the English was made from where that says something else; empty otherwise. */
    public String getSource() {
        return part.getSource().equals(part.getSwedish()) ? "" : part.getSource();
    }

    /** The Swedish that was on the page where it says something else now; empty otherwise. */
    public String getOvertaken() {
        return read.isEmpty() || read.replace("\r\n", "\n").equals(part.getSwedish()) ? "" : read;
    }

    public boolean isLong() {
        return getLongest() > 500 || part.getSwedish().length() > ONE_LINE;
    }

    public int getRows() {
        return Math.clamp(part.getSwedish().length() / ONE_LINE + 2, 2, 16);
    }

    /** As many characters as the Swedish text may have. */
    public int getLongest() {
        if (number > 0) {
            return 200;
        }
        return switch (part.getField()) {
            case "title" -> 200;
            case "wording", "matrix.title", "sentence" -> 500;
            case "introduction" -> 4_000;
            case "legal_basis" -> 1_000;
            case "scale.min_label", "scale.max_label" -> 100;
            case "number_range.unit" -> 40;
            default -> 2_000;
        };
    }
}

package se.arshjul.portal.english;

import java.util.List;
import java.util.Locale;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.EnglishText.Part;
import se.arshjul.followup.v1.EnglishText.State;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;

/** What something of a survey says in English, as the agency's pages show it. */
public record EnglishView(EnglishText text) {

    /** How its title is cut where a list or a heading would be as long as the text itself. */
    private static final int SHORT = 80;

    /** Ends the keys of the words for what it is about: {@code text}, {@code section}, {@code question} or {@code rule}. */
    public String getKind() {
        return switch (text.getName().split("/", -1)[2]) {
            case "texts" -> "text";
            case "sections" -> "section";
            case "contradictionRules" -> "rule";
            default -> "question";
        };
    }

    public boolean isSection() {
        return getKind().equals("section");
    }

    /** The key of what one of the survey's own texts is called. */
    public String getKey() {
        return EnglishPart.of(text).getFirst().getKey();
    }

    public String getSectionId() {
        return text.getSectionId();
    }

    public String getId() {
        return ResourceId.of(about());
    }

    private String about() {
        return text.getName().replaceFirst("/english$", "");
    }

    /** The end of the address where it is written. */
    public String getPath() {
        return "/" + EnglishPages.PLACES.get(getKind()) + "/" + getId();
    }

    /** What it is about, in Swedish. */
    public String getTitle() {
        return switch (getKind()) {
            case "section" -> swedish("title");
            case "rule" -> swedish("sentence");
            case "text" -> shortened(text.getParts(0).getSwedish());
            default -> swedish("wording");
        };
    }

    private static String shortened(String title) {
        var line = title.lines().findFirst().orElse("");
        if (line.length() <= SHORT) {
            return line;
        }
        var space = line.lastIndexOf(' ', SHORT);
        return line.substring(0, space < 0 ? SHORT : space) + " …";
    }

    /** What the table asks in Swedish in which the question is a row; empty where it is none. */
    public String getMatrix() {
        return swedish("matrix.title");
    }

    private String swedish(String field) {
        return text.getPartsList().stream()
                .filter(part -> part.getField().equals(field))
                .map(Part::getSwedish)
                .findFirst()
                .orElse("");
    }

    /** Ends the keys of the words for its state: {@code missing}, {@code current} or {@code out_of_date}. */
    public String getState() {
        return text.getState().name().toLowerCase(Locale.ROOT);
    }

    /** Which tag goes with the state; none where there is nothing to do. */
    public String getTag() {
        return switch (text.getState()) {
            case MISSING -> "waiting";
            case OUT_OF_DATE -> "late";
            case CURRENT, STATE_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    public boolean isCurrent() {
        return text.getState() == State.CURRENT;
    }

    public boolean isOutdated() {
        return text.getState() == State.OUT_OF_DATE;
    }

    /** Whether a list that shows some shows it; an unknown filter is none. */
    boolean isIn(String shown) {
        return switch (shown) {
            case "saknas" -> text.getState() == State.MISSING;
            case "inaktuella" -> isOutdated();
            default -> true;
        };
    }

    public String getBy() {
        return text.getUpdatedBy();
    }

    public String getAt() {
        return DateText.moment(text.getUpdateTime());
    }

    static List<EnglishView> of(List<EnglishText> texts) {
        return texts.stream().map(EnglishView::new).toList();
    }
}

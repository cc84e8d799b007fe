package se.arshjul.portal.plan;

import java.util.List;
import se.arshjul.plan.v1.Change;
import se.arshjul.plan.v1.Element;

/**
 * What has become of an element, or of a version as a whole.
 *
 * @param fields what differs, in words
 */
public record ChangeView(Change change, List<FieldView> fields) {

    /**
     * One field.
     *
     * @param key of the text that names it
     * @param place where in the version; empty for what is not tied to a place
     * @param lang {@code sv} for the words of a plan, empty for those of the page
     */
    public record FieldView(String key, String place, String lang, List<Piece> pieces) {}

    /** A run of words: {@code kept}, {@code dropped} or {@code new}. */
    public record Piece(String kind, String text) {}

    public boolean isWhole() {
        return change.getElementId().isEmpty();
    }

    /** The element as it is called in the later of the two that have it, with its code. */
    public String getTitle() {
        return new ElementView(element()).getTitle();
    }

    public String getElementKind() {
        return element().getKind().name();
    }

    /** What has become of it. */
    public List<String> getKinds() {
        return change.getKindsList().stream().map(Enum::name).toList();
    }

    Element element() {
        return change.hasAfter() ? change.getAfter() : change.getBefore();
    }
}

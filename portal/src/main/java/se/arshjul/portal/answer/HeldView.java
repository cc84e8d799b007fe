package se.arshjul.portal.answer;

import se.arshjul.followup.v1.Section;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;

/**
 * Who holds a section, who last saved in it, and what the body says of how far it has come.
 *
 * @param mine whether the visitor holds it
 */
public record HeldView(Section section, boolean mine) {

    /** A section that nobody holds and nothing is saved in. */
    static final HeldView NONE = new HeldView(Section.getDefaultInstance(), false);

    public String getId() {
        return ResourceId.of(section.getName());
    }

    /** The assignment of who holds it; empty when nobody does. */
    public String getHolder() {
        return section.getHolder();
    }

    public String getHolderName() {
        return section.getHolderName();
    }

    public boolean isHeld() {
        return !section.getHolder().isEmpty();
    }

    /** Empty before the first answer is saved in it. */
    public String getSavedBy() {
        return section.getLastSavedBy();
    }

    public String getSavedAt() {
        return DateText.moment(section.getLastSaveTime());
    }

    public String getEtag() {
        return section.getEtag();
    }

    /** What the body says: {@code klart}, {@code senare}, or nothing yet; as the form has it. */
    public String getWord() {
        return switch (section.getCompletion()) {
            case COMPLETED -> Sharing.COMPLETED;
            case LATER -> Sharing.LATER;
            case COMPLETION_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    public String getSaidBy() {
        return section.getReportedBy();
    }

    public String getSaidAt() {
        return DateText.moment(section.getReportTime());
    }
}

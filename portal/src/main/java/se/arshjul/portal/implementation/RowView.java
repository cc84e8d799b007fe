package se.arshjul.portal.implementation;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.portal.call.PlanAddress;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;

/**
 * A row as pages show it.
 *
 * @param code of its measure, may be empty
 * @param label of its measure
 * @param actors what those who are responsible are called
 */
public record RowView(ImplementationRow row, String code, String label, List<String> actors) {

    public String getNumber() {
        return ResourceId.of(row.getName());
    }

    /** Code and label of the measure. */
    public String getMeasure() {
        return (code + " " + label).strip();
    }

    /** The page of the measure. */
    public String getMeasurePath() {
        return PlanAddress.of(row.getName().split("/")[1], row.getElementId());
    }

    /** {@code februari–september}, or one month. */
    public String getMonths() {
        var first = month(row.getStartMonth());
        var last = month(row.getEndMonth());
        return first.equals(last) ? first : first + "–" + last;
    }

    public boolean isFollowed() {
        return !row.getFollowUp().isBlank();
    }

    public String getStatus() {
        return row.getStatus().name();
    }

    /** Which mark goes with how far it has come. */
    public String getMark() {
        return switch (row.getStatus()) {
            case DONE -> "done";
            case UNDER_WAY -> "active";
            case PAUSED -> "waiting";
            case DROPPED -> "late";
            default -> "";
        };
    }

    /** When it was told last; empty while it has not been. */
    public String getTold() {
        return DateText.moment(row.getStatusTime());
    }

    /** Whom it concerns, in a line. */
    public String getWho() {
        return String.join(", ", actors);
    }

    /** Months before it starts, in which it goes on, and that are left after. */
    public int getBefore() {
        return Math.max(0, row.getStartMonth() - 1);
    }

    public int getLength() {
        return Math.max(1, row.getEndMonth() - row.getStartMonth() + 1);
    }

    public int getAfter() {
        return Math.max(0, Month.values().length - row.getEndMonth());
    }

    /** For a form of its own on a page with many. */
    public String getRequestId() {
        return UUID.randomUUID().toString();
    }

    static String month(int month) {
        return month < 1 || month > Month.values().length
                ? ""
                : Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale());
    }
}

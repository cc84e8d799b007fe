package se.arshjul.portal.task;

import org.jspecify.annotations.Nullable;
import se.arshjul.portal.date.DateText;
import se.arshjul.workflow.v1.WorkItem;

/**
 * A task as the inbox and its page show it.
 *
 * @param title what the diagram calls it, in the reader's language
 * @param instruction how it is done, likewise
 * @param about what it is about, short enough for a line
 */
public record TaskView(WorkItem item, String title, String instruction, String about) {

    public String getId() {
        return item.getName().substring("workItems/".length());
    }

    public String getName() {
        return item.getName();
    }

    public String getTitle() {
        return title;
    }

    public String getInstruction() {
        return instruction;
    }

    /** In what language the instruction is where nobody has translated it. */
    public @Nullable String getInstructionLang() {
        return instruction.equals(item.getInstruction()) ? "sv" : null;
    }

    public String getAbout() {
        return about;
    }

    public String getDue() {
        return DateText.day(item.getDueDate());
    }

    /** The day by which it should have been done before that was moved; empty where it has not been. */
    public String getPreviousDue() {
        return DateText.day(item.getPreviousDueDate());
    }

    public String getAssignee() {
        return item.getAssigneeDisplayName();
    }

    public String getClaimed() {
        return DateText.moment(item.getClaimTime());
    }

    public String getEnded() {
        return DateText.moment(item.getEndTime());
    }

    public boolean isLate() {
        return item.getLate();
    }

    /** The day on which somebody wants to look at it again; empty where nobody does. */
    public String getFollowUp() {
        return DateText.day(item.getFollowUpDate());
    }

    public String getFollowUpField() {
        return DateText.field(item.getFollowUpDate());
    }

    public String getFollowUpNote() {
        return item.getFollowUpNote();
    }

    public String getFollowUpBy() {
        return item.getFollowUpDisplayName();
    }

    public boolean isFollowUpReached() {
        return item.getFollowUpReached();
    }

    /** When the visitor last kept a draft of it; empty where there is none. */
    public String getDraft() {
        return DateText.moment(item.getDraftTime());
    }

    /** Whether the visitor has begun to write in it. */
    public boolean isBegun() {
        return item.hasDraftTime();
    }

    public String getHolder() {
        return item.getAssignee();
    }

    public boolean isOpen() {
        return item.getState() == WorkItem.State.OPEN;
    }

    public boolean isFree() {
        return item.getAssignee().isEmpty();
    }

    public boolean isHeldBy(String person) {
        return item.getAssignee().equals(person);
    }

    public String getPath() {
        return path(item);
    }

    /** The page on which this item is done; the inbox itself for one this portal has no page for. */
    static String path(WorkItem item) {
        var parts = item.getSubject().split("/", -1);
        if (!parts[0].equals("surveys") || parts.length < 2) {
            return "/uppgifter";
        }
        var survey = "/uppfoljning/" + parts[1];
        var request = parts.length > 3 ? "/" + parts[3] : "";
        return switch (item.getFormKey()) {
            case "survey-design" -> survey + "/utforma";
            case "survey-dispatch" -> survey + "/utskick";
            case "survey-analysis" -> survey + "/analys";
            case "survey-fact-sheet" -> survey + "/faktablad";
            case "survey-publication" -> survey + "/publicering";
            case "indicator-proposals" -> survey + "/indikatorer";
            case "response-assessment" -> survey + "/bedom" + request;
            case "extension-decision" -> survey + "/anstand" + request;
            case "contact-correction" -> survey + "/adress" + request;
            default -> "/uppgifter";
        };
    }
}

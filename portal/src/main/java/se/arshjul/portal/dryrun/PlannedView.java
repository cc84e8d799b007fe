package se.arshjul.portal.dryrun;

import java.util.List;
import java.util.Locale;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.workflow.v1.PlannedLetter;
import se.arshjul.workflow.v1.PlannedLetter.Problem;

/** A recipient and what would go to it. */
public record PlannedView(PlannedLetter letter) {

    public String getId() {
        return letter.getRecipientId();
    }

    public String getName() {
        return letter.getDisplayName();
    }

    public String getKind() {
        return letter.getRecipientKind();
    }

    public String getCounty() {
        return letter.getCountyCode();
    }

    /** The day on which the register has it as what it is asked. */
    public String getAsOf() {
        return DateText.day(letter.getAsOfDate());
    }

    public List<String> getAddresses() {
        return letter.getAddressesList();
    }

    /** Functional mailboxes that would get it too. */
    public List<String> getFunctions() {
        return letter.getFunctionAddressesList();
    }

    /** Last part of the name of the body. */
    public String getBody() {
        return ResourceId.of(letter.getActor());
    }

    /** How it is reached: the end of a message's key. */
    public String getReach() {
        if (letter.getAddressesCount() == 0) {
            return letter.getFunctionAddressesCount() == 0 ? "none" : "functions";
        }
        return letter.getToMailbox() ? "mailbox" : "respondents";
    }

    public String getSendTime() {
        return DateText.moment(letter.getSendTime());
    }

    public List<String> getReminders() {
        return letter.getReminderDatesList().stream().map(DateText::day).toList();
    }

    /** As dates of a table. */
    List<String> reminderFields() {
        return letter.getReminderDatesList().stream().map(DateText::field).toList();
    }

    /** What is in the way: the ends of messages' keys. */
    public List<String> getProblems() {
        return letter.getProblemsList().stream().map(PlannedView::key).toList();
    }

    static String key(Problem problem) {
        return problem.name().toLowerCase(Locale.ROOT);
    }
}

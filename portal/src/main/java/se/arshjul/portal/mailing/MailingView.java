package se.arshjul.portal.mailing;

import java.util.Locale;
import se.arshjul.portal.date.DateText;
import se.arshjul.workflow.v1.Mailing;

/** A mailing as pages show it. */
public record MailingView(Mailing mailing) {

    public String getId() {
        return mailing.getName().replaceFirst(".*/", "");
    }

    /** What it is for: the end of a message's key. */
    public String getPurpose() {
        return mailing.getPurpose().name().toLowerCase(Locale.ROOT);
    }

    public String getCreator() {
        return mailing.getCreatorDisplayName();
    }

    public String getCreated() {
        return DateText.moment(mailing.getCreateTime());
    }

    public int getWaiting() {
        return mailing.getWaitingCount();
    }

    public int getSent() {
        return mailing.getSentCount();
    }

    public int getFailed() {
        return mailing.getFailedCount();
    }

    public int getLeftOut() {
        return mailing.getLeftOutCount();
    }

    /** When letters go on; empty while they go. */
    public String getResume() {
        return DateText.moment(mailing.getResumeTime());
    }
}

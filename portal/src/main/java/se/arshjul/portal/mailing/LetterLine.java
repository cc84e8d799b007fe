package se.arshjul.portal.mailing;

import java.util.Locale;
import java.util.Map;
import se.arshjul.portal.date.DateText;
import se.arshjul.workflow.v1.Letter;

/**
 * A letter of the ledger as the page shows it.
 *
 * @param names what each request's principal is called
 */
public record LetterLine(Letter letter, Map<String, String> names) {

    public String getTo() {
        return names.getOrDefault(letter.getMatter(), letter.getMatter());
    }

    /** The last part of the request's name. */
    public String getId() {
        return letter.getMatter().replaceFirst(".*/", "");
    }

    public String getKind() {
        return letter.getKind();
    }

    public String getAddress() {
        return letter.getAddress();
    }

    public String getState() {
        return key(letter.getState());
    }

    static String key(Letter.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public String getTag() {
        return switch (letter.getState()) {
            case SENT -> "done";
            case REFUSED -> "late";
            case READY, SENDING -> "waiting";
            case DROPPED, STATE_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    /** When it was taken, or when it was to be sent. */
    public String getWhen() {
        return DateText.moment(letter.hasSendTime() ? letter.getSendTime() : letter.getCreateTime());
    }

    public String getProblem() {
        return letter.getProblem();
    }

    public boolean isDoubtful() {
        return letter.getInDoubt();
    }

    public boolean isRefused() {
        return letter.getState() == Letter.State.REFUSED;
    }
}

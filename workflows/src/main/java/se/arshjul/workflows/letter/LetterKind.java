package se.arshjul.workflows.letter;

import java.util.Arrays;

/** What letter it is. */
public enum LetterKind {
    INVITATION("invitation", true),
    /** To who tries a survey out before it goes out. */
    PILOT_INVITATION("pilot-invitation", true),
    REMINDER_NOT_OPENED("reminder-not-opened", true),
    REMINDER_STARTED("reminder-started", true),
    REMINDER_WAITING("reminder-waiting", true),
    /** To the approver, as soon as something waits. */
    TO_APPROVE("to-approve"),
    /** To the respondents, when the approver wants something changed. */
    RETURNED("returned"),
    /** As soon as the body has approved, before anybody of the agency has read it. */
    RECEIPT("receipt"),
    /** To everybody of a body that has said that it will not answer. */
    DECLINED("declined"),
    SENT_BACK("sent-back"),
    CLARIFICATION("clarification"),
    /** To the respondents, when the time for their word on an accepted response is over. */
    CLARIFICATION_LAPSED("clarification-lapsed"),
    EXTENSION_GRANTED("extension-granted"),
    EXTENSION_DECLINED("extension-declined"),
    /** To who is in the results, between the decision to publish them and their publication. */
    PREVIEW("preview", true),
    FEEDBACK("feedback", true),
    /** To whoever had a task that a colleague has taken over. */
    TAKEN_OVER("taken-over"),
    /** To whoever a colleague has given a section of the answer. */
    SECTION_GIVEN("section-given"),
    /** To everybody in a group that has tasks whose day has passed. */
    TASKS_LATE("tasks-late", true),
    /** To whoever has been named to stand in for somebody. */
    STAND_IN("stand-in");

    private final String code;
    private final boolean canWait;

    LetterKind(String code) {
        this(code, false);
    }

    LetterKind(String code, boolean canWait) {
        this.code = code;
        this.canWait = canWait;
    }

    /** Whether it comes of a plan and not of what somebody has just done: then it can wait for the hours of work. */
    boolean canWait() {
        return canWait;
    }

    public boolean isReminder() {
        return switch (this) {
            case REMINDER_NOT_OPENED, REMINDER_STARTED, REMINDER_WAITING -> true;
            default -> false;
        };
    }

    /** As diagrams, tables and the contract call it. */
    public String code() {
        return code;
    }

    public static LetterKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No letter is called " + code));
    }
}

package se.arshjul.workflows.letter;

import java.util.Arrays;

/** What letter it is. */
public enum LetterKind {
    INVITATION("invitation"),
    REMINDER_NOT_OPENED("reminder-not-opened"),
    REMINDER_STARTED("reminder-started"),
    REMINDER_WAITING("reminder-waiting"),
    RECEIPT("receipt"),
    SENT_BACK("sent-back"),
    CLARIFICATION("clarification"),
    EXTENSION_GRANTED("extension-granted"),
    EXTENSION_DECLINED("extension-declined"),
    FEEDBACK("feedback"),
    /** To whoever had a task that a colleague has taken over. */
    TAKEN_OVER("taken-over"),
    /** To everybody in a group that has tasks whose day has passed. */
    TASKS_LATE("tasks-late");

    private final String code;

    LetterKind(String code) {
        this.code = code;
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

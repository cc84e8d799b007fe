package se.arshjul.actorservice.assignment;

import java.util.Locale;

/** What a person may do for a body, in the order in which roles are listed. */
public enum Role {
    COORDINATOR,
    ANALYST,
    COMMUNICATOR,
    DECISION_MAKER,
    SECRETARY,
    MEMBER,
    RESPONDENT,
    APPROVER,
    CONTACT;

    /** As tokens and access tables write it: {@code decision-maker}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether only the convening agency has such people. */
    boolean isOfTheAgencyAlone() {
        return switch (this) {
            case ANALYST, COMMUNICATOR, DECISION_MAKER, SECRETARY -> true;
            case COORDINATOR, MEMBER, RESPONDENT, APPROVER, CONTACT -> false;
        };
    }
}

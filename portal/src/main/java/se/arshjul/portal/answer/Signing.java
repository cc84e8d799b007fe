package se.arshjul.portal.answer;

import se.arshjul.followup.v1.Response;
import se.arshjul.portal.session.Visitor;

/** Whether the one who looks at what was submitted may sign it off, and if not, what is in the way. */
public enum Signing {

    /** Somebody else submitted it. */
    OF_ANOTHERS,

    /** Alone in the body: signs off the own answers by saying so. */
    ALONE,

    /** The body has others who can. */
    OTHERS_CAN,

    /** Whoever submitted it is who the visitor stands in for as approver. */
    IN_SUBMITTERS_PLACE,

    /** Alone in the body, but the survey wants two people. */
    TWO_WANTED;

    /** Whether the page offers to sign off. */
    public boolean isOpen() {
        return this == OF_ANOTHERS || this == ALONE;
    }

    static Signing of(Visitor visitor, Response response, boolean singleSignerAllowed) {
        if (!visitor.person().equals(response.getSubmitter())) {
            return visitor.holdsInPlaceOf(response.getSubmitter(), "approver") ? IN_SUBMITTERS_PLACE : OF_ANOTHERS;
        }
        if (!visitor.sole()) {
            return OTHERS_CAN;
        }
        return singleSignerAllowed ? ALONE : TWO_WANTED;
    }
}

package se.arshjul.workflows.bounce;

import java.util.UUID;

/**
 * A letter that came back for good.
 *
 * @param letter its id in the ledger, which is the first part of its Message-ID
 * @param answer what the recipient's mail server said, at most {@value #LONGEST} characters
 */
record Bounce(UUID letter, String answer) {

    static final int LONGEST = 500;

    Bounce {
        answer = answer.length() > LONGEST ? answer.substring(0, LONGEST) : answer;
    }
}

package se.arshjul.local.rehearse;

import java.util.Map;

/**
 * What a rehearsal of the follow-up came to; printed as one line of JSON.
 *
 * @param requests how many principals were asked
 * @param invitations letters of invitation that the mail catcher holds, each Message-ID once
 * @param missingInvitations requests to which the ledger has no invitation sent
 * @param duplicateInvitations requests to which the ledger has more than one invitation sent
 * @param inDoubt letters of which a crash left it uncertain whether they had gone
 * @param reminders letters of reminder that the mail catcher holds, each Message-ID once
 * @param answered requests settled as answered
 * @param declined requests settled as declined
 * @param noResponse requests settled without a response
 * @param seconds how long each phase took, in real time
 * @param publishedVersion name of the publication
 */
record Outcome(
        int requests,
        int invitations,
        int missingInvitations,
        int duplicateInvitations,
        int inDoubt,
        int reminders,
        int answered,
        int declined,
        int noResponse,
        Map<String, Double> seconds,
        String publishedVersion) {

    /** Why the books do not balance; empty when they do. */
    String imbalance(int recipients, int answering, Published published) {
        return first(
                differ("requests", requests, recipients),
                differ("invitations", invitations, requests),
                differ("missing invitations", missingInvitations, 0),
                differ("duplicate invitations", duplicateInvitations, 0),
                differ("answered", answered, answering),
                differ("answered, declined and without response", answered + declined + noResponse, requests),
                differ("invitations sent twice but not in doubt", Math.max(published.copies() - inDoubt, 0), 0),
                differ("asked by the publication", published.asked(), requests),
                differ("regions asked by the publication", published.regions(), Principals.REGIONS),
                differ(
                        "municipalities asked by the publication",
                        published.municipalities(),
                        requests - Principals.REGIONS),
                differ("answered by the publication", published.answered(), answered),
                differ("reminders in the ledger", published.remindersInLedger(), reminders));
    }

    /**
     * What others say of the same things.
     *
     * @param copies letters of invitation that came a second time
     */
    record Published(int asked, int regions, int municipalities, int answered, int remindersInLedger, int copies) {}

    private static String differ(String what, long is, long shouldBe) {
        return is == shouldBe ? "" : what + ": " + is + ", but " + shouldBe + " expected";
    }

    private static String first(String... sentences) {
        for (var sentence : sentences) {
            if (!sentence.isEmpty()) {
                return sentence;
            }
        }
        return "";
    }
}

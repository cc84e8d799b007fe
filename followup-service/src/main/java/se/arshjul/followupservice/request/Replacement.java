package se.arshjul.followupservice.request;

/** How far a body has come with changing a response that it has approved; that counts until it has approved another. */
public enum Replacement {
    /** It changes nothing. */
    NONE,
    /** Its answers are open. */
    WRITING,
    /** What it changed waits for its approver. */
    SUBMITTED
}

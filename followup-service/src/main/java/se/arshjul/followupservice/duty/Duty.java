package se.arshjul.followupservice.duty;

/** Work on a survey that somebody else must approve. */
public enum Duty {
    DESIGN,
    ANALYSIS
}

package se.arshjul.followupservice.result;

/** Which groups results are told for. */
public enum Grouping {
    KIND("^(all|region|municipality)$"),
    COUNTY("^(municipality|county-.*)$"),
    SIZE("^(municipality|size-.*)$");

    private final String pattern;

    Grouping(String pattern) {
        this.pattern = pattern;
    }

    /** Which groups these are, for the database. */
    String pattern() {
        return pattern;
    }
}

package se.arshjul.load.run;

/**
 * What can be measured, in the order in which it is played: what lets many days pass, leaves plans behind that never go
 * away, or adds principals comes last.
 */
enum Scenario {
    S4("50 people save field by field and hand in at once"),
    S5("one answer is handed in 100 times at once"),
    S7("an item is found, done and gone among 10,000"),
    S3("who is reminded of what, 120 of 311 having answered"),
    S9("results are computed, published, shown and fetched"),
    S1("the dispatch to 311"),
    S2("the dispatch to 311, workflows killed at 10, 50 and 90 %"),
    S10("the editions of the national plan are compared, and 311 plans with it"),
    S8("311 and 1,000 are invited, answer and are joined");

    private final String about;

    Scenario(String about) {
        this.about = about;
    }

    /** In a few words. */
    String about() {
        return about;
    }
}

package se.arshjul.followupservice.question;

import java.util.Arrays;

/**
 * The questions by which a body states its own plan. They are known by their ids, which stay the same over the years: the
 * only place that says which id states what. A survey may ask some of them, or none.
 */
public enum PlanQuestion {
    /** Whether there is a plan: a choice among {@code own}, {@code part}, {@code in-progress} and {@code none}. */
    EXISTS("plan-exists"),
    /** What it is called: a text. */
    TITLE("plan-title"),
    /** The first year of its period: a number. */
    START_YEAR("plan-start-year"),
    /** The last year of its period: a number. */
    END_YEAR("plan-end-year"),
    /** Who has decided it: a choice of which the label is kept. */
    DECIDED_BY("plan-decided-by"),
    /** What it takes up: a choice among ids of elements of the plan that the survey is about. */
    PARTS("plan-parts"),
    /** Where it can be read: a text. */
    LINK("plan-link");

    private final String id;

    PlanQuestion(String id) {
        this.id = id;
    }

    /** Last part of the question's name. */
    public String id() {
        return id;
    }

    /** Whether the question with this id is one of them. */
    public static boolean is(String question) {
        return Arrays.stream(values()).anyMatch(one -> one.id.equals(question));
    }
}

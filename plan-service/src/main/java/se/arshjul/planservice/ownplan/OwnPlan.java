package se.arshjul.planservice.ownplan;

/**
 * A body's entry: what it has stated last.
 *
 * @param sinceYear the first year from which it has said the same, that it has a plan, that it has none, or nothing
 * @param publishedPlan id of the body's plan that everybody can read here; empty when there is none
 */
record OwnPlan(Statement statement, int sinceYear, String publishedPlan) {

    /** Which entries are meant by whether there is a plan. */
    enum Having {
        ANY,
        PLAN,
        NO_PLAN
    }

    /** Which entries are meant; texts that are empty and a year of 0 leave none out. */
    record Filter(String actor, String recipientKind, Having having, String element, int year) {}

    OwnPlanName name() {
        return statement.ownPlan();
    }
}

package se.arshjul.planservice.takeup;

import se.arshjul.planservice.plan.Element;

/** How many goals, strategies and activities take up a part. */
public record Counts(int goals, int strategies, int activities) {

    public static final Counts NONE = new Counts(0, 0, 0);

    Counts and(Element.Kind kind) {
        return switch (kind) {
            case GOAL -> new Counts(goals + 1, strategies, activities);
            case STRATEGY -> new Counts(goals, strategies + 1, activities);
            case ACTIVITY -> new Counts(goals, strategies, activities + 1);
            default -> this;
        };
    }

    public Counts plus(Counts other) {
        return new Counts(goals + other.goals, strategies + other.strategies, activities + other.activities);
    }
}

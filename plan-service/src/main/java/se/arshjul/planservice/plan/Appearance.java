package se.arshjul.planservice.plan;

/**
 * What an element is called at one place of its version.
 *
 * @param position how many from the first it stands there, 0 where there is no order
 * @param numbered whether it bears its number there
 */
public record Appearance(Place place, int position, boolean numbered, String label) {

    /** Where in a version an element is named. */
    public enum Place {
        SUMMARY,
        LIST,
        CHAPTER,
        PICTURE
    }
}

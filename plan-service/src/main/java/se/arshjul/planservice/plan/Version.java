package se.arshjul.planservice.plan;

/**
 * A plan as it read at a stage.
 *
 * @param month of the year in which it is dated; the day is not known of any edition
 */
public record Version(VersionName name, Stage stage, String title, int year, int month, String vision, String goal) {

    /** How far a version has come. */
    public enum Stage {
        DRAFT,
        CONSULTATION,
        ADOPTED,
        PUBLISHED,
        SUPERSEDED
    }
}

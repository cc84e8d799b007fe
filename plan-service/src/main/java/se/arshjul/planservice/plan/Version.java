package se.arshjul.planservice.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it read at a stage.
 *
 * @param shortName what tells it from the plan's other versions, may be empty
 * @param year in which it is dated, null when it bears no date
 * @param month of that year; the day is not known of any version
 * @param absent ids of elements of other versions that it is known not to have, though only a part of it is known
 * @param writing how it is written here, null for one that was loaded
 */
public record Version(
        VersionName name,
        Stage stage,
        String shortName,
        Coverage coverage,
        String title,
        @Nullable Integer year,
        @Nullable Integer month,
        String vision,
        String goal,
        List<String> absent,
        @Nullable Writing writing) {

    /** One that was loaded. */
    public Version(
            VersionName name,
            Stage stage,
            String shortName,
            Coverage coverage,
            String title,
            @Nullable Integer year,
            @Nullable Integer month,
            String vision,
            String goal,
            List<String> absent) {
        this(name, stage, shortName, coverage, title, year, month, vision, goal, absent, null);
    }

    /**
     * How a version is written here.
     *
     * @param base place in the sequence of the version that it was started from
     * @param revision how often its own fields have been written
     * @param contentRevision how often anything of it has been, its elements too
     * @param updatedBy what the person is called who wrote something of it last
     * @param updateTime when that was
     */
    public record Writing(int base, long revision, long contentRevision, String updatedBy, Instant updateTime) {}

    /** Whether it is being written: only then anything of it can change but its stage. */
    public boolean isBeingWritten() {
        return stage == Stage.DRAFT && writing != null;
    }

    /** Whether it is written here and nobody has decided it: it can still be changed, also after a remiss, or thrown away. */
    public boolean isUndecided() {
        return writing != null && (stage == Stage.DRAFT || stage == Stage.CONSULTATION);
    }

    /** Changes with its own fields; empty for one that was loaded. */
    public String etag() {
        return writing == null ? "" : "\"" + writing.revision() + "\"";
    }

    /** Changes with anything of it; empty for one that was loaded. */
    public String contentEtag() {
        return writing == null ? "" : "\"" + writing.contentRevision() + "\"";
    }

    /** How far a version has come. */
    public enum Stage {
        DRAFT,
        CONSULTATION,
        ADOPTED,
        PUBLISHED,
        SUPERSEDED
    }

    /** How much of a version is known. */
    public enum Coverage {
        FULL,
        PARTIAL
    }
}

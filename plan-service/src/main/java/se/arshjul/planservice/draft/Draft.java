package se.arshjul.planservice.draft;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Coverage;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.Version.Writing;

/** A version that was started here, and what may become of it. */
public record Draft(Version version, Writing writing) {

    /** When a version is dated, to the month; none where it bears no date. */
    record Month(@Nullable Integer year, @Nullable Integer month) {

        static final Month NONE = new Month(null, null);
    }

    /** What an update changes; null leaves as it is. */
    record Changes(
            @Nullable String title,
            @Nullable String shortName,
            @Nullable Month dated,
            @Nullable String vision,
            @Nullable String goal,
            @Nullable Coverage coverage) {}

    /** Refuses one that is not being written. */
    static Draft of(Version version) {
        var writing = version.writing();
        if (writing == null || !version.isBeingWritten()) {
            throw DraftRefusals.notWritten(version);
        }
        return new Draft(version, writing);
    }

    Draft requireEtag(String etag) {
        if (!etag.equals(version.etag())) {
            throw DraftRefusals.changed(version, writing, version.etag());
        }
        return this;
    }

    /** For whoever decides about all of it. */
    Draft requireContentEtag(String etag) {
        if (!etag.equals(version.contentEtag())) {
            throw DraftRefusals.changed(version, writing, version.contentEtag());
        }
        return this;
    }

    /**
     * Changes its own fields.
     *
     * @param missing ids of what was there when it was started, or was known not to be, and is not in it; asked for only
     *     where that is to be said from now on
     */
    Version change(Changes changes, Supplier<List<String>> missing) {
        var dated = changes.dated() == null ? new Month(version.year(), version.month()) : changes.dated();
        var coverage = changes.coverage() == null ? version.coverage() : changes.coverage();
        return new Version(
                version.name(),
                version.stage(),
                changes.shortName() == null ? version.shortName() : changes.shortName(),
                coverage,
                changes.title() == null ? version.title() : changes.title(),
                dated.year(),
                dated.month(),
                changes.vision() == null ? version.vision() : changes.vision(),
                changes.goal() == null ? version.goal() : changes.goal(),
                absent(coverage, missing),
                writing);
    }

    /** While all of it is known, nothing needs to be said to be missing; from then on what was taken out before is. */
    private List<String> absent(Coverage coverage, Supplier<List<String>> missing) {
        if (coverage == Coverage.FULL) {
            return List.of();
        }
        return version.coverage() == Coverage.FULL ? missing.get() : version.absent();
    }

    /** Of a version written here that is at one of these stages; refuses another one. */
    static Draft at(Version version, Stage... stages) {
        var writing = version.writing();
        if (writing == null || !List.of(stages).contains(version.stage())) {
            throw DraftRefusals.wrongStage(version);
        }
        return new Draft(version, writing);
    }
}

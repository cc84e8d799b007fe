package se.arshjul.planservice.draft;

import java.util.List;
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

    Version change(Changes changes) {
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
                // Of a version of which all is known nothing needs to be said to be missing.
                coverage == Coverage.FULL ? List.of() : version.absent(),
                writing);
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

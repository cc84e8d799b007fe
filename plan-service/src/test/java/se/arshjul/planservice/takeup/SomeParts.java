package se.arshjul.planservice.takeup;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.plan.v1.AlignmentServiceGrpc.AlignmentServiceBlockingStub;
import se.arshjul.plan.v1.SummarizeAlignmentRequest;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Row;
import se.arshjul.planservice.plan.Element.Kind;
import se.arshjul.planservice.plan.Plan.Level;
import se.arshjul.planservice.plan.Version.Coverage;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.testkit.As;

/** Small plans that follow one with a foundation and two areas, and what the service says of them to anybody. */
@Component
public class SomeParts {

    private final WrittenPlans written;

    SomeParts(WrittenPlans written) {
        this.written = written;
    }

    /** A national version with {@code p1}, {@code fa1}, which has the measure {@code m1}, and {@code fa2}. */
    public VersionName national(String id, Coverage coverage) {
        var national = written.plan(id, Level.NATIONAL, "actors/socialstyrelsen", null);
        written.version(national, Stage.PUBLISHED, coverage, "");
        parts(national);
        written.element(national, "m1", Kind.MEASURE, "Delen m1", "fa1", null);
        return national;
    }

    public void parts(VersionName version) {
        written.element(version, "p1", Kind.PREREQUISITE, "Delen p1", null, null);
        written.element(version, "fa1", Kind.FOCUS_AREA, "Delen fa1", null, null);
        written.element(version, "fa2", Kind.FOCUS_AREA, "Delen fa2", null, null);
    }

    /** A decided plan of all of which is known, without content. */
    public VersionName plan(String id, Level level, VersionName followed) {
        var version = written.plan(id, level, "actors/" + id, followed);
        written.version(version, Stage.ADOPTED, Coverage.FULL, "");
        return version;
    }

    /** An element on its own. */
    public void area(VersionName version, String id, @Nullable String followed) {
        written.element(version, id, Kind.FOCUS_AREA, "Delen fa1", null, followed);
    }

    public static SummarizeAlignmentResponse alignment(
            AlignmentServiceBlockingStub alignments, VersionName own, VersionName followed) {
        return As.anyone()
                .on(alignments)
                .summarizeAlignment(SummarizeAlignmentRequest.newBuilder()
                        .setName(own.toString())
                        .setFollowedVersion(followed.toString())
                        .build());
    }

    public static Row row(SummarizeAlignmentResponse alignment, String part) {
        return alignment.getRowsList().stream()
                .collect(Collectors.toMap(row -> row.getFollowedElement().replaceFirst(".*/", ""), row -> row))
                .get(part);
    }
}

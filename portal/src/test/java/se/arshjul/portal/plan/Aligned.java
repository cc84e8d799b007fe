package se.arshjul.portal.plan;

import java.util.List;
import se.arshjul.plan.v1.AlignmentServiceGrpc;
import se.arshjul.plan.v1.Change.Piece;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.SummarizeAlignmentChangesRequest;
import se.arshjul.plan.v1.SummarizeAlignmentChangesResponse;
import se.arshjul.plan.v1.SummarizeAlignmentChangesResponse.Event;
import se.arshjul.plan.v1.SummarizeAlignmentRequest;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Addition;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Counts;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Kind;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Row;
import se.arshjul.portal.FakePlatform;

/** The region's plan beside both versions of the national one: other words, a part only, a gap and something of its own. */
final class Aligned {

    private static final String OWN = Planned.REGIONAL + "/versions/1/elements/";

    private final FakePlatform platform;

    Aligned(FakePlatform platform) {
        this.platform = platform;
    }

    void all() {
        platform.handle(AlignmentServiceGrpc.getSummarizeAlignmentMethod(), Aligned::alignment);
        platform.handle(AlignmentServiceGrpc.getSummarizeAlignmentChangesMethod(), Aligned::changes);
    }

    /** The same, but of the foundation nobody can tell. */
    void unknown() {
        platform.handle(AlignmentServiceGrpc.getSummarizeAlignmentMethod(), asked -> {
            var known = alignment(asked).toBuilder();
            known.getRowsBuilder(1).setKind(Kind.UNKNOWN);
            return known.build();
        });
    }

    private static SummarizeAlignmentResponse alignment(SummarizeAlignmentRequest asked) {
        var followed =
                asked.getFollowedVersion().isEmpty() ? Planned.NATIONAL + "/versions/2" : asked.getFollowedVersion();
        return SummarizeAlignmentResponse.newBuilder()
                .setFollowedVersion(followed)
                .setFollowedVision("God vård")
                .setVision(Kind.SAME)
                .setFollowedGoal("Ingen ska skadas")
                .setGoal(Kind.RENAMED)
                .addGoalPieces(piece(Piece.Kind.KEPT, "Ingen ska skadas"))
                .addGoalPieces(piece(Piece.Kind.NEW, "i onödan"))
                .addRows(row(followed, "fa1", "Öka kunskapen", Kind.SUBSET)
                        .setElement(OWN + "fa1")
                        .setLabel("Öka kunskapen hos chefer")
                        .setSubsetReason("Planen nämner bara chefer.")
                        .addFurtherElements(OWN + "a2")
                        .setCounts(Counts.newBuilder().setGoalCount(1).setActivityCount(2))
                        .addPieces(piece(Piece.Kind.KEPT, "Öka kunskapen"))
                        .addPieces(piece(Piece.Kind.NEW, "hos chefer")))
                .addRows(row(followed, "p-culture", "Säkerhetskultur", Kind.NOT_COVERED))
                .addAdditions(Addition.newBuilder()
                        .setElement(OWN + "own")
                        .setLabel("Egen beredskap")
                        .setElementKind(Element.Kind.FOCUS_AREA)
                        .setKind(Kind.ADDED))
                .setCoveredCount(1)
                .build();
    }

    private static Row.Builder row(String followed, String id, String label, Kind kind) {
        return Row.newBuilder()
                .setFollowedElement(followed + "/elements/" + id)
                .setFollowedLabel(label)
                .setKind(kind);
    }

    private static SummarizeAlignmentChangesResponse changes(SummarizeAlignmentChangesRequest asked) {
        var rows = asked.getFollowedVersion().equals(asked.getEarlierFollowedVersion())
                ? List.<SummarizeAlignmentChangesResponse.Row>of()
                : List.of(
                        SummarizeAlignmentChangesResponse.Row.newBuilder()
                                .setFollowedElementId("fa1")
                                .setEarlierFollowedLabel("Öka all kunskap")
                                .setFollowedLabel("Öka kunskapen")
                                .setEarlierKind(Kind.RENAMED)
                                .setKind(Kind.SAME)
                                .addEvents(Event.PART_RENAMED)
                                .addEvents(Event.NARROWED)
                                .build(),
                        SummarizeAlignmentChangesResponse.Row.newBuilder()
                                .setElementId("own")
                                .setLabel("Egen beredskap")
                                .setKind(Kind.ADDED)
                                .addEvents(Event.ADDED)
                                .build());
        return SummarizeAlignmentChangesResponse.newBuilder().addAllRows(rows).build();
    }

    private static Piece piece(Piece.Kind kind, String text) {
        return Piece.newBuilder().setKind(kind).setText(text).build();
    }
}

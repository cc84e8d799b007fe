package se.arshjul.portal;

import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.moment;

import java.util.List;
import java.util.stream.Stream;
import se.arshjul.followup.v1.Amendment;
import se.arshjul.followup.v1.Amendment.Kind;
import se.arshjul.followup.v1.AmendmentServiceGrpc;
import se.arshjul.followup.v1.FieldChange;
import se.arshjul.followup.v1.FieldChange.Piece;
import se.arshjul.followup.v1.ListAmendmentsResponse;
import se.arshjul.followup.v1.PreviewAmendmentResponse;

/** A survey of which one question was reworded and one withdrawn after it had gone out. */
public final class Amended {

    private Amended() {}

    /** The share was reworded and the comment withdrawn, both on 22 October. */
    public static void stands(FakePlatform platform) {
        platform.answer(
                AmendmentServiceGrpc.getListAmendmentsMethod(),
                ListAmendmentsResponse.newBuilder()
                        .addAllAmendments(List.of(
                                amendment(2, Kind.WITHDRAWN, "kommentar", "Vad vill ni tillägga?", "Den missförstods."),
                                reworded()))
                        .build());
        platform.answer(AmendmentServiceGrpc.getPreviewAmendmentMethod(), preview());
        platform.answer(AmendmentServiceGrpc.getCreateAmendmentMethod(), reworded());
    }

    public static Amendment reworded() {
        return amendment(1, Kind.CHANGED, "andel", "Hur stor andel är utbildad?", "Det stod fel tidigare.").toBuilder()
                .addFields(changed("wording", "Hur många", "Hur stor andel"))
                .build();
    }

    /** A field of which some words went and others came. */
    public static FieldChange.Builder changed(String field, String before, String after) {
        return FieldChange.newBuilder()
                .setField(field)
                .addAllPieces(Stream.of(
                                Piece.newBuilder().setKind(Piece.Kind.REMOVED).setText(before),
                                Piece.newBuilder().setKind(Piece.Kind.ADDED).setText(after))
                        .map(Piece.Builder::build)
                        .toList());
    }

    private static PreviewAmendmentResponse preview() {
        return PreviewAmendmentResponse.newBuilder()
                .setDrafts(14)
                .setWaiting(3)
                .setResponses(120)
                .addFields(changed("wording", "Finns", "Har ni"))
                .build();
    }

    private static Amendment amendment(int number, Kind kind, String question, String wording, String reason) {
        return Amendment.newBuilder()
                .setName(SURVEY + "/amendments/" + number)
                .setKind(kind)
                .setQuestion(SURVEY + "/questions/" + question)
                .addQuestions(SURVEY + "/questions/" + question)
                .setWording(wording)
                .setReason(reason)
                .setCreateTime(moment("2026-10-22T08:30:00Z"))
                .setCreatedBy("Kim Karlsson")
                .build();
    }
}

package se.arshjul.portal;

import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.moment;

import java.util.List;
import java.util.stream.Stream;
import se.arshjul.followup.v1.Amendment;
import se.arshjul.followup.v1.Amendment.Kind;
import se.arshjul.followup.v1.Amendment.Successor;
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

    /** Later an option of the plan was removed, in whose place another stands, and a question was added. */
    public static void goesOn(FakePlatform platform) {
        platform.answer(
                AmendmentServiceGrpc.getListAmendmentsMethod(),
                ListAmendmentsResponse.newBuilder()
                        .addAllAmendments(List.of(
                                amendment(4, Kind.ADDED, "mognad", "Hur långt har ni kommit?", "Den hade glömts."),
                                replaced(),
                                reworded()))
                        .build());
    }

    /** And later still what stood in its place was removed as well. */
    public static void goesOnAndOn(FakePlatform platform) {
        platform.answer(
                AmendmentServiceGrpc.getListAmendmentsMethod(),
                ListAmendmentsResponse.newBuilder()
                        .addAllAmendments(List.of(
                                amendment(4, Kind.CHANGED, "plan", "Finns en handlingsplan?", "Det räcker med ja.")
                                        .toBuilder()
                                        .addSuccessors(Successor.newBuilder()
                                                .setOptionId("nej")
                                                .setLabel("Nej")
                                                .setStandingOptionId("ja")
                                                .setStandingLabel("Ja"))
                                        .build(),
                                replaced(),
                                reworded()))
                        .build());
    }

    /** Who had chosen that a plan was on its way has none. */
    public static Amendment replaced() {
        return amendment(3, Kind.CHANGED, "plan", "Finns en handlingsplan?", "Ingen kunde skilja dem åt.").toBuilder()
                .addSuccessors(successor())
                .build();
    }

    public static Successor.Builder successor() {
        return Successor.newBuilder()
                .setOptionId("pa-vag")
                .setLabel("På väg")
                .setStandingOptionId("nej")
                .setStandingLabel("Nej");
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

    public static PreviewAmendmentResponse preview() {
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

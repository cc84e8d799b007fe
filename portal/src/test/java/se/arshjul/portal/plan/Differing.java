package se.arshjul.portal.plan;

import java.util.List;
import se.arshjul.plan.v1.Change;
import se.arshjul.plan.v1.Change.Field;
import se.arshjul.plan.v1.Change.FieldChange;
import se.arshjul.plan.v1.Change.Kind;
import se.arshjul.plan.v1.Change.Piece;
import se.arshjul.plan.v1.DifferenceServiceGrpc;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Place;
import se.arshjul.plan.v1.ListChangesRequest;
import se.arshjul.plan.v1.ListChangesResponse;
import se.arshjul.portal.FakePlatform;

/** The two editions of the national plan beside each other; an edition beside itself has no difference. */
final class Differing {

    private static final String FIRST = Planned.NATIONAL + "/versions/1/elements/";
    private static final String OTHER = Planned.NATIONAL + "/versions/2/elements/";

    private final FakePlatform platform;

    Differing(FakePlatform platform) {
        this.platform = platform;
    }

    void all() {
        platform.handle(
                DifferenceServiceGrpc.getListChangesMethod(),
                asked -> ListChangesResponse.newBuilder()
                        .addAllChanges(changes(asked))
                        .build());
    }

    private static List<Change> changes(ListChangesRequest asked) {
        return asked.getParent().equals(asked.getOtherVersion())
                ? List.of()
                : List.of(
                        goal(),
                        renamed(),
                        concerned(),
                        added(),
                        gone("fa1-aim", Kind.REMOVED),
                        gone("m1-1", Kind.NOT_COVERED));
    }

    private static Change goal() {
        return Change.newBuilder()
                .addKinds(Kind.TEXT_CHANGED)
                .addFields(FieldChange.newBuilder()
                        .setField(Field.GOAL)
                        .addPieces(piece(Piece.Kind.KEPT, "Ingen ska skadas"))
                        .addPieces(piece(Piece.Kind.NEW, "i vården")))
                .build();
    }

    private static Change renamed() {
        return both("fa1", Element.Kind.FOCUS_AREA, "Öka kunskapen")
                .addKinds(Kind.RENAMED)
                .addKinds(Kind.MOVED)
                .addFields(FieldChange.newBuilder()
                        .setField(Field.APPEARANCE_LABEL)
                        .setPlace(Place.LIST)
                        .addPieces(piece(Piece.Kind.KEPT, "Öka"))
                        .addPieces(piece(Piece.Kind.DROPPED, "all kunskap"))
                        .addPieces(piece(Piece.Kind.NEW, "kunskapen")))
                .addFields(FieldChange.newBuilder()
                        .setField(Field.APPEARANCE_NUMBERED)
                        .setPlace(Place.LIST)
                        .setBefore("true"))
                .build();
    }

    private static Change concerned() {
        return both("m1-1-a", Element.Kind.SUB_MEASURE, "En första del")
                .addKinds(Kind.DETAILS_CHANGED)
                .addFields(FieldChange.newBuilder()
                        .setField(Field.CONCERNED_ACTORS)
                        .setBefore("actors/ivo\nactors/skr")
                        .setAfter("actors/skr\nm.fl."))
                .build();
    }

    private static Change added() {
        return Change.newBuilder()
                .setElementId("section-new")
                .setAfter(Element.newBuilder()
                        .setName(OTHER + "section-new")
                        .setKind(Element.Kind.SECTION)
                        .setLabel("Vi behöver se skillnader")
                        .setParentElement(OTHER + "fa1"))
                .addKinds(Kind.ADDED)
                .build();
    }

    private static Change gone(String id, Kind kind) {
        return Change.newBuilder()
                .setElementId(id)
                .setBefore(Element.newBuilder()
                        .setName(FIRST + id)
                        .setKind(Element.Kind.AIM)
                        .setLabel("Något som stod i den första")
                        .setParentElement(FIRST + "fa1"))
                .addKinds(kind)
                .build();
    }

    private static Change.Builder both(String id, Element.Kind kind, String label) {
        var element = Element.newBuilder().setKind(kind).setLabel(label);
        return Change.newBuilder()
                .setElementId(id)
                .setBefore(element.setName(FIRST + id).build())
                .setAfter(element.setName(OTHER + id).build());
    }

    private static Piece piece(Piece.Kind kind, String text) {
        return Piece.newBuilder().setKind(kind).setText(text).build();
    }
}

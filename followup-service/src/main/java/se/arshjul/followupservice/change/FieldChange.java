package se.arshjul.followupservice.change;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A field that differs, with what it says word by word. */
record FieldChange(String field, List<Piece> pieces) {

    /** The fields that differ, in their order; one that is not there is empty. */
    static List<FieldChange> between(SequencedMap<String, String> before, SequencedMap<String, String> after) {
        return Piece.of(List.copyOf(before.keySet()), List.copyOf(after.keySet())).stream()
                .map(Piece::text)
                .distinct()
                .filter(field -> !value(before, field).equals(value(after, field)))
                .map(field -> new FieldChange(field, Piece.words(value(before, field), value(after, field))))
                .toList();
    }

    /** One value instead of another, which have no words in common. */
    static FieldChange replaced(String field, String before, String after) {
        return new FieldChange(
                field, List.of(new Piece(Piece.Kind.REMOVED, before), new Piece(Piece.Kind.ADDED, after)));
    }

    private static String value(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "");
    }
}

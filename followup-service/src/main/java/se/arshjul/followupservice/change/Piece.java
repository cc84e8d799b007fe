package se.arshjul.followupservice.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A part of a sequence that stayed, went or came. */
record Piece(Kind kind, String text) {

    enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    private static final Pattern WORD = Pattern.compile("\\s+|\\S+");

    /** Two texts word by word; neighbours of one kind are one piece. */
    static List<Piece> words(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        for (var piece : of(split(before), split(after))) {
            if (!pieces.isEmpty() && pieces.getLast().kind() == piece.kind()) {
                piece = new Piece(piece.kind(), pieces.removeLast().text() + piece.text());
            }
            pieces.add(piece);
        }
        return List.copyOf(pieces);
    }

    private static List<String> split(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Two sequences part by part, so that as many as possible are kept; what went stands before what came. */
    static List<Piece> of(List<String> before, List<String> after) {
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Kind.KEPT, delta.getSource());
            } else {
                add(pieces, Kind.REMOVED, delta.getSource());
                add(pieces, Kind.ADDED, delta.getTarget());
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, Chunk<String> parts) {
        parts.getLines().forEach(part -> pieces.add(new Piece(kind, part)));
    }
}

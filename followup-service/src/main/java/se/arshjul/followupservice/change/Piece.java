package se.arshjul.followupservice.change;

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
        var common = common(before, after);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                pieces.add(new Piece(Kind.KEPT, before.get(i)));
                i++;
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                pieces.add(new Piece(Kind.REMOVED, before.get(i)));
                i++;
            } else {
                pieces.add(new Piece(Kind.ADDED, after.get(j)));
                j++;
            }
        }
        return pieces;
    }

    /** How many can be kept of the ends of the two that begin at these places. */
    private static int[][] common(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}

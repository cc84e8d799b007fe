package se.arshjul.planservice.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Text as it counts: words, whatever white space is between them and wherever a line has broken one. */
public final class Wording {

    private Wording() {}

    /** A run of words that both texts have, or one of them. */
    public record Piece(Kind kind, String text) {

        public enum Kind {
            KEPT,
            DROPPED,
            NEW
        }
    }

    public static boolean same(String one, String other) {
        return one.equals(other) || words(one).equals(words(other));
    }

    /** Two texts as one, in reading order: what has gone stands before what has come in its place. */
    public static List<Piece> compare(String before, String after) {
        var first = words(before);
        var second = words(after);
        List<Piece> pieces = new ArrayList<>();
        var at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(first, second).getDeltas()) {
            add(pieces, Piece.Kind.KEPT, first.subList(at, delta.getSource().getPosition()));
            add(pieces, Piece.Kind.DROPPED, delta.getSource().getLines());
            add(pieces, Piece.Kind.NEW, delta.getTarget().getLines());
            at = delta.getSource().last() + 1;
        }
        add(pieces, Piece.Kind.KEPT, first.subList(at, first.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Piece.Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join(" ", words)));
        }
    }

    /** Soft hyphens are none, and a hyphen before a line break only broke a word. */
    private static List<String> words(String text) {
        var whole = text.replace("\u00ad", "").replaceAll("(?<=\\p{L})-\\h*\\R\\h*(?=\\p{Ll})", "");
        return Stream.of(whole.split("[\\s\\h]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

package se.arshjul.followupservice.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceTest {

    @ParameterizedTest
    @CsvSource({
        "Har ni en plan?, Har ni en beslutad plan?, Har ni en +[beslutad ]plan?",
        "Har ni en beslutad plan?, Har ni en plan?, Har ni en -[beslutad ]plan?",
        "Hur ofta?, Hur sällan?, Hur -[ofta?]+[sällan?]",
        "'', Ny text, +[Ny text]",
        "Gammal text, '', -[Gammal text]",
        "Samma, Samma, Samma"
    })
    void textsAreComparedWordByWord(String before, String after, String shown) {
        assertThat(shown(Piece.words(before, after))).isEqualTo(shown);
    }

    @Test
    void whatIsKeptAndWhatCameIsTheLaterTextToTheLetter() {
        var before = "Första raden.\n\nAndra  raden, med luft.";
        var after = "Första raden.\nTredje raden, med luft. ";

        assertThat(without(Piece.Kind.REMOVED, Piece.words(before, after))).isEqualTo(after);
        assertThat(without(Piece.Kind.ADDED, Piece.words(before, after))).isEqualTo(before);
    }

    private static String without(Piece.Kind kind, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case KEPT -> piece.text();
                    case REMOVED -> "-[" + piece.text() + "]";
                    case ADDED -> "+[" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }
}

package se.arshjul.portal.bank;

import java.util.List;
import java.util.Optional;
import se.arshjul.followup.v1.Question.Matrix;
import se.arshjul.followup.v1.Question.Option;

/** The table of a question as it stands in a cell: what it asks, with its id in brackets behind it, as with options. */
final class MatrixCell {

    private MatrixCell() {}

    static Option asOption(Matrix matrix) {
        return Option.newBuilder()
                .setOptionId(matrix.getMatrixId())
                .setLabel(matrix.getTitle())
                .build();
    }

    /** Without an id it is the table that asks the same, or a new one; nothing for an empty cell. */
    static Optional<Matrix> parse(String cell, List<Matrix> known) {
        var before = known.stream().map(MatrixCell::asOption).toList();
        return OptionLines.parse(cell.replaceAll("\\s+", " "), before).stream()
                .findFirst()
                .map(read -> Matrix.newBuilder()
                        .setMatrixId(read.getOptionId())
                        .setTitle(read.getLabel())
                        .build());
    }
}

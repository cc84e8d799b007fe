package se.arshjul.followupservice.contradiction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.rule.ContradictionRule;

/**
 * A rule that answers break, and which these are.
 *
 * @param etag another for other answers: what somebody has said of these is not said of those
 */
public record FoundContradiction(ContradictionRule rule, String etag) {

    private static final int LENGTH = 16;

    static FoundContradiction of(ContradictionRule rule, AnswerSheet sheet) {
        var answers = rule.questions().stream()
                .map(question -> question + " " + sheet.value(question))
                .collect(Collectors.joining("\n"));
        return new FoundContradiction(rule, digest(answers).substring(0, LENGTH));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

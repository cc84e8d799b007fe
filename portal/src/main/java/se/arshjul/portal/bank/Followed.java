package se.arshjul.portal.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arshjul.followup.v1.Question;

/**
 * Rows of a table that another row has taken with it, while a file is taken in. They have another etag than the preview
 * knew, and still nobody else has changed them.
 */
final class Followed {

    private final Map<String, String> etags = new HashMap<>();

    /** Notes what became of others when a row was written. */
    void note(Question written, List<Question> before, List<Question> after) {
        for (var now : after) {
            before.stream()
                    .filter(known -> known.getName().equals(now.getName()))
                    .filter(known -> !known.getName().equals(written.getName()))
                    .filter(known -> !known.getEtag().equals(now.getEtag()))
                    .filter(known -> hasOnlyFollowed(known, now, written))
                    .forEach(known -> {
                        etags.replaceAll((key, etag) ->
                                etag.equals(known.getEtag()) && key.startsWith(key(now, "")) ? now.getEtag() : etag);
                        etags.put(key(known, known.getEtag()), now.getEtag());
                    });
        }
    }

    /** The question with the etag that guards it now. */
    Question guarded(Question wanted) {
        return Optional.ofNullable(etags.get(key(wanted, wanted.getEtag())))
                .map(etag -> wanted.toBuilder().setEtag(etag).build())
                .orElse(wanted);
    }

    private static String key(Question question, String etag) {
        return question.getName() + " " + etag;
    }

    private static boolean hasOnlyFollowed(Question known, Question now, Question written) {
        var expected = known.toBuilder()
                .setMatrix(written.getMatrix())
                .clearOptions()
                .addAllOptions(written.getOptionsList())
                .setPosition(now.getPosition())
                .setEtag(now.getEtag());
        if (written.hasScale()) {
            expected.setScale(written.getScale());
        }
        return written.hasMatrix() && expected.build().equals(now);
    }
}

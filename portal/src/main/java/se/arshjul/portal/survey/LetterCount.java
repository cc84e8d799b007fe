package se.arshjul.portal.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arshjul.workflow.v1.Letter;
import se.arshjul.workflow.v1.SummarizeLettersResponse;

/**
 * How many letters of a kind have gone, wait, were refused, or were no longer needed when their turn came. The kinds
 * keep the order in which they are told: that in which the first of each was written.
 */
public record LetterCount(String kind, int sent, int waiting, int refused, int dropped) {

    static List<LetterCount> of(SummarizeLettersResponse summary) {
        Map<String, int[]> kinds = new LinkedHashMap<>();
        for (var count : summary.getCountsList()) {
            kinds.computeIfAbsent(count.getKind(), kind -> new int[4])[column(count.getState())] += count.getLetters();
        }
        return kinds.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static LetterCount of(String kind, int[] counts) {
        return new LetterCount(kind, counts[0], counts[1], counts[2], counts[3]);
    }

    private static int column(Letter.State state) {
        return switch (state) {
            case SENT -> 0;
            case READY, SENDING, STATE_UNSPECIFIED, UNRECOGNIZED -> 1;
            case REFUSED -> 2;
            case DROPPED -> 3;
        };
    }
}

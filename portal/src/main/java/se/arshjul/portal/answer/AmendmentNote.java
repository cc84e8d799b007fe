package se.arshjul.portal.answer;

import java.util.Comparator;
import java.util.List;
import se.arshjul.followup.v1.Amendment;
import se.arshjul.followup.v1.Answer;
import se.arshjul.runtime.proto.ProtoTime;

/**
 * That a question was changed, beside the answer to it.
 *
 * @param early whether the answer was saved before
 * @param replaced what was chosen in it, and what succeeds that since
 */
public record AmendmentNote(AmendmentView amendment, boolean early, List<Amendment.Successor> replaced) {

    static final Comparator<AmendmentNote> OLDEST_FIRST =
            Comparator.comparingInt(note -> note.amendment().getNumber());

    static AmendmentNote of(Amendment amendment, Answer saved) {
        return new AmendmentNote(
                new AmendmentView(amendment),
                saved.hasUpdateTime()
                        && ProtoTime.toInstant(saved.getUpdateTime())
                                .isBefore(ProtoTime.toInstant(amendment.getCreateTime())),
                amendment.getSuccessorsList().stream()
                        .filter(successor -> saved.getReplacedOptionIdsList().contains(successor.getOptionId()))
                        .toList());
    }
}

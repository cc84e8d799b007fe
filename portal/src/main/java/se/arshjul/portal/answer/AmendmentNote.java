package se.arshjul.portal.answer;

import java.util.Comparator;
import se.arshjul.followup.v1.Amendment;
import se.arshjul.followup.v1.Answer;
import se.arshjul.runtime.proto.ProtoTime;

/**
 * That a question was changed, beside the answer to it.
 *
 * @param early whether the answer was saved before, and is what was saved then
 */
public record AmendmentNote(AmendmentView amendment, boolean early) {

    static final Comparator<AmendmentNote> OLDEST_FIRST =
            Comparator.comparingInt(note -> note.amendment().getNumber());

    static AmendmentNote of(Amendment amendment, Answer saved) {
        return new AmendmentNote(
                new AmendmentView(amendment),
                saved.getReplacedOptionIdsCount() == 0
                        && saved.hasUpdateTime()
                        && ProtoTime.toInstant(saved.getUpdateTime())
                                .isBefore(ProtoTime.toInstant(amendment.getCreateTime())));
    }
}

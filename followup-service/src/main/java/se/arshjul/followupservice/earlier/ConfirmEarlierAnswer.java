package se.arshjul.followupservice.earlier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.answer.UpdateAnswer;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Says that an earlier answer still holds: saves it as the answer, with who said so. */
@Component
class ConfirmEarlierAnswer {

    /** Which answer it becomes, and the etags that were read of the earlier one and of the one it replaces. */
    record Command(AnswerName name, String earlierEtag, String etag) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final EarlierAnswers earlierAnswers;
    private final UpdateAnswer updateAnswer;
    private final Confirmations confirmations;

    ConfirmEarlierAnswer(
            RequestGuard guard,
            Requests seen,
            EarlierAnswers earlierAnswers,
            UpdateAnswer updateAnswer,
            Confirmations confirmations) {
        this.guard = guard;
        this.seen = seen;
        this.earlierAnswers = earlierAnswers;
        this.updateAnswer = updateAnswer;
        this.confirmations = confirmations;
    }

    @Transactional
    public Answer handle(RequestId id, Command command) {
        guard.ofBody(command.name().request().toString(), "respondent");
        if (!seen.firstTime(id, command)) {
            return confirmations.answer(command.name());
        }
        var earlier = earlierAnswers
                .get(command.name())
                .requireEtag(command.earlierEtag())
                .requireValid();
        // The one way by which answers are saved, so that whatever holds for typing holds for confirming.
        var answer = updateAnswer.handle(
                part(id),
                new UpdateAnswer.Command(command.name(), earlier.source().value(), command.etag()));
        confirmations.add(earlier.source(), answer);
        return answer;
    }

    private static RequestId part(RequestId id) {
        return new RequestId(UUID.nameUUIDFromBytes((id.uuid() + "/answer").getBytes(UTF_8)));
    }
}

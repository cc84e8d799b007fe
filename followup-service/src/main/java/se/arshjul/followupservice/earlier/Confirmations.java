package se.arshjul.followupservice.earlier;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.answer.AnswerRepository;
import se.arshjul.followupservice.earlier.EarlierAnswer.Source;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;

/** Where it is kept who has confirmed what, each time in the audit log. */
@Component
class Confirmations {

    private final ConfirmationRepository confirmations;
    private final AnswerRepository answers;
    private final Audit audit;
    private final InstantSource clock;

    Confirmations(ConfirmationRepository confirmations, AnswerRepository answers, Audit audit, InstantSource clock) {
        this.confirmations = confirmations;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    void add(Source source, Answer answer) {
        var caller = Caller.current();
        var confirmation = new Confirmation(
                answer.name(),
                source.name(),
                source.version(),
                answer.revision(),
                clock.instant(),
                new Answer.Author(caller.subject(), caller.name()));
        confirmations.save(confirmation);
        audit.record("ConfirmEarlierAnswer", answer.name().toString(), null, confirmation);
    }

    /** An answer that has been confirmed once, as it stands. */
    Answer answer(AnswerName name) {
        return answers.find(name).orElseThrow(() -> EarlierAnswerRefusals.notFound(name));
    }
}

package se.arshjul.followupservice.assessment;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.ReadAnswers;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.followupservice.request.RequestRepository;

/** Looks for what a person should judge in an approved response. */
@Component
public class ScreenResponse {

    /** A job that is run twice may find its response accepted; the answers are the same. */
    private static final Set<Request.State> SIGNED = EnumSet.of(Request.State.APPROVED, Request.State.ACCEPTED);

    private final RequestGuard guard;
    private final RequestRepository requests;
    private final ReadAnswers answers;
    private final Contradictions contradictions;
    private final LastTime lastTime;

    ScreenResponse(
            RequestGuard guard,
            RequestRepository requests,
            ReadAnswers answers,
            Contradictions contradictions,
            LastTime lastTime) {
        this.guard = guard;
        this.requests = requests;
        this.answers = answers;
        this.contradictions = contradictions;
        this.lastTime = lastTime;
    }

    public Screening screen(String name) {
        var request = requests.get(guard.ofAgency(name));
        if (!SIGNED.contains(request.state())) {
            throw RequestRefusals.wrongState(request);
        }
        return Screening.of(answers.sheet(request.name()), contradictions.rules(), lastTime.numbers(request.name()))
                .clarified(!request.rework().question().isEmpty());
    }
}

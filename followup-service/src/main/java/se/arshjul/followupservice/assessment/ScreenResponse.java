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
        if (request.state() == Request.State.ACCEPTED) {
            // A job that is run twice may find its response judged, and one that lost nobody's word settled.
            return Screening.NONE;
        }
        return Screening.of(answers.sheet(request.name()), contradictions.rules(), lastTime.numbers(request.name()))
                .clarified(!request.rework().question().isEmpty());
    }
}

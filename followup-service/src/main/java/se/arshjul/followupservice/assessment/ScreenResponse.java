package se.arshjul.followupservice.assessment;

import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.followupservice.response.ReadResponse;

/** Looks for what a person should judge in an approved response. */
@Component
public class ScreenResponse {

    private final RequestGuard guard;
    private final RequestRepository requests;
    private final QuestionRepository questions;
    private final ReadResponse responses;
    private final Contradictions contradictions;
    private final LastTime lastTime;

    ScreenResponse(
            RequestGuard guard,
            RequestRepository requests,
            QuestionRepository questions,
            ReadResponse responses,
            Contradictions contradictions,
            LastTime lastTime) {
        this.guard = guard;
        this.requests = requests;
        this.questions = questions;
        this.responses = responses;
        this.contradictions = contradictions;
        this.lastTime = lastTime;
    }

    public Screening screen(String name) {
        var request = requests.get(guard.ofAgency(name));
        if (!request.signed()) {
            throw RequestRefusals.wrongState(request);
        }
        var response = responses.counting(request.name());
        var version = response.response().version();
        if (request.state() == Request.State.ACCEPTED) {
            // A job that is run twice may find its response judged, and one that lost nobody's word settled.
            return Screening.NONE.ofVersion(version);
        }
        var sheet = new AnswerSheet(questions.list(request.name().survey()), response.answers());
        return Screening.of(sheet, contradictions.rules(), lastTime.numbers(request.name()))
                .clarified(!request.rework().question().isEmpty())
                .ofVersion(version);
    }
}

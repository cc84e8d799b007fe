package se.arshjul.followupservice.answer;

import org.springframework.stereotype.Component;
import se.arshjul.followupservice.question.FollowUps;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestRefusals;

/** Which questions are open: all, or while one answer is asked about that one and those that a change of it may ask for. */
@Component
public class OpenQuestions {

    private final QuestionRepository questions;

    OpenQuestions(QuestionRepository questions) {
        this.questions = questions;
    }

    /** Refuses when the answer to this question, the last part of its name, is locked. */
    public void require(Request request, String question) {
        if (!request.clarifying()) {
            return;
        }
        var open = FollowUps.with(
                request.rework().question(), questions.list(request.name().survey()));
        if (!open.contains(question)) {
            throw RequestRefusals.locked(request);
        }
    }
}

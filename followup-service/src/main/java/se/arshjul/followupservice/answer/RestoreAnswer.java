package se.arshjul.followupservice.answer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.RequestName;

/** Puts the answer to one question of a locked request back to what the body had approved. */
@Component
public class RestoreAnswer {

    private final QuestionRepository questions;
    private final Drafts drafts;

    RestoreAnswer(QuestionRepository questions, Drafts drafts) {
        this.questions = questions;
        this.drafts = drafts;
    }

    /** To nothing when there was no approved answer. */
    public void to(@Nullable Answer approved, RequestName request, String question) {
        var name = new AnswerName(request, question);
        var before = drafts.current(name, questions.get(name.questionName()));
        var value = approved == null ? null : approved.value();
        if (!Objects.equals(before.value(), value)) {
            drafts.restore(before, value);
        }
    }
}

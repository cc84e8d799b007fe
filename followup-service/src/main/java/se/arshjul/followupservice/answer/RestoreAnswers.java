package se.arshjul.followupservice.answer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.RequestName;

/** Puts the answers of a locked request back to what the body had approved. */
@Component
public class RestoreAnswers {

    private final QuestionRepository questions;
    private final Drafts drafts;

    RestoreAnswers(QuestionRepository questions, Drafts drafts) {
        this.questions = questions;
        this.drafts = drafts;
    }

    /** To these answers; whatever else was saved is cleared, so that nothing of what was given up is left. */
    public void to(List<Answer> approved, RequestName request) {
        var values = approved.stream().collect(toMap(answer -> answer.name().question(), identity()));
        for (var question : questions.list(request.survey())) {
            var name = new AnswerName(request, question.name().question());
            var before = drafts.current(name, question);
            var wanted = values.get(name.question());
            var value = wanted == null ? null : wanted.value();
            if (!Objects.equals(before.value(), value)) {
                drafts.restore(before, value);
            }
        }
    }
}

package se.arshjul.followupservice.answer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.question.Successors;
import se.arshjul.followupservice.request.RequestName;

/** Puts the answers of a locked request back to what the body had approved. */
@Component
public class RestoreAnswers {

    private final QuestionRepository questions;
    private final Successors successors;
    private final Drafts drafts;

    RestoreAnswers(QuestionRepository questions, Successors successors, Drafts drafts) {
        this.questions = questions;
        this.successors = successors;
        this.drafts = drafts;
    }

    /**
     * To these answers; whatever else was saved is cleared, so that nothing of what was given up is left. Options that
     * have been removed since have others in their place.
     */
    public void to(List<Answer> approved, RequestName request) {
        var values = approved.stream().collect(toMap(answer -> answer.name().question(), identity()));
        var successors = this.successors.list(request.survey());
        for (var question : questions.list(request.survey())) {
            var name = new AnswerName(request, question.name().question());
            var before = drafts.current(name, question);
            var wanted = values.get(name.question());
            var value = wanted == null ? null : wanted.value();
            var standing = successors.getOrDefault(name.question(), Map.of());
            var replaced = replaced(value, standing);
            var restored = value == null || replaced.isEmpty()
                    ? value
                    : AnswerRules.canonical(question, value.standing(standing));
            if (!Objects.equals(before.value(), restored) || !before.replaced().equals(replaced)) {
                drafts.restore(before, restored, replaced);
            }
        }
    }

    /** The options of an answer for which others stand. */
    private static List<String> replaced(@Nullable AnswerValue value, Map<String, String> standing) {
        return value == null
                ? List.of()
                : value.chosen().stream().filter(standing::containsKey).toList();
    }
}

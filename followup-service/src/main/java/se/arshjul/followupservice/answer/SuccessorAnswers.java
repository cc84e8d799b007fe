package se.arshjul.followupservice.answer;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.question.Question;

/** Puts what succeeds removed options into the answers that bodies are working on; their requests are locked. */
@Component
public class SuccessorAnswers {

    private final AnswerRepository answers;
    private final Drafts drafts;

    SuccessorAnswers(AnswerRepository answers, Drafts drafts) {
        this.answers = answers;
        this.drafts = drafts;
    }

    /** Into those to the questions, as they are asked now. */
    public void put(List<Question> questions, Map<String, String> successors) {
        for (var question : questions) {
            for (var before : answers.choosing(question.name(), successors.keySet())) {
                var chosen = before.value();
                if (chosen != null) {
                    drafts.stand(
                            before,
                            AnswerRules.canonical(question, chosen.standing(successors)),
                            chosen.chosen().stream()
                                    .filter(successors::containsKey)
                                    .toList());
                }
            }
        }
    }
}

package se.arshjul.followupservice.answer;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.question.Question;

/** Puts what stands in for removed options into the answers that bodies are working on; their requests are locked. */
@Component
public class StandInAnswers {

    private final AnswerRepository answers;
    private final Drafts drafts;

    StandInAnswers(AnswerRepository answers, Drafts drafts) {
        this.answers = answers;
        this.drafts = drafts;
    }

    /** Into those to the questions, as they are asked now. */
    public void put(List<Question> questions, Map<String, String> standIns) {
        for (var question : questions) {
            for (var before : answers.choosing(question.name(), standIns.keySet())) {
                var chosen = before.value();
                if (chosen != null) {
                    drafts.stand(
                            before,
                            AnswerRules.canonical(question, chosen.standing(standIns)),
                            chosen.chosen().stream()
                                    .filter(standIns::containsKey)
                                    .toList());
                }
            }
        }
    }
}

package se.arshjul.followupservice.amendment;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.amendment.Amendment.Wanted;
import se.arshjul.followupservice.answer.SuccessorAnswers;
import se.arshjul.followupservice.question.AddQuestion;
import se.arshjul.followupservice.question.AmendQuestions;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Successors;
import se.arshjul.followupservice.survey.Survey;

/** Writes what an amendment does to questions and to what bodies are working on. */
@Component
class WriteAmendment {

    private final AmendQuestions questions;
    private final AddQuestion addQuestion;
    private final Successors successors;
    private final SuccessorAnswers answers;

    WriteAmendment(AmendQuestions questions, AddQuestion addQuestion, Successors successors, SuccessorAnswers answers) {
        this.questions = questions;
        this.addQuestion = addQuestion;
        this.successors = successors;
        this.answers = answers;
    }

    /** Writes the planned questions once the amendment by this number has kept what they were. */
    void write(Survey survey, int number, Wanted wanted, List<Question> planned) {
        switch (wanted.kind()) {
            case WITHDRAWN -> questions.withdraw(planned.getFirst());
            case ADDED -> addQuestion.save(survey, planned.getFirst());
            case CHANGED -> {
                questions.save(planned);
                if (!wanted.successors().isEmpty()) {
                    successors.insert(number, planned, wanted.successors());
                    answers.put(planned, wanted.successors());
                }
            }
        }
    }
}

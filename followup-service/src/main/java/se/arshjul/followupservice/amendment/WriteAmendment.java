package se.arshjul.followupservice.amendment;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.amendment.Amendment.Wanted;
import se.arshjul.followupservice.answer.StandInAnswers;
import se.arshjul.followupservice.question.AddQuestion;
import se.arshjul.followupservice.question.AmendQuestions;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.StandIns;
import se.arshjul.followupservice.survey.Survey;

/** Writes what an amendment does to questions and to what bodies are working on. */
@Component
class WriteAmendment {

    private final AmendQuestions questions;
    private final AddQuestion addQuestion;
    private final StandIns standIns;
    private final StandInAnswers answers;

    WriteAmendment(AmendQuestions questions, AddQuestion addQuestion, StandIns standIns, StandInAnswers answers) {
        this.questions = questions;
        this.addQuestion = addQuestion;
        this.standIns = standIns;
        this.answers = answers;
    }

    /** Writes the planned questions once the amendment by this number has kept what they were. */
    void write(Survey survey, int number, Wanted wanted, List<Question> planned) {
        switch (wanted.kind()) {
            case WITHDRAWN -> questions.withdraw(planned.getFirst());
            case ADDED -> addQuestion.save(survey, planned.getFirst());
            case CHANGED -> {
                questions.save(planned);
                if (!wanted.standIns().isEmpty()) {
                    standIns.insert(number, planned, wanted.standIns());
                    answers.put(planned, wanted.standIns());
                }
            }
        }
    }
}

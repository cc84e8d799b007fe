package se.arshjul.followupservice.amendment;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.amendment.Amendment.Wanted;
import se.arshjul.followupservice.amendment.TouchedReport.Touched;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionRefusals;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyRepository;

/** Tells what an amendment would do. */
@Component
class PreviewAmendment {

    /**
     * What it would do.
     *
     * @param before the question as it is asked now
     * @param planned the questions that would change, that one first
     */
    record Preview(Survey survey, Question before, List<Question> planned, Touched touched) {}

    private final SurveyRepository surveys;
    private final QuestionRepository questions;
    private final Amending amending;
    private final TouchedReport touched;

    PreviewAmendment(SurveyRepository surveys, QuestionRepository questions, Amending amending, TouchedReport touched) {
        this.surveys = surveys;
        this.questions = questions;
        this.amending = amending;
        this.touched = touched;
    }

    Preview of(Wanted wanted) {
        var survey = surveys.find(wanted.name().survey()).orElseThrow(() -> QuestionRefusals.notFound(wanted.name()));
        var planned = amending.plan(survey, wanted);
        return new Preview(survey, questions.get(wanted.name()), planned, touched.by(planned));
    }
}

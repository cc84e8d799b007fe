package se.arshjul.followupservice.theme;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.question.QuestionRefusals;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyRefusals;
import se.arshjul.followupservice.survey.SurveyRepository;

/** The questions whose free text can be coded now. */
@Component
public class CodableQuestions {

    /** All answers are in, and nobody decides on results as they were seen. */
    private static final Set<State> OPEN = EnumSet.of(State.CLOSED, State.REVIEWING, State.PUBLISHED);

    private final SurveyRepository surveys;
    private final QuestionRepository questions;

    CodableQuestions(SurveyRepository surveys, QuestionRepository questions) {
        this.surveys = surveys;
        this.questions = questions;
    }

    public static boolean open(Survey survey) {
        return OPEN.contains(survey.state());
    }

    /** Locks the survey of a question that can be coded, and refuses another. */
    public Survey lock(QuestionName name) {
        var survey = surveys.find(name.survey())
                .map(found -> surveys.lock(found.name()))
                .orElseThrow(() -> QuestionRefusals.notFound(name));
        if (questions.get(name).kind() != Question.Kind.TEXT) {
            throw ThemeRefusals.notText(name);
        }
        if (!open(survey)) {
            throw SurveyRefusals.wrongState(survey);
        }
        return survey;
    }
}

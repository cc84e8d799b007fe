package se.arshjul.followupservice.question;

import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.page.Page;

/** The questions of a survey, as they are asked now or as they were. */
@Component
public class ReadQuestions {

    private final QuestionRepository questions;
    private final EarlierQuestions earlier;

    ReadQuestions(QuestionRepository questions, EarlierQuestions earlier) {
        this.questions = questions;
        this.earlier = earlier;
    }

    /** As they were after so many amendments; as they are now without a number. */
    public Page.Of<Question> list(SurveyName survey, OptionalInt amendments, Page page) {
        return amendments.isPresent()
                ? earlier.list(survey, amendments.getAsInt(), page)
                : questions.list(survey, page);
    }
}

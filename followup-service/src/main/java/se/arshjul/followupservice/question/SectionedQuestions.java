package se.arshjul.followupservice.question;

import org.springframework.stereotype.Component;
import se.arshjul.followupservice.survey.Survey;

/** The questions of a survey by the sections in which they stand. */
@Component
public class SectionedQuestions {

    private final QuestionRepository questions;

    SectionedQuestions(QuestionRepository questions) {
        this.questions = questions;
    }

    /** Whether any stands in this section. */
    public boolean anyIn(Survey survey, String section) {
        return questions.order(survey).places().stream()
                .anyMatch(place -> place.sectionId().equals(section));
    }

    /** Lets all stand in the order of their sections, or refuses when a condition would name a later question. */
    public void follow(Survey survey) {
        questions.reorder(survey.name(), questions.order(survey).bySection());
        QuestionRules.requireConditions(questions.list(survey.name()));
    }
}

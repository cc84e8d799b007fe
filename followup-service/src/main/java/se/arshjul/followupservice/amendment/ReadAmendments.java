package se.arshjul.followupservice.amendment;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.amendment.Amendment.Told;
import se.arshjul.followupservice.question.EarlierQuestions;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.page.Page;

/** The amendments of a survey, each with its question before and after. */
@Component
class ReadAmendments {

    private final AmendmentRepository amendments;
    private final SurveyRepository surveys;
    private final EarlierQuestions earlier;

    ReadAmendments(AmendmentRepository amendments, SurveyRepository surveys, EarlierQuestions earlier) {
        this.amendments = amendments;
        this.surveys = surveys;
        this.earlier = earlier;
    }

    Page.Of<Told> list(SurveyName survey, Page page) {
        var found = amendments.list(survey, page);
        var before = earlier.before(survey);
        var after = earlier.after(survey);
        return found.map(amendment -> told(amendment, before, after));
    }

    Told told(Amendment amendment) {
        var survey = amendment.question().survey();
        return told(amendment, earlier.before(survey), earlier.after(survey));
    }

    private static Told told(Amendment amendment, Map<Integer, Question> before, Map<Integer, Question> after) {
        return new Told(
                amendment,
                Objects.requireNonNull(before.get(amendment.number())),
                Objects.requireNonNull(after.get(amendment.number())));
    }

    /** The survey of an amendment, as it stands. */
    Survey survey(Told told) {
        return surveys.get(told.amendment().question().survey());
    }
}

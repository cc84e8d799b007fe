package se.arshjul.followupservice.planning;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.english.EnglishText;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyDates;
import se.arshjul.followupservice.survey.SurveyName;

/** The worked example as the survey of any year, with the same questions under the same ids. */
@Component
public class ExampleRound {

    /** A survey that is being designed, its questions and its rules, and what it says in English. */
    public record Planned(
            Survey survey, List<Question> questions, List<ContradictionRule> rules, List<EnglishText> english) {}

    private final ExampleSurvey example;

    ExampleRound(ExampleSurvey example) {
        this.example = example;
    }

    public Planned of(SurveyName name, String title, SurveyDates dates) {
        var original = example.original();
        var planned =
                original.planned(new CreateSurvey.Command(name, new Survey.Texts(title, "", "", 0, false), "", dates));
        return new Planned(planned, original.questions(planned), original.rules(planned), example.english());
    }
}

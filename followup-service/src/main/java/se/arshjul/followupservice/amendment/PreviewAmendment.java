package se.arshjul.followupservice.amendment;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.amendment.Amendment.Kind;
import se.arshjul.followupservice.amendment.Amendment.Successor;
import se.arshjul.followupservice.amendment.Amendment.Wanted;
import se.arshjul.followupservice.amendment.TouchedReport.Chosen;
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
     * @param before the question as it is asked now; null when it would be added
     * @param planned the questions that would change, that one first
     * @param chosen who has chosen the options in whose place others would stand
     */
    record Preview(
            Survey survey,
            @Nullable Question before,
            List<Question> planned,
            Touched touched,
            List<Successor> successors,
            Map<String, Touched> chosen) {}

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
        if (wanted.kind() == Kind.ADDED) {
            return new Preview(survey, null, planned, touched.all(survey.name()), List.of(), Map.of());
        }
        var before = questions.get(wanted.name());
        return new Preview(
                survey,
                before,
                planned,
                touched.by(planned),
                Amendment.successors(before, planned.getFirst(), wanted.successors()),
                touched.chosen(planned, List.copyOf(wanted.successors().keySet())).stream()
                        .collect(toMap(Chosen::optionId, Chosen::touched)));
    }
}

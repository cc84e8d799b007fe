package se.arshjul.followupservice.amendment;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.amendment.Amendment.Wanted;
import se.arshjul.followupservice.question.AmendQuestions;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.question.QuestionRules;
import se.arshjul.followupservice.question.Rewording;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyRefusals;

/** Says what an amendment does, or why it cannot be made. */
@Component
class Amending {

    private final QuestionRepository questions;
    private final AmendQuestions amendQuestions;
    private final TouchedReport touched;

    Amending(QuestionRepository questions, AmendQuestions amendQuestions, TouchedReport touched) {
        this.questions = questions;
        this.amendQuestions = amendQuestions;
        this.touched = touched;
    }

    /** The questions that change, first the one that is wanted: as they would be, or as it is when it is withdrawn. */
    List<Question> plan(Survey survey, Wanted wanted) {
        survey.require(State.OPEN);
        if (survey.name().isPilot()) {
            throw SurveyRefusals.wrongState(survey);
        }
        var asked = questions.get(wanted.name()).requireEtag(wanted.etag());
        var changed = wanted.question();
        if (changed == null) {
            return List.of(requireDispensable(asked, survey));
        }
        var findings = Rewording.findings(asked, changed);
        if (!findings.isEmpty()) {
            throw AmendmentRefusals.invalid(findings);
        }
        var planned = amendQuestions.withRows(QuestionRules.check(Rewording.of(asked, changed), survey));
        if (touched.chosen(planned, Rewording.gone(asked, changed))) {
            throw AmendmentRefusals.optionChosen();
        }
        amendQuestions.requireConditions(planned);
        return planned;
    }

    private Question requireDispensable(Question asked, Survey survey) {
        var all = questions.list(survey.name());
        QuestionRules.checkRemoval(asked, all);
        if (all.size() == 1) {
            throw SurveyRefusals.withoutQuestions(survey.name());
        }
        if (touched.askedAbout(asked.name())) {
            throw AmendmentRefusals.askedAbout(asked.name());
        }
        return asked;
    }
}

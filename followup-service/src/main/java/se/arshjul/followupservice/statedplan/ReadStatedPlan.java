package se.arshjul.followupservice.statedplan;

import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.question.EarlierQuestions;
import se.arshjul.followupservice.question.PlanQuestion;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.followupservice.response.FrozenResponse;
import se.arshjul.followupservice.response.ReadResponse;
import se.arshjul.followupservice.statedplan.StatedPlan.Existence;
import se.arshjul.followupservice.statedplan.StatedPlan.Facts;
import se.arshjul.followupservice.survey.SurveyRepository;

/** Reads what an accepted response states, with the questions as they were asked then. */
@Component
class ReadStatedPlan {

    private final RequestGuard guard;
    private final RequestRepository requests;
    private final ReadResponse responses;
    private final EarlierQuestions earlier;
    private final QuestionRepository questions;
    private final SurveyRepository surveys;

    ReadStatedPlan(
            RequestGuard guard,
            RequestRepository requests,
            ReadResponse responses,
            EarlierQuestions earlier,
            QuestionRepository questions,
            SurveyRepository surveys) {
        this.guard = guard;
        this.requests = requests;
        this.responses = responses;
        this.earlier = earlier;
        this.questions = questions;
        this.surveys = surveys;
    }

    StatedPlan get(String request, int version) {
        var name = guard.ofAgency(request);
        if (name.survey().isPilot()) {
            // Nothing of it is kept.
            throw StatedPlanRefusals.notStated(name);
        }
        return responses
                .accepted(name, version)
                .map(accepted -> stated(name, accepted))
                .orElseThrow(() -> StatedPlanRefusals.notStated(name));
    }

    private StatedPlan stated(RequestName name, FrozenResponse accepted) {
        var response = accepted.response();
        var sheet = new AnswerSheet(earlier.list(name.survey(), response.amendments()), accepted.answers());
        var files = accepted.attachments().stream().anyMatch(file -> PlanQuestion.is(file.question()));
        var facts = new PlanAnswers(sheet).facts(files).orElseGet(() -> silent(name));
        return new StatedPlan(
                requests.get(name), response, facts, surveys.get(name.survey()).planVersion());
    }

    /** Who was asked and does not say no longer says what it said before. */
    private Facts silent(RequestName name) {
        if (!questions.everAsked(new QuestionName(name.survey(), PlanQuestion.EXISTS.id()))) {
            throw StatedPlanRefusals.notStated(name);
        }
        return Facts.without(Existence.NOT_STATED);
    }
}

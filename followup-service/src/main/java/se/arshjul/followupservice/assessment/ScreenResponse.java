package se.arshjul.followupservice.assessment;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.contradiction.Contradictions;
import se.arshjul.followupservice.question.EarlierQuestions;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.followupservice.response.ReadResponse;
import se.arshjul.followupservice.response.Response;
import se.arshjul.followupservice.rule.RuleRepository;

/** Looks for what a person should judge in an approved response. */
@Component
public class ScreenResponse {

    private final RequestGuard guard;
    private final RequestRepository requests;
    private final QuestionRepository questions;
    private final EarlierQuestions earlier;
    private final ReadResponse responses;
    private final RuleRepository rules;
    private final Contradictions contradictions;
    private final LastTime lastTime;

    ScreenResponse(
            RequestGuard guard,
            RequestRepository requests,
            QuestionRepository questions,
            EarlierQuestions earlier,
            ReadResponse responses,
            RuleRepository rules,
            Contradictions contradictions,
            LastTime lastTime) {
        this.guard = guard;
        this.requests = requests;
        this.questions = questions;
        this.earlier = earlier;
        this.responses = responses;
        this.rules = rules;
        this.contradictions = contradictions;
        this.lastTime = lastTime;
    }

    public Screening screen(String name) {
        var request = requests.get(guard.ofAgency(name));
        if (!request.signed()) {
            throw RequestRefusals.wrongState(request);
        }
        var response = responses.counting(request.name());
        var version = response.response().version();
        if (request.state() == Request.State.ACCEPTED) {
            // A job that is run twice may find its response judged, and one that lost nobody's word settled.
            return Screening.NONE.ofVersion(version);
        }
        var sheet = new AnswerSheet(asked(response.response()), response.answers());
        return Screening.of(sheet, rules.list(request.name().survey()), lastTime.numbers(request.name()))
                .confirmed(contradictions.confirmed(request.name(), version))
                .clarified(request.rework().ofAnswers())
                .ofVersion(version);
    }

    /** As they are asked now, without those that have been added since: nobody could have answered these. */
    private List<Question> asked(Response response) {
        var survey = response.request().survey();
        var then = earlier.list(survey, response.amendments()).stream()
                .map(Question::name)
                .toList();
        return questions.list(survey).stream()
                .filter(question -> then.contains(question.name()))
                .toList();
    }
}

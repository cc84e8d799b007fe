package se.arshjul.followupservice.design;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.RuleName;
import se.arshjul.followupservice.rule.RuleRefusals;
import se.arshjul.followupservice.rule.RuleRepository;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyRefusals;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Lets bodies say that answers are right which a rule of a survey that has gone out does not let them hand in. */
@Component
class SoftenContradictionRule {

    record Command(RuleName name, String reason, String etag) {}

    /** While answers are written, clarified or replaced. */
    private static final Set<State> ANSWERED = Set.of(State.OPEN, State.CLOSED, State.REVIEWING);

    private final SurveyRepository surveys;
    private final RuleRepository rules;
    private final Requests requests;
    private final Audit audit;

    SoftenContradictionRule(SurveyRepository surveys, RuleRepository rules, Requests requests, Audit audit) {
        this.surveys = surveys;
        this.rules = rules;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public ContradictionRule handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return rules.get(command.name());
        }
        var survey = surveys.find(command.name().survey())
                .map(found -> surveys.lock(found.name()))
                .orElseThrow(() -> RuleRefusals.notFound(command.name()));
        var rule = rules.get(command.name());
        requireAnswered(survey);
        rules.soften(rule.requireEtag(command.etag()).soften(command.reason()));
        var softened = rules.get(rule.name());
        audit.record("SoftenContradictionRule", rule.name().toString(), rule, softened);
        return softened;
    }

    private static void requireAnswered(Survey survey) {
        if (!ANSWERED.contains(survey.state())) {
            throw SurveyRefusals.wrongState(survey);
        }
    }
}

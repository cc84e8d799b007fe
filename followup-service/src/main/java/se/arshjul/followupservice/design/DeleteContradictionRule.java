package se.arshjul.followupservice.design;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.rule.RuleName;
import se.arshjul.followupservice.rule.RuleRefusals;
import se.arshjul.followupservice.rule.RuleRepository;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Removes a rule from a survey that is being designed. */
@Component
class DeleteContradictionRule {

    record Command(RuleName name, String etag) {}

    private final SurveyRepository surveys;
    private final RuleRepository rules;
    private final Requests requests;
    private final Audit audit;

    DeleteContradictionRule(SurveyRepository surveys, RuleRepository rules, Requests requests, Audit audit) {
        this.surveys = surveys;
        this.rules = rules;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public void handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return;
        }
        var survey = surveys.find(command.name().survey())
                .map(found -> surveys.lock(found.name()))
                .orElseThrow(() -> RuleRefusals.notFound(command.name()));
        var rule = rules.get(command.name());
        survey.require(State.DESIGNING);
        rule.requireEtag(command.etag());
        rules.delete(rule.name());
        audit.record("DeleteContradictionRule", rule.name().toString(), rule, null);
    }
}

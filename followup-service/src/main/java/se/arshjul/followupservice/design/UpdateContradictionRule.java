package se.arshjul.followupservice.design;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.question.RuleFindings;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.RuleRefusals;
import se.arshjul.followupservice.rule.RuleRepository;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Changes a rule of a survey that is being designed. */
@Component
class UpdateContradictionRule {

    record Command(ContradictionRule rule, String etag) {}

    private final SurveyRepository surveys;
    private final QuestionRepository questions;
    private final RuleRepository rules;
    private final Requests requests;
    private final Audit audit;

    UpdateContradictionRule(
            SurveyRepository surveys,
            QuestionRepository questions,
            RuleRepository rules,
            Requests requests,
            Audit audit) {
        this.surveys = surveys;
        this.questions = questions;
        this.rules = rules;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public ContradictionRule handle(RequestId id, Command command) {
        var wanted = command.rule();
        if (!requests.firstTime(id, command)) {
            return rules.get(wanted.name());
        }
        var survey = surveys.find(wanted.name().survey())
                .map(found -> surveys.lock(found.name()))
                .orElseThrow(() -> RuleRefusals.notFound(wanted.name()));
        var rule = rules.get(wanted.name());
        survey.require(State.DESIGNING);
        rule.requireEtag(command.etag());
        var findings = RuleFindings.of(wanted, questions.list(survey.name()));
        if (!findings.isEmpty()) {
            throw RuleRefusals.invalid(findings);
        }
        rules.save(wanted);
        var updated = rules.get(wanted.name());
        audit.record("UpdateContradictionRule", updated.name().toString(), rule, updated);
        return updated;
    }
}

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

/** Adds a rule to a survey that is being designed. */
@Component
class CreateContradictionRule {

    record Command(ContradictionRule rule) {}

    private final SurveyRepository surveys;
    private final QuestionRepository questions;
    private final RuleRepository rules;
    private final Requests requests;
    private final Audit audit;

    CreateContradictionRule(
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
        var survey = surveys.lock(wanted.name().survey()).require(State.DESIGNING);
        var findings = RuleFindings.of(wanted, questions.list(survey.name()));
        if (!findings.isEmpty()) {
            throw RuleRefusals.invalid(findings);
        }
        if (rules.find(wanted.name()).isPresent()) {
            throw RuleRefusals.exists(wanted.name());
        }
        rules.insert(wanted);
        var created = rules.get(wanted.name());
        audit.record("CreateContradictionRule", created.name().toString(), null, created);
        return created;
    }
}

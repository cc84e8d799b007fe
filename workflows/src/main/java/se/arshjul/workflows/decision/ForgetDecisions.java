package se.arshjul.workflows.decision;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what was decided without a person: a new round begins on this form. A response that the process accepts by
 * itself is told like one that an analyst accepts, but no item ever waited for it.
 */
@Component
public class ForgetDecisions {

    private final DecisionRepository decisions;

    ForgetDecisions(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    @Transactional
    public void handle(String formKey, String subject) {
        decisions.serialise(formKey, subject);
        decisions.forgetWaiting(formKey, subject);
    }
}

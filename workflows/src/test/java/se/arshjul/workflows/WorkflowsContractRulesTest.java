package se.arshjul.workflows;

import java.util.Set;
import se.arshjul.testkit.ContractRules;

class WorkflowsContractRulesTest implements ContractRules {

    @Override
    public String context() {
        return "workflow";
    }

    @Override
    public Set<String> needNoRequestId() {
        return Set.of("PublishEvent");
    }
}

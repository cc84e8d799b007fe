package se.arshjul.actorservice;

import java.util.Set;
import se.arshjul.testkit.ContractRules;

class ActorServiceContractRulesTest implements ContractRules {

    @Override
    public String context() {
        return "actor";
    }

    @Override
    public Set<String> needNoRequestId() {
        return Set.of("IssuePermission", "ResolveActor");
    }
}

package se.arshjul.followupservice;

import java.util.Set;
import se.arshjul.testkit.ContractRules;

class FollowupServiceContractRulesTest implements ContractRules {

    @Override
    public String context() {
        return "followup";
    }

    @Override
    public Set<String> needNoRequestId() {
        return Set.of("ScreenResponse");
    }
}

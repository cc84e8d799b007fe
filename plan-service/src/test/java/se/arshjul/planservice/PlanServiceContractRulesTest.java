package se.arshjul.planservice;

import se.arshjul.testkit.ContractRules;

class PlanServiceContractRulesTest implements ContractRules {

    @Override
    public String context() {
        return "plan";
    }
}

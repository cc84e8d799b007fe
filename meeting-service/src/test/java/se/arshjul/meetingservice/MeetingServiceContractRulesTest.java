package se.arshjul.meetingservice;

import se.arshjul.testkit.ContractRules;

class MeetingServiceContractRulesTest implements ContractRules {

    @Override
    public String context() {
        return "meeting";
    }
}

package se.arshjul.followupservice.design;

import com.google.type.Decimal;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.ContradictionRule.Statement;
import se.arshjul.followup.v1.ContradictionRule.Statement.Test;
import se.arshjul.followup.v1.ContradictionServiceGrpc.ContradictionServiceBlockingStub;
import se.arshjul.followup.v1.CreateContradictionRuleRequest;
import se.arshjul.followup.v1.DeleteContradictionRuleRequest;
import se.arshjul.followup.v1.ListContradictionRulesRequest;
import se.arshjul.followup.v1.UpdateContradictionRuleRequest;
import se.arshjul.testkit.As;

/** What an analyst asks for when saying which answers do not go together. */
@Lazy
@Component
public class RuleCalls {

    private final ContradictionServiceBlockingStub rules;

    RuleCalls(ContradictionServiceBlockingStub rules) {
        this.rules = rules;
    }

    public ContradictionServiceBlockingStub analyst() {
        return As.staff("analyst").on(rules);
    }

    public ContradictionServiceBlockingStub coordinator() {
        return As.staff("coordinator").on(rules);
    }

    public List<ContradictionRule> list(Object survey) {
        return analyst()
                .listContradictionRules(ListContradictionRulesRequest.newBuilder()
                        .setParent(survey.toString())
                        .build())
                .getContradictionRulesList();
    }

    /** Who says yes and leaves the number below ten. */
    public static ContradictionRule.Builder rule() {
        return ContradictionRule.newBuilder()
                .setSentence("Ni svarar ja men har färre än tio.")
                .setFirst(Statement.newBuilder()
                        .setQuestionId("choice")
                        .setTest(Test.CHOSEN)
                        .addOptionIds("yes"))
                .setSecond(Statement.newBuilder()
                        .setQuestionId("number")
                        .setTest(Test.LESS)
                        .setNumber(Decimal.newBuilder().setValue("10")))
                .setSeverity(Severity.SOFT);
    }

    public static CreateContradictionRuleRequest create(Object survey, String id, ContradictionRule.Builder rule) {
        return CreateContradictionRuleRequest.newBuilder()
                .setParent(survey.toString())
                .setContradictionRuleId(id)
                .setContradictionRule(rule)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    public static UpdateContradictionRuleRequest update(ContradictionRule.Builder rule) {
        return UpdateContradictionRuleRequest.newBuilder()
                .setContradictionRule(rule)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    public static DeleteContradictionRuleRequest delete(String name, String etag) {
        return DeleteContradictionRuleRequest.newBuilder()
                .setName(name)
                .setEtag(etag)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}

package se.arshjul.followupservice.design;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.CreateContradictionRuleRequest;
import se.arshjul.followup.v1.DeleteContradictionRuleRequest;
import se.arshjul.followup.v1.ListContradictionRulesResponse;
import se.arshjul.followup.v1.SoftenContradictionRuleRequest;
import se.arshjul.followup.v1.UpdateContradictionRuleRequest;
import se.arshjul.followupservice.english.ReadInEnglish;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.RuleName;
import se.arshjul.followupservice.rule.RuleRefusals;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Rules by which answers contradict each other between contract and domain. */
final class RuleProtos {

    private static final RequestRules<CreateContradictionRuleRequest> CREATE = shape(
                    RequestRules.of(CreateContradictionRuleRequest.getDefaultInstance()))
            .required("contradiction_rule_id")
            .matches("contradiction_rule_id", RuleName.ID);

    private static final RequestRules<UpdateContradictionRuleRequest> UPDATE =
            shape(RequestRules.of(UpdateContradictionRuleRequest.getDefaultInstance()));

    private static final RequestRules<SoftenContradictionRuleRequest> SOFTEN =
            RequestRules.of(SoftenContradictionRuleRequest.getDefaultInstance()).length("reason", 1, 2000);

    private RuleProtos() {}

    private static <M extends Message> RequestRules<M> shape(RequestRules<M> rules) {
        return rules.length("contradiction_rule.sentence", 1, 500);
    }

    static CreateContradictionRule.Command toCommand(CreateContradictionRuleRequest request) {
        var name = new RuleName(SurveyName.parse(request.getParent()), request.getContradictionRuleId());
        return new CreateContradictionRule.Command(
                toRule(name, request.getContradictionRule(), CREATE.findings(request)));
    }

    static UpdateContradictionRule.Command toCommand(UpdateContradictionRuleRequest request) {
        var wanted = request.getContradictionRule();
        var name = RuleName.parse(wanted.getName());
        return new UpdateContradictionRule.Command(toRule(name, wanted, UPDATE.findings(request)), wanted.getEtag());
    }

    static DeleteContradictionRule.Command toCommand(DeleteContradictionRuleRequest request) {
        return new DeleteContradictionRule.Command(RuleName.parse(request.getName()), request.getEtag());
    }

    static SoftenContradictionRule.Command toCommand(SoftenContradictionRuleRequest request) {
        var findings = SOFTEN.findings(request);
        if (!findings.isEmpty()) {
            throw RuleRefusals.invalid(findings);
        }
        return new SoftenContradictionRule.Command(
                RuleName.parse(request.getName()), request.getReason().strip(), request.getEtag());
    }

    private static ContradictionRule toRule(
            RuleName name, se.arshjul.followup.v1.ContradictionRule wanted, List<FieldViolation> shape) {
        List<FieldViolation> findings = new ArrayList<>(shape);
        if (wanted.getSeverity() != Severity.SOFT && wanted.getSeverity() != Severity.HARD) {
            findings.add(new FieldViolation("contradiction_rule.severity", "REQUIRED", "Required."));
        }
        var first = StatementProtos.toStatement(wanted.getFirst(), "contradiction_rule.first", findings);
        var second = second(wanted, findings);
        if (first == null || !findings.isEmpty()) {
            throw RuleRefusals.invalid(findings);
        }
        return new ContradictionRule(
                name, wanted.getSentence().strip(), first, second, wanted.getSeverity() == Severity.HARD, Edit.NONE, 0);
    }

    private static @Nullable Statement second(
            se.arshjul.followup.v1.ContradictionRule wanted, List<FieldViolation> findings) {
        return wanted.hasSecond()
                ? StatementProtos.toStatement(wanted.getSecond(), "contradiction_rule.second", findings)
                : null;
    }

    static ListContradictionRulesResponse toProto(Page.Of<ContradictionRule> page, ReadInEnglish english) {
        return ListContradictionRulesResponse.newBuilder()
                .addAllContradictionRules(page.map(rule -> toProto(rule).toBuilder()
                                .setEnglishSentence(english.sentence(rule))
                                .build())
                        .items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static se.arshjul.followup.v1.ContradictionRule toProto(ContradictionRule rule) {
        var reply = se.arshjul.followup.v1.ContradictionRule.newBuilder()
                .setName(rule.name().toString())
                .setSentence(rule.sentence())
                .setFirst(StatementProtos.toProto(rule.first()))
                .setSeverity(rule.hard() ? Severity.HARD : Severity.SOFT)
                .setSoftReason(rule.softReason())
                .setEtag(rule.etag());
        var second = rule.second();
        if (second != null) {
            reply.setSecond(StatementProtos.toProto(second));
        }
        return reply.build();
    }
}

package se.arshjul.portal.rule;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionServiceGrpc.ContradictionServiceBlockingStub;
import se.arshjul.followup.v1.CreateContradictionRuleRequest;
import se.arshjul.followup.v1.DeleteContradictionRuleRequest;
import se.arshjul.followup.v1.ListContradictionRulesRequest;
import se.arshjul.followup.v1.ListContradictionRulesResponse;
import se.arshjul.followup.v1.SoftenContradictionRuleRequest;
import se.arshjul.followup.v1.UpdateContradictionRuleRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.runtime.refusal.Refusal;

/** Reads and changes the rules of a survey for the pages. */
@Component
public class Rules {

    private final Calls<ContradictionServiceBlockingStub> calls;

    Rules(Calls<ContradictionServiceBlockingStub> calls) {
        this.calls = calls;
    }

    /** All of them, by id. */
    public List<ContradictionRule> list(String survey) {
        return calls.read(stub -> list(stub, survey));
    }

    /** One of them, by the last part of its name. */
    public ContradictionRule get(String survey, String id) {
        return list(survey).stream()
                .filter(rule -> ResourceId.of(rule.getName()).equals(id))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.notFound("CONTRADICTION_RULE_NOT_FOUND", "There is no such rule.", Map.of("rule", id)));
    }

    /** All of them for a page that is about more. */
    public Part<List<ContradictionRule>> part(String survey) {
        return calls.part(stub -> list(stub, survey));
    }

    /** The same with what they say in English. */
    public Part<List<ContradictionRule>> inEnglishToo(String survey) {
        return calls.part(stub -> list(stub, survey, true));
    }

    private static List<ContradictionRule> list(ContradictionServiceBlockingStub stub, String survey) {
        return list(stub, survey, false);
    }

    private static List<ContradictionRule> list(ContradictionServiceBlockingStub stub, String survey, boolean english) {
        return EveryPage.of(
                token -> stub.listContradictionRules(ListContradictionRulesRequest.newBuilder()
                        .setParent(survey)
                        .setEnglish(english)
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListContradictionRulesResponse::getContradictionRulesList,
                ListContradictionRulesResponse::getNextPageToken);
    }

    public void create(String survey, String id, ContradictionRule rule, String requestId) {
        calls.write(stub -> stub.createContradictionRule(CreateContradictionRuleRequest.newBuilder()
                .setParent(survey)
                .setContradictionRuleId(id)
                .setContradictionRule(rule)
                .setRequestId(requestId)
                .build()));
    }

    public void update(ContradictionRule rule, String requestId) {
        calls.write(stub -> stub.updateContradictionRule(UpdateContradictionRuleRequest.newBuilder()
                .setContradictionRule(rule)
                .setRequestId(requestId)
                .build()));
    }

    public void soften(String name, String reason, String etag, String requestId) {
        calls.write(stub -> stub.softenContradictionRule(SoftenContradictionRuleRequest.newBuilder()
                .setName(name)
                .setReason(reason)
                .setEtag(etag)
                .setRequestId(requestId)
                .build()));
    }

    public void delete(String name, String etag, String requestId) {
        calls.write(stub -> stub.deleteContradictionRule(DeleteContradictionRuleRequest.newBuilder()
                .setName(name)
                .setEtag(etag)
                .setRequestId(requestId)
                .build()));
    }
}

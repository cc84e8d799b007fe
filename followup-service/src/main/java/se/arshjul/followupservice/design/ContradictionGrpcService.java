package se.arshjul.followupservice.design;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionServiceGrpc;
import se.arshjul.followup.v1.CreateContradictionRuleRequest;
import se.arshjul.followup.v1.DeleteContradictionRuleRequest;
import se.arshjul.followup.v1.ListContradictionRulesRequest;
import se.arshjul.followup.v1.ListContradictionRulesResponse;
import se.arshjul.followup.v1.SoftenContradictionRuleRequest;
import se.arshjul.followup.v1.UpdateContradictionRuleRequest;
import se.arshjul.followupservice.english.EnglishTexts;
import se.arshjul.followupservice.rule.RuleRepository;
import se.arshjul.followupservice.survey.VisibleSurveys;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** ContradictionService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class ContradictionGrpcService extends ContradictionServiceGrpc.ContradictionServiceImplBase {

    private final VisibleSurveys surveys;
    private final RuleRepository rules;
    private final EnglishTexts english;
    private final CreateContradictionRule createRule;
    private final UpdateContradictionRule updateRule;
    private final DeleteContradictionRule deleteRule;
    private final SoftenContradictionRule softenRule;

    ContradictionGrpcService(
            VisibleSurveys surveys,
            RuleRepository rules,
            EnglishTexts english,
            CreateContradictionRule createRule,
            UpdateContradictionRule updateRule,
            DeleteContradictionRule deleteRule,
            SoftenContradictionRule softenRule) {
        this.surveys = surveys;
        this.rules = rules;
        this.english = english;
        this.createRule = createRule;
        this.updateRule = updateRule;
        this.deleteRule = deleteRule;
        this.softenRule = softenRule;
    }

    @Override
    public void listContradictionRules(
            ListContradictionRulesRequest request, StreamObserver<ListContradictionRulesResponse> replies) {
        var survey = surveys.get(request.getParent()).name();
        var page = Page.parse("contradictionRules " + survey, request.getPageSize(), request.getPageToken());
        reply(replies, RuleProtos.toProto(rules.list(survey, page), english.of(survey, request.getEnglish())));
    }

    @Override
    public void createContradictionRule(
            CreateContradictionRuleRequest request, StreamObserver<ContradictionRule> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, RuleProtos.toProto(createRule.handle(id, RuleProtos.toCommand(request))));
    }

    @Override
    public void updateContradictionRule(
            UpdateContradictionRuleRequest request, StreamObserver<ContradictionRule> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, RuleProtos.toProto(updateRule.handle(id, RuleProtos.toCommand(request))));
    }

    @Override
    public void deleteContradictionRule(DeleteContradictionRuleRequest request, StreamObserver<Empty> replies) {
        var id = RequestId.parse(request.getRequestId());
        deleteRule.handle(id, RuleProtos.toCommand(request));
        reply(replies, Empty.getDefaultInstance());
    }

    @Override
    public void softenContradictionRule(
            SoftenContradictionRuleRequest request, StreamObserver<ContradictionRule> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, RuleProtos.toProto(softenRule.handle(id, RuleProtos.toCommand(request))));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

package se.arshjul.followupservice.proposal;

import se.arshjul.followup.v1.CreateIndicatorProposalRequest;
import se.arshjul.followup.v1.ListIndicatorProposalsResponse;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Indicator proposals as messages. */
public final class ProposalProtos {

    private static final RequestRules<CreateIndicatorProposalRequest> CREATE = RequestRules.of(
                    CreateIndicatorProposalRequest.getDefaultInstance())
            .length("indicator_proposal.title", 1, 200)
            .length("indicator_proposal.reason", 1, 2_000)
            .matches(
                    "indicator_proposal.plan_element",
                    "plans/[a-z0-9-]{1,63}/versions/[a-z0-9-]{1,63}/elements/[a-z0-9-]{1,63}");

    private ProposalProtos() {}

    public static CreateIndicatorProposal.Command toCommand(CreateIndicatorProposalRequest request) {
        CREATE.check(request, ProposalRefusals::invalid);
        var wanted = request.getIndicatorProposal();
        return new CreateIndicatorProposal.Command(
                SurveyName.parse(request.getParent()),
                wanted.getTitle().strip(),
                wanted.getReason().strip(),
                wanted.getPlanElement());
    }

    public static ListIndicatorProposalsResponse toProto(Page.Of<IndicatorProposal> page) {
        return ListIndicatorProposalsResponse.newBuilder()
                .addAllIndicatorProposals(page.map(ProposalProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    public static se.arshjul.followup.v1.IndicatorProposal toProto(IndicatorProposal proposal) {
        return se.arshjul.followup.v1.IndicatorProposal.newBuilder()
                .setName(proposal.name())
                .setTitle(proposal.title())
                .setReason(proposal.reason())
                .setPlanElement(proposal.planElement())
                .setCreateTime(ProtoTime.toProto(proposal.createTime()))
                .build();
    }
}

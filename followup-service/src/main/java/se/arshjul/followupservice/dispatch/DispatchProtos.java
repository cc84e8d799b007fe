package se.arshjul.followupservice.dispatch;

import se.arshjul.followup.v1.CloseRequestRequest;
import se.arshjul.followup.v1.CloseRequestResponse;
import se.arshjul.followup.v1.CloseSurveyResponse;
import se.arshjul.followup.v1.DispatchRequestsRequest;
import se.arshjul.followup.v1.DispatchRequestsResponse;
import se.arshjul.followup.v1.SettleRequestsResponse;
import se.arshjul.followup.v1.WithdrawRequestsResponse;
import se.arshjul.followupservice.answering.RequestProtos;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.followupservice.standing.RequestStanding;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRefusals;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Dispatch as messages. */
final class DispatchProtos {

    private static final String SLUG = "[a-z][a-z0-9-]{0,62}";
    private static final int MOST_RECIPIENTS = 200;

    private static final RequestRules<DispatchRequestsRequest> DISPATCH = RequestRules.of(
                    DispatchRequestsRequest.getDefaultInstance())
            .required("recipients")
            .maxItems("recipients", MOST_RECIPIENTS)
            .required("recipients.recipient_id")
            .matches("recipients.recipient_id", SLUG)
            .required("recipients.actor")
            .matches("recipients.actor", "actors/" + SLUG)
            .required("recipients.recipient_kind")
            .matches("recipients.recipient_kind", "region|municipality")
            .length("recipients.display_name", 1, 200)
            .matches("recipients.county_code", "[0-9]{2}")
            .required("total_recipients");

    private static final RequestRules<CloseRequestRequest> CLOSE_REQUEST =
            RequestRules.of(CloseRequestRequest.getDefaultInstance()).required("close_time");

    private DispatchProtos() {}

    static CloseRequest.Command toCommand(CloseRequestRequest request) {
        CLOSE_REQUEST.check(request, RequestRefusals::invalid);
        return new CloseRequest.Command(request.getName(), ProtoTime.toInstant(request.getCloseTime()));
    }

    static CloseRequestResponse closed(RequestStanding standing, CloseRequestRequest request) {
        return CloseRequestResponse.newBuilder()
                .setRequest(RequestProtos.toProto(standing))
                .setOpen(standing.takesAnswersAfter(ProtoTime.toInstant(request.getCloseTime())))
                .build();
    }

    static DispatchRequests.Command toCommand(DispatchRequestsRequest request) {
        DISPATCH.check(request, SurveyRefusals::invalid);
        return new DispatchRequests.Command(
                SurveyName.parse(request.getName()),
                request.getRecipientsList().stream()
                        .map(DispatchProtos::toRecipient)
                        .toList(),
                request.getTotalRecipients());
    }

    static DispatchRequestsResponse dispatched(int remaining) {
        return DispatchRequestsResponse.newBuilder().setRemaining(remaining).build();
    }

    static CloseSurveyResponse closed(int unsettled) {
        return CloseSurveyResponse.newBuilder().setUnsettled(unsettled).build();
    }

    static SettleRequestsResponse settled(int settled) {
        return SettleRequestsResponse.newBuilder().setSettled(settled).build();
    }

    static WithdrawRequestsResponse withdrawn(WithdrawRequests.Progress progress) {
        return WithdrawRequestsResponse.newBuilder()
                .setRemaining(progress.remaining())
                .setWithdrawn(progress.withdrawn())
                .build();
    }

    private static DispatchRequests.Recipient toRecipient(DispatchRequestsRequest.Recipient recipient) {
        return new DispatchRequests.Recipient(
                recipient.getRecipientId(),
                new Request.Recipient(
                        recipient.getActor(),
                        recipient.getRecipientKind(),
                        recipient.getDisplayName(),
                        recipient.getCountyCode()));
    }
}

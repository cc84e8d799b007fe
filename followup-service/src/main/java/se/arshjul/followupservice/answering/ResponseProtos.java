package se.arshjul.followupservice.answering;

import com.google.protobuf.Message;
import se.arshjul.followup.v1.ApproveResponseRequest;
import se.arshjul.followup.v1.DeclineRequestRequest;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.ReturnResponseRequest;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.followup.v1.SendBackResponseRequest;
import se.arshjul.followup.v1.SubmitResponseRequest;
import se.arshjul.followupservice.assessment.Screening;
import se.arshjul.followupservice.assessment.SendBackResponse;
import se.arshjul.followupservice.attachment.AttachmentProtos;
import se.arshjul.followupservice.english.ReadInEnglish;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.followupservice.response.ApproveResponse;
import se.arshjul.followupservice.response.FrozenResponse;
import se.arshjul.followupservice.response.Response.State;
import se.arshjul.followupservice.response.ReturnResponse;
import se.arshjul.followupservice.response.SubmitResponse;
import se.arshjul.followupservice.settlement.DeclineRequest;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Responses, and what is decided about them, as messages. */
final class ResponseProtos {

    private static final RequestRules<DeclineRequestRequest> DECLINE =
            withReason(DeclineRequestRequest.getDefaultInstance());
    private static final RequestRules<ReturnResponseRequest> RETURN =
            RequestRules.of(ReturnResponseRequest.getDefaultInstance()).maxLength("reason", 2_000);
    private static final RequestRules<SendBackResponseRequest> SEND_BACK =
            withReason(SendBackResponseRequest.getDefaultInstance());

    private ResponseProtos() {}

    static DeclineRequest.Command toCommand(DeclineRequestRequest request) {
        DECLINE.check(request, RequestRefusals::invalid);
        return new DeclineRequest.Command(request.getName(), request.getReason().strip());
    }

    static ReturnResponse.Command toCommand(ReturnResponseRequest request) {
        RETURN.check(request, RequestRefusals::invalid);
        return new ReturnResponse.Command(request.getName(), request.getReason().strip());
    }

    static SendBackResponse.Command toCommand(SendBackResponseRequest request) {
        SEND_BACK.check(request, RequestRefusals::invalid);
        return new SendBackResponse.Command(
                request.getName(), request.getReason().strip(), request.getVersion());
    }

    static ApproveResponse.Command toCommand(ApproveResponseRequest request) {
        return new ApproveResponse.Command(
                request.getName(), request.getContentHash(), request.getVersion(), request.getSingleSigner());
    }

    static SubmitResponse.Command toCommand(SubmitResponseRequest request) {
        return new SubmitResponse.Command(
                request.getName(), ContradictionProtos.toDomain(request.getConfirmedContradictionsList()));
    }

    static Response toProto(FrozenResponse frozen) {
        var response = frozen.response();
        var reply = Response.newBuilder()
                .setRequest(response.request().toString())
                .setVersion(response.version())
                .setState(toProto(response.state()))
                .setContentHash(response.contentHash())
                .setAmendments(response.amendments())
                .setSubmitTime(ProtoTime.toProto(response.submitTime()))
                .setSubmittedBy(response.submittedBy().name())
                .setSubmitter(response.submittedBy().person());
        var receipt = response.receipt();
        if (receipt != null) {
            reply.setApproveTime(ProtoTime.toProto(receipt.approveTime()))
                    .setApprovedBy(receipt.approvedBy().name())
                    .setSingleSigner(receipt.singleSigner())
                    .setReference(receipt.reference());
        }
        frozen.answers().forEach(answer -> reply.addAnswers(AnswerProtos.toProto(answer)));
        frozen.attachments().forEach(attachment -> reply.addAttachments(AttachmentProtos.toProto(attachment)));
        return reply.build();
    }

    /** With why, which is for the body alone. */
    static Response toReturned(FrozenResponse frozen) {
        return toProto(frozen).toBuilder().setReason(frozen.response().reason()).build();
    }

    static ScreenResponseResponse toProto(Screening screening, ReadInEnglish english) {
        return ScreenResponseResponse.newBuilder()
                .setIncomplete(screening.incomplete())
                .setContradicting(!screening.contradictions().isEmpty())
                .addAllContradictions(ContradictionProtos.toProto(screening, english))
                .setLargeChange(screening.largeChange())
                .setClarified(screening.clarified())
                .setVersion(screening.version())
                .build();
    }

    private static <M extends Message> RequestRules<M> withReason(M request) {
        return RequestRules.of(request).length("reason", 1, 2_000);
    }

    private static Response.State toProto(State state) {
        return switch (state) {
            case WAITING -> Response.State.WAITING;
            case RETURNED -> Response.State.RETURNED;
            case SIGNED -> Response.State.SIGNED;
            case REJECTED -> Response.State.REJECTED;
            case TAKEN -> Response.State.TAKEN;
            case REPLACED -> Response.State.REPLACED;
            case KEPT -> Response.State.KEPT;
            case LAPSED -> Response.State.LAPSED;
        };
    }
}

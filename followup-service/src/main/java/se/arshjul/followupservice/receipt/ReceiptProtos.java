package se.arshjul.followupservice.receipt;

import com.google.protobuf.ByteString;
import java.util.Optional;
import se.arshjul.followup.v1.CheckReceiptRequest;
import se.arshjul.followup.v1.CheckReceiptResponse;
import se.arshjul.followup.v1.SealedContent;
import se.arshjul.followupservice.response.ReadSealedContent.Sealed;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Receipts as messages. */
final class ReceiptProtos {

    private static final RequestRules<CheckReceiptRequest> CHECK = RequestRules.of(
                    CheckReceiptRequest.getDefaultInstance())
            .required("reference")
            .matches("reference", "[0-9]{4}-[0-9]{4,9}-[0-9]")
            .required("content_hash")
            .matches("content_hash", "[0-9a-f]{64}");

    private ReceiptProtos() {}

    static CheckReceiptRequest checked(CheckReceiptRequest request) {
        return CHECK.check(request, ReceiptRefusals::invalid);
    }

    static CheckReceiptResponse toProto(Optional<Receipt> found) {
        var reply = CheckReceiptResponse.newBuilder().setGenuine(found.isPresent());
        found.map(ReceiptProtos::toProto).ifPresent(reply::setReceipt);
        return reply.build();
    }

    static SealedContent toProto(Sealed sealed) {
        return SealedContent.newBuilder()
                .setContent(ByteString.copyFrom(sealed.content()))
                .setContentHash(sealed.hash())
                .build();
    }

    static se.arshjul.followup.v1.Receipt toProto(Receipt receipt) {
        return se.arshjul.followup.v1.Receipt.newBuilder()
                .setReference(receipt.reference())
                .setContentHash(receipt.contentHash())
                .setDisplayName(receipt.displayName())
                .setRecipientKind(receipt.recipientKind())
                .setSurveyTitle(receipt.surveyTitle())
                .setYear(receipt.year())
                .setVersion(receipt.version())
                .setApproveTime(ProtoTime.toProto(receipt.approveTime()))
                .setCurrent(receipt.current())
                .setExample(receipt.example())
                .build();
    }
}

package se.arshjul.followupservice.receipt;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.CheckReceiptRequest;
import se.arshjul.followup.v1.CheckReceiptResponse;
import se.arshjul.followup.v1.GetReceiptRequest;
import se.arshjul.followup.v1.GetSealedContentRequest;
import se.arshjul.followup.v1.Receipt;
import se.arshjul.followup.v1.ReceiptServiceGrpc;
import se.arshjul.followup.v1.SealedContent;
import se.arshjul.followupservice.response.ReadSealedContent;

/** ReceiptService over gRPC: reads the request, calls one query, writes the reply. */
@GrpcService
class ReceiptGrpcService extends ReceiptServiceGrpc.ReceiptServiceImplBase {

    private final ReadReceipts receipts;
    private final ReadSealedContent contents;

    ReceiptGrpcService(ReadReceipts receipts, ReadSealedContent contents) {
        this.receipts = receipts;
        this.contents = contents;
    }

    @Override
    public void checkReceipt(CheckReceiptRequest request, StreamObserver<CheckReceiptResponse> replies) {
        var asked = ReceiptProtos.checked(request);
        replies.onNext(ReceiptProtos.toProto(receipts.check(asked.getReference(), asked.getContentHash())));
        replies.onCompleted();
    }

    @Override
    public void getReceipt(GetReceiptRequest request, StreamObserver<Receipt> replies) {
        replies.onNext(ReceiptProtos.toProto(receipts.of(request.getName(), request.getReference())));
        replies.onCompleted();
    }

    @Override
    public void getSealedContent(GetSealedContentRequest request, StreamObserver<SealedContent> replies) {
        replies.onNext(ReceiptProtos.toProto(contents.get(request.getName(), request.getReference())));
        replies.onCompleted();
    }
}

package se.arshjul.followupservice.receipt;

import java.util.List;
import java.util.Map;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a receipt says no. */
final class ReceiptRefusals {

    private ReceiptRefusals() {}

    static Refusal invalid(List<FieldViolation> violations) {
        return Refusal.invalid("RECEIPT_INVALID", "No receipt looks like this.", violations);
    }

    static Refusal notFound(RequestName request) {
        return Refusal.notFound(
                "RECEIPT_NOT_FOUND", "Nothing has been approved.", Map.of("request", request.toString()));
    }
}

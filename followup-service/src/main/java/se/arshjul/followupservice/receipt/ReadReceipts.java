package se.arshjul.followupservice.receipt;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.response.Reference;
import se.arshjul.runtime.refusal.FieldViolation;

/** Receipts: to anybody whether the one they hold is genuine, to the process the one that a letter tells of. */
@Component
class ReadReceipts {

    private final ReceiptReport receipts;
    private final RequestGuard guard;

    ReadReceipts(ReceiptReport receipts, RequestGuard guard) {
        this.receipts = receipts;
        this.guard = guard;
    }

    /** Empty alike for a number that nobody was given and for a hash of something else. */
    Optional<Receipt> check(String reference, String contentHash) {
        if (!Reference.isSound(reference)) {
            // Arithmetic: it tells nothing of which numbers were given.
            throw ReceiptRefusals.invalid(
                    List.of(new FieldViolation("reference", "CHECK_DIGIT", "The last digit goes with the others.")));
        }
        return receipts.find(reference, contentHash);
    }

    /** That of the latest approved version or, where a number is given, of the version that has it. */
    Receipt of(String request, String reference) {
        var name = guard.ofAgency(request);
        return receipts.of(name, reference).orElseThrow(() -> ReceiptRefusals.notFound(name));
    }
}

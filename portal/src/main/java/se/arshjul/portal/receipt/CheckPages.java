package se.arshjul.portal.receipt;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.followup.v1.CheckReceiptRequest;
import se.arshjul.followup.v1.ReceiptServiceGrpc.ReceiptServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** "Kontrollera en kvittens": whoever has number and hash reads whether they belong together and still count. */
@Controller
class CheckPages {

    private final Calls<ReceiptServiceBlockingStub> receipts;

    CheckPages(Calls<ReceiptServiceBlockingStub> receipts) {
        this.receipts = receipts;
    }

    @GetMapping(CheckAddress.PATH)
    String check(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String contentHash,
            Form form,
            Model model) {
        form.start("", Map.of("reference", reference.strip(), "contentHash", contentHash.strip()));
        if (!reference.isBlank() || !contentHash.isBlank()) {
            ask(written(reference), written(contentHash).toLowerCase(Locale.ROOT), form, model);
        }
        return "receipt/check";
    }

    private void ask(String reference, String contentHash, Form form, Model model) {
        var asked = CheckReceiptRequest.newBuilder()
                .setReference(reference)
                .setContentHash(contentHash)
                .build();
        try {
            var found = receipts.read(stub -> stub.checkReceipt(asked));
            model.addAttribute("genuine", found.getGenuine());
            model.addAttribute("receipt", found.getReceipt());
            model.addAttribute("approved", DateText.moment(found.getReceipt().getApproveTime()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
    }

    /** Paper breaks long lines, and what is copied from it has the breaks. */
    private static String written(String typed) {
        return typed.replaceAll("[\\s\\u00a0]", "").replaceAll("[\\u2010-\\u2013]", "-");
    }
}

package se.arshjul.portal.receipt;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String contentHash,
            Form form,
            Model model) {
        var number = Objects.requireNonNullElse(reference, "").strip();
        var hash = Objects.requireNonNullElse(contentHash, "").strip();
        form.start("", Map.of("reference", number, "contentHash", hash));
        // Whoever sends the form without typing is told what is missing, and whoever comes to it is told nothing.
        if (CheckAddress.isExample(written(number))) {
            form.violated("reference", "EXAMPLE");
        } else if (reference != null || contentHash != null) {
            ask(written(number), written(hash).toLowerCase(Locale.ROOT), form, model);
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

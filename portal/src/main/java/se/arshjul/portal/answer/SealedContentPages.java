package se.arshjul.portal.answer;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.followup.v1.GetSealedContentRequest;
import se.arshjul.followup.v1.ReceiptServiceGrpc.ReceiptServiceBlockingStub;
import se.arshjul.portal.call.Calls;

/** What a receipt's hash is computed over, as a file: whoever computes its SHA-256 gets the hash. */
@Controller
class SealedContentPages {

    private final Calls<ReceiptServiceBlockingStub> receipts;

    SealedContentPages(Calls<ReceiptServiceBlockingStub> receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/svara/{survey}/{request}/kvittens/underlag")
    ResponseEntity<byte[]> file(
            @PathVariable String survey, @PathVariable String request, @RequestParam(defaultValue = "") String nummer) {
        var asked = GetSealedContentRequest.newBuilder()
                .setName(Requests.name(survey, request))
                .setReference(nummer)
                .build();
        var sealed = receipts.read(stub -> stub.getSealedContent(asked));
        var disposition = ContentDisposition.attachment()
                .filename(nummer + ".txt", StandardCharsets.UTF_8)
                .build();
        // Byte for byte: nothing on the way may take it for text.
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(sealed.getContent().toByteArray());
    }
}

package se.arshjul.portal.attachment;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An attached file, for the body that attached it and for the agency that reads its response. */
@Controller
class AttachmentPages {

    private final Attachments attachments;

    AttachmentPages(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/svara/{survey}/{request}/bilagor/{attachment}")
    ResponseEntity<byte[]> ours(
            @PathVariable String survey, @PathVariable String request, @PathVariable String attachment) {
        return file(survey, request, attachment);
    }

    @GetMapping("/uppfoljning/{survey}/bedom/{request}/bilagor/{attachment}")
    ResponseEntity<byte[]> theirs(
            @PathVariable String survey, @PathVariable String request, @PathVariable String attachment) {
        return file(survey, request, attachment);
    }

    /** Always something to save, never something that the browser shows as a page of ours. */
    private ResponseEntity<byte[]> file(String survey, String request, String attachment) {
        var found = attachments.download("surveys/" + survey + "/requests/" + request + "/attachments/" + attachment);
        var disposition = ContentDisposition.attachment()
                .filename(found.file().getFileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.file().getMediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(found.content());
    }
}

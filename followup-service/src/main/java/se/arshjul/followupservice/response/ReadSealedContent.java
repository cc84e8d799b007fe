package se.arshjul.followupservice.response;

import org.springframework.stereotype.Component;
import se.arshjul.followupservice.request.RequestGuard;

/** What the hash of an approved version is computed over, for those who may read its answers. */
@Component
public class ReadSealedContent {

    /** The content and the hash that the version was approved by. */
    public record Sealed(byte[] content, String hash) {}

    private final RequestGuard guard;
    private final ResponseRepository responses;
    private final ResponseContents contents;

    ReadSealedContent(RequestGuard guard, ResponseRepository responses, ResponseContents contents) {
        this.guard = guard;
        this.responses = responses;
        this.contents = contents;
    }

    public Sealed get(String request, String reference) {
        var name = guard.answerReader(request);
        var response = responses.signed(name, reference).orElseThrow(() -> ResponseRefusals.notFound(name));
        return contents.find(response)
                .map(content -> new Sealed(content, response.contentHash()))
                .orElseThrow(() -> ResponseRefusals.contentNotKept(reference));
    }
}

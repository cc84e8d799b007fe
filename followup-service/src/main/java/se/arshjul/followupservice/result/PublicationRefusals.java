package se.arshjul.followupservice.result;

import java.util.Map;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a publication is refused. */
final class PublicationRefusals {

    private PublicationRefusals() {}

    static Refusal notFound(Object name) {
        return Refusal.notFound(
                "PUBLICATION_NOT_FOUND", "There is no such publication.", Map.of("publication", name.toString()));
    }

    static Refusal unchanged(Object name) {
        return Refusal.precondition(
                "PUBLICATION_UNCHANGED",
                "Figures and texts are those of the latest version.",
                Map.of("publication", name.toString()));
    }
}

package se.arshjul.followupservice.result;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a publication is refused. */
public final class PublicationRefusals {

    private PublicationRefusals() {}

    static Refusal notFound(Object name) {
        return Refusal.notFound(
                "PUBLICATION_NOT_FOUND", "There is no such publication.", Map.of("publication", name.toString()));
    }

    /** What is asked about a publication has another form than the contract says. */
    public static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("QUERY_INVALID", "What is asked for is not well formed.", findings);
    }

    static Refusal changed(Object latest) {
        return Refusal.stale(
                "PUBLICATION_CHANGED",
                "There is a later version; read it first.",
                Map.of("publication", latest.toString()));
    }

    static Refusal unchanged(Object name) {
        return Refusal.precondition(
                "PUBLICATION_UNCHANGED",
                "Figures and texts are those of the latest version.",
                Map.of("publication", name.toString()));
    }
}

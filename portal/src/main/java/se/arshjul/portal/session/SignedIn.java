package se.arshjul.portal.session;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person who has logged in: who they are, for whom they can act, and for whom they act now. Kept in the session. */
public record SignedIn(
        String subject,
        String name,
        String email,
        List<ActingFor> capacities,
        @Nullable ActingFor acting,
        @Nullable Issued permission)
        implements Serializable {

    /** The session attribute that holds it. */
    public static final String ATTRIBUTE = "signedIn";

    /** A permission token, when it ends, and whom the platform knows the person as. */
    public record Issued(String token, Instant ends, String person) implements Serializable {}

    public static SignedIn as(String subject, String name, String email) {
        return new SignedIn(subject, name, email, List.of(), null, null);
    }

    SignedIn able(List<ActingFor> found) {
        return new SignedIn(subject, name, email, List.copyOf(found), acting, permission);
    }

    SignedIn actingFor(ActingFor body, Issued issued) {
        return new SignedIn(subject, name, email, capacities, body, issued);
    }

    /** Bodies the person has been named for; one that only waits to be taken charge of is not among them. */
    List<ActingFor> named() {
        return capacities.stream().filter(ActingFor::named).toList();
    }

    List<ActingFor> claimable() {
        return capacities.stream().filter(ActingFor::claimable).toList();
    }
}

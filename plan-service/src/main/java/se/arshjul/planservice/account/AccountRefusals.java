package se.arshjul.planservice.account;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which what an actor tells is refused. */
final class AccountRefusals {

    private AccountRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("ACCOUNT_INVALID", "The account is not well formed.", findings);
    }

    static Refusal notFound(String name) {
        return Refusal.notFound("ACCOUNT_NOT_FOUND", "The actor has told nothing.", Map.of("account", name));
    }

    static Refusal notAllowed() {
        return Refusal.denied("NOT_ALLOWED", "It is another actor's own account.", Map.of());
    }

    static Refusal changed(Account current) {
        return Refusal.stale(
                "ACCOUNT_CHANGED",
                "The account has been changed by a colleague; read it again.",
                Map.of(
                        "account",
                        current.name().toString(),
                        "etag",
                        current.etag(),
                        "updatedBy",
                        current.writtenBy(),
                        "updateTime",
                        current.writeTime().toString()));
    }

    /** What was read has never been, or is gone. */
    static Refusal changed(AccountName name) {
        return Refusal.stale(
                "ACCOUNT_CHANGED",
                "The account is another than was read; read it again.",
                Map.of("account", name.toString(), "etag", ""));
    }
}

package se.arshjul.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends one-time codes and checks them. */
@Component
class Codes {

    private final LoginThrottle throttle;
    private final CodeLetter letter;
    private final InstantSource clock;

    Codes(LoginThrottle throttle, CodeLetter letter, InstantSource clock) {
        this.throttle = throttle;
        this.letter = letter;
        this.clock = clock;
    }

    /** Mails a new code, which replaces an older one; returns why not. */
    Optional<LoginProblem> send(PendingLogin pending, HttpServletRequest request) {
        if (!throttle.maySendCode(pending.email(), request.getRemoteAddr())) {
            return Optional.of(LoginProblem.TOO_MANY);
        }
        var code = OneTimeCode.random(clock.instant());
        try {
            letter.send(pending.email(), code);
        } catch (MailException refused) {
            return Optional.of(LoginProblem.of(
                    "Det gick inte att skicka en kod till %s. Kontrollera adressen.".formatted(pending.email())));
        }
        pending.with(code).keepIn(request.getSession());
        return Optional.empty();
    }

    /** Returns why what was typed is not accepted; each wrong attempt leaves one less. */
    Optional<LoginProblem> check(PendingLogin pending, OneTimeCode sent, String typed, HttpServletRequest request) {
        var machine = request.getRemoteAddr();
        if (typed.isBlank()) {
            return Optional.of(LoginProblem.of("Skriv koden som vi mejlade."));
        }
        if (!throttle.mayTry(pending.email(), machine)) {
            return Optional.of(LoginProblem.TOO_MANY);
        }
        if (sent.usable(clock.instant()) && sent.fits(typed)) {
            return Optional.empty();
        }
        throttle.failed(pending.email(), machine);
        var weaker = sent.oneAttemptLess();
        pending.with(weaker).keepIn(request.getSession());
        return Optional.of(LoginProblem.of(
                weaker.usable(clock.instant())
                        ? "Koden stämmer inte. Kontrollera den och försök igen."
                        : "Koden gäller inte längre. Be om en ny kod."));
    }
}

package se.arshjul.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** First the address; then a password, or a code that is mailed and proves whose the address is. */
@Controller
class LoginPages {

    private static final String FIRST = "redirect:/login";

    private static final String ADDRESS = "login/address";
    private static final String PASSWORD = "login/password";
    private static final String CODE = "login/code";

    private final People people;
    private final LoginThrottle throttle;
    private final Codes codes;
    private final Login login;
    private final IdentityProperties properties;

    LoginPages(People people, LoginThrottle throttle, Codes codes, Login login, IdentityProperties properties) {
        this.people = people;
        this.throttle = throttle;
        this.codes = codes;
        this.login = login;
        this.properties = properties;
    }

    @GetMapping("/")
    String root() {
        return "redirect:" + properties.portal();
    }

    @GetMapping("/login")
    String askAddress(HttpSession session, Model model) {
        return LoginProblem.page(
                ADDRESS, PendingLogin.in(session).map(PendingLogin::email).orElse(""), model);
    }

    @PostMapping("/login")
    String takeAddress(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse answer,
            Model model) {
        var address = People.address(email);
        if (address.isEmpty()) {
            var problem = email.isBlank()
                    ? "Skriv din e-postadress."
                    : "Skriv hela e-postadressen, till exempel namn@kommun.se.";
            return LoginProblem.of(problem).on(ADDRESS, email, model, answer);
        }
        var pending = new PendingLogin(address.get(), null);
        pending.keepIn(request.getSession());
        if (people.hasPassword(pending.email())) {
            return "redirect:/login/password";
        }
        return sendCode(pending, ADDRESS, request, answer, model);
    }

    @GetMapping("/login/password")
    String askPassword(HttpSession session, Model model) {
        return PendingLogin.in(session)
                .map(pending -> LoginProblem.page(PASSWORD, pending.email(), model))
                .orElse(FIRST);
    }

    @PostMapping("/login/password")
    String takePassword(
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse answer,
            Model model) {
        var pending = PendingLogin.in(request.getSession());
        if (pending.isEmpty()) {
            return FIRST;
        }
        var email = pending.get().email();
        return check(email, password, request.getRemoteAddr())
                .map(problem -> problem.on(PASSWORD, email, model, answer))
                .orElseGet(() -> "redirect:" + login.complete(email, request, answer));
    }

    private Optional<LoginProblem> check(String email, String password, String machine) {
        if (password.isEmpty()) {
            return Optional.of(LoginProblem.of("Skriv ditt lösenord."));
        }
        if (!throttle.mayTry(email, machine)) {
            return Optional.of(LoginProblem.TOO_MANY);
        }
        if (people.passwordFits(email, password)) {
            return Optional.empty();
        }
        throttle.failed(email, machine);
        return Optional.of(LoginProblem.of("Lösenordet stämmer inte. Försök igen."));
    }

    /** Sent by a button only, never by a page that is read again. */
    @PostMapping("/login/code/send")
    String sendCode(HttpServletRequest request, HttpServletResponse answer, Model model) {
        return PendingLogin.in(request.getSession())
                .map(pending -> sendCode(pending, pending.code() == null ? PASSWORD : CODE, request, answer, model))
                .orElse(FIRST);
    }

    private String sendCode(
            PendingLogin pending, String from, HttpServletRequest request, HttpServletResponse answer, Model model) {
        return codes.send(pending, request)
                .map(problem -> problem.on(from, pending.email(), model, answer))
                .orElse("redirect:/login/code");
    }

    @GetMapping("/login/code")
    String askCode(HttpSession session, Model model) {
        return PendingLogin.in(session)
                .filter(pending -> pending.code() != null)
                .map(pending -> LoginProblem.page(CODE, pending.email(), model))
                .orElse(FIRST);
    }

    @PostMapping("/login/code")
    String takeCode(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse answer,
            Model model) {
        var pending = PendingLogin.in(request.getSession());
        if (pending.isEmpty() || !(pending.get().code() instanceof OneTimeCode sent)) {
            return FIRST;
        }
        var email = pending.get().email();
        return codes.check(pending.get(), sent, code, request)
                .map(problem -> problem.on(CODE, email, model, answer))
                .orElseGet(() -> "redirect:" + login.complete(email, request, answer));
    }
}

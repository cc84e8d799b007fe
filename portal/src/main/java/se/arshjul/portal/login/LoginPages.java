package se.arshjul.portal.login;

import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.arshjul.portal.call.Unreachable;

/** The way to the login, and what is shown when it did not succeed. */
@Controller
class LoginPages {

    private final ClientRegistrationRepository logins;

    LoginPages(ClientRegistrationRepository logins) {
        this.logins = logins;
    }

    @GetMapping("/logga-in")
    String login() {
        try {
            logins.findByRegistrationId("login");
        } catch (IllegalArgumentException | IllegalStateException undiscovered) {
            throw new Unreachable("login", undiscovered);
        }
        return "redirect:/oauth2/authorization/login";
    }

    @GetMapping("/logga-in/misslyckades")
    String failed() {
        return "session/failed";
    }
}

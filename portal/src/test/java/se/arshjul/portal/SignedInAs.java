package se.arshjul.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.arshjul.portal.session.ActingFor;
import se.arshjul.portal.session.SignedIn;

/** Whose browser it is: {@code get("/").with(SignedInAs.staff("coordinator"))}. Roles as the design spells them. */
public final class SignedInAs {

    public static final String HOME_ACTOR = "actors/socialstyrelsen";

    private SignedInAs() {}

    public static RequestPostProcessor staff(String... roles) {
        return person(HOME_ACTOR, "Socialstyrelsen", roles);
    }

    public static RequestPostProcessor region(String... roles) {
        return person("actors/region-uppsala", "Region Uppsala", roles);
    }

    /** The only person who answers and approves for the region. */
    public static RequestPostProcessor soleOfRegion() {
        return person("actors/region-uppsala", "Region Uppsala", true, "respondent", "approver");
    }

    public static RequestPostProcessor person(String actor, String actorName, String... roles) {
        return person(actor, actorName, false, roles);
    }

    /** Somebody who has these roles in the place of Anna Alm and none of their own. */
    public static RequestPostProcessor inAnnasPlace(String actor, String actorName, LocalDate last, String... roles) {
        var anna = new ActingFor.Standing("Anna Alm", "people/anna", names(roles), last);
        return acting(new ActingFor(actor, actorName, names(roles), false, "Bo Berg", false, List.of(), List.of(anna)));
    }

    /** The same at the convening agency, where Anna Alm has never logged in. */
    public static RequestPostProcessor inThePlaceOfOneWhoNeverLoggedIn(String... roles) {
        var anna = new ActingFor.Standing("Anna Alm", "", names(roles), LocalDate.of(2999, 12, 31));
        return acting(new ActingFor(
                HOME_ACTOR, "Socialstyrelsen", names(roles), false, "Bo Berg", false, List.of(), List.of(anna)));
    }

    private static RequestPostProcessor person(String actor, String actorName, boolean sole, String... roles) {
        var names = names(roles);
        return acting(new ActingFor(actor, actorName, names, false, "Svarande, " + actorName, sole, names, List.of()));
    }

    private static List<String> names(String... roles) {
        return Arrays.stream(roles)
                .map(role -> role.toUpperCase(Locale.ROOT).replace('-', '_'))
                .toList();
    }

    private static RequestPostProcessor acting(ActingFor acting) {
        var permission = new SignedIn.Issued(
                "permission-of-" + acting.actor(), Instant.parse("2999-01-01T00:00:00Z"), "people/test");
        return signedIn(new SignedIn("test", "Test", "test@example.test", List.of(acting), acting, permission));
    }

    /** Logged in, and not yet for anybody. */
    public static RequestPostProcessor loggedIn() {
        return signedIn(SignedIn.as("test", "Test", "test@example.test"));
    }

    private static RequestPostProcessor signedIn(SignedIn signedIn) {
        return request -> {
            var session = Objects.requireNonNull(request.getSession());
            session.setAttribute(SignedIn.ATTRIBUTE, signedIn);
            return oidcLogin()
                    .idToken(token -> token.subject(signedIn.subject()))
                    .postProcessRequest(request);
        };
    }
}

package se.arshjul.local.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Somebody who has proved to be who the address belongs to. */
record Person(String email, String name) implements AuthenticatedPrincipal {

    /** The subject: the same for the same address for ever. */
    @Override
    public String getName() {
        return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Authentication loggedIn() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }
}

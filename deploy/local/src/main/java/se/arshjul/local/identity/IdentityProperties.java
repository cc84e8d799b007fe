package se.arshjul.local.identity;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the provider is told by the supervisor. No secret has a default.
 *
 * @param issuer where it answers, and what its tokens say of it
 * @param portal the one place people come from and go back to
 * @param folder keeps the signing key, so that tokens survive a restart
 * @param examplePassword of everybody in the worked example
 * @param secrets of the programs that prove themselves here
 */
@ConfigurationProperties("arshjul.identity")
record IdentityProperties(URI issuer, URI portal, Path folder, String examplePassword, Secrets secrets) {

    record Secrets(String actor, String plan, String followup, String workflows, String portal, String rehearsal) {}
}

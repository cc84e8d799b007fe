package se.arshjul.runtime.machine;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The client that a process is at the identity provider.
 *
 * @param clientSecret has no default; without it every call is put off
 * @param scope what the process asks to be: {@code events} may hand in events and nothing else
 */
@ConfigurationProperties("arshjul.machine")
public record MachineProperties(
        String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("events") String scope,
        @DefaultValue("http://127.0.0.1:8110/oauth2/token") URI tokenUri) {}

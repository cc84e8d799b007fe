package se.arshjul.workflows.call;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The client that the workflows are at the identity provider.
 *
 * @param secret has no default; without it every call to a service is put off
 */
@ConfigurationProperties("arshjul.engine-client")
record MachineProperties(
        @DefaultValue("workflows") String clientId,
        @DefaultValue("") String secret,
        @DefaultValue("http://127.0.0.1:8110/oauth2/token") URI tokenUri) {}

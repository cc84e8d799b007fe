package se.arshjul.runtime.token;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param loginIssuer the OIDC issuer of login and machine tokens; asked when the first such token arrives
 * @param permissionKeys where actor-service publishes the keys of permission tokens
 * @param homeActor the convening agency: a role held for it is a staff role
 */
@ConfigurationProperties("arshjul.access")
public record AccessProperties(
        @DefaultValue("http://127.0.0.1:8110") String loginIssuer,
        @DefaultValue("http://127.0.0.1:8101/keys") URI permissionKeys,
        @DefaultValue("actors/socialstyrelsen") String homeActor) {}

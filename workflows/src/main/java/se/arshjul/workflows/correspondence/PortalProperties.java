package se.arshjul.workflows.correspondence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where readers of letters find their pages; without a slash at the end. */
@ConfigurationProperties("arshjul")
public record PortalProperties(
        @DefaultValue("http://127.0.0.1:8100") String portalUrl) {}

package se.arshjul.portal.call;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How long the pages wait for a service, and how many of them at once. */
@ConfigurationProperties("arshjul.calls")
record CallProperties(Duration partDeadline, Duration readDeadline, Duration writeDeadline, int concurrent) {}

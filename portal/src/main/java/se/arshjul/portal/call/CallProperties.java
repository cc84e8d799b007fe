package se.arshjul.portal.call;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How long the pages wait for a service, how many of them at once, and how long for a place among those. */
@ConfigurationProperties("arshjul.calls")
record CallProperties(
        Duration partDeadline, Duration readDeadline, Duration writeDeadline, int concurrent, Duration placeWait) {}

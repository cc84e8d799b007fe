package se.arshjul.followupservice.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The virus scanner.
 *
 * @param address host and port of a ClamAV daemon, such as {@code clamav:3310}; without one nothing is scanned
 * @param timeout how long one file may take; shorter than whoever uploads waits
 */
@ConfigurationProperties("arshjul.scan")
record ScanProperties(
        @DefaultValue("") String address,
        @DefaultValue("10s") Duration timeout) {}

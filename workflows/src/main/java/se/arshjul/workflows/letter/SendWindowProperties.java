package se.arshjul.workflows.letter;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Between which times of a working day, in Europe/Stockholm, letters go that can wait.
 *
 * @param closes the same time as {@code opens} when they go day and night
 */
@ConfigurationProperties("arshjul.letter.window")
public record SendWindowProperties(LocalTime opens, LocalTime closes) {}

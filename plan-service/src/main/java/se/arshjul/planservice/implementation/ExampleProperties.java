package se.arshjul.planservice.implementation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the made-up implementation plan of a year is wanted.
 *
 * @param enabled loads it at start; never in production
 */
@ConfigurationProperties("arshjul.example")
record ExampleProperties(@DefaultValue("false") boolean enabled) {}

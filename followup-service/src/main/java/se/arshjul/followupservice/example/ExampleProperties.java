package se.arshjul.followupservice.example;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the earlier rounds of the example are wanted.
 *
 * @param enabled loads them at start; never in production
 */
@ConfigurationProperties("arshjul.example")
record ExampleProperties(@DefaultValue("false") boolean enabled) {}

package se.arshjul.actorservice.register;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the example people are wanted.
 *
 * @param enabled loads them at start, with addresses that no mail server delivers to; never in production
 */
@ConfigurationProperties("arshjul.example")
record ExampleProperties(@DefaultValue("false") boolean enabled) {}

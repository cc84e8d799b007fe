package se.arshjul.portal.frame;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where readers reach the agency. It is the address to which letters are answered, and has no default: a made-up one
 * would look like one that somebody reads.
 */
@ConfigurationProperties("arshjul.letter")
record ContactProperties(@DefaultValue("") String replyTo) {

    /** An address alone, as a link wants it. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>?&]+@[^\\s@<>?&]+");

    ContactProperties {
        if (!ADDRESS.matcher(replyTo).matches()) {
            throw new IllegalArgumentException(
                    "ARSHJUL_LETTER_REPLYTO has to be the e-mail address at which the agency is reached");
        }
    }
}

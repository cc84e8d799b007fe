package se.arshjul.actorservice.key;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import org.springframework.stereotype.Component;

/** What {@code /keys} answers, for the tests of other features. */
@Component
public class PublishedKeys {

    private final KeySetPages pages;

    PublishedKeys(KeySetPages pages) {
        this.pages = pages;
    }

    public String text() {
        return pages.keys();
    }

    public JWKSet get() throws ParseException {
        return JWKSet.parse(text());
    }
}

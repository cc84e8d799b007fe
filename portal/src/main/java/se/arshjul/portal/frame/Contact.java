package se.arshjul.portal.frame;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/**
 * To whom a reader writes about a page.
 *
 * @param link opens a letter with that subject in the reader's own mail program
 */
public record Contact(String address, String link) {

    static Contact about(String address, String subject) {
        return new Contact(
                address, "mailto:" + address + "?subject=" + UriUtils.encode(subject, StandardCharsets.UTF_8));
    }
}

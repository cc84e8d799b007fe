package se.arshjul.portal.receipt;

import java.util.regex.Pattern;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where a receipt is checked, as it is written on the receipt: whole, because it is also read on paper.
 *
 * @param page the page where number and hash are typed
 * @param filled the same with both filled in
 */
public record CheckAddress(String page, String filled) {

    static final String PATH = "/kontrollera-kvittens";

    private static final Pattern EXAMPLE = Pattern.compile("(?i)\\d{4}-EXEMPEL-\\d+");

    /** Whether it is the number of made-up answers, which have no receipt that could be checked. */
    public static boolean isExample(String reference) {
        return EXAMPLE.matcher(reference).matches();
    }

    public static CheckAddress of(String reference, String contentHash) {
        var page = ServletUriComponentsBuilder.fromCurrentContextPath().path(PATH);
        return new CheckAddress(
                page.toUriString(),
                page.queryParam("reference", reference)
                        .queryParam("contentHash", contentHash)
                        .toUriString());
    }
}

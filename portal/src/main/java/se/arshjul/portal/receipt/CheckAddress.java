package se.arshjul.portal.receipt;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where a receipt is checked, as it is written on the receipt: whole, because it is also read on paper.
 *
 * @param page the page where number and hash are typed
 * @param filled the same with both filled in
 */
public record CheckAddress(String page, String filled) {

    static final String PATH = "/kontrollera-kvittens";

    public static CheckAddress of(String reference, String contentHash) {
        var page = ServletUriComponentsBuilder.fromCurrentContextPath().path(PATH);
        return new CheckAddress(
                page.toUriString(),
                page.queryParam("reference", reference)
                        .queryParam("contentHash", contentHash)
                        .toUriString());
    }
}

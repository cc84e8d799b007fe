package se.arshjul.portal.coding;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which answers are wanted; it stands in the address. Empty stands for all, and so does what there is not.
 *
 * @param tema id of a theme
 * @param okodade whether only those without a theme
 */
public record CodingFilter(String tema, boolean okodade) {

    static CodingFilter of(String theme, String uncoded) {
        var none = !uncoded.isEmpty();
        return new CodingFilter(none || !theme.matches("[a-z][a-z0-9-]{0,62}") ? "" : theme, none);
    }

    public boolean isNarrowed() {
        return okodade || !tema.isEmpty();
    }

    /** The address of a page with this filter; what is not used is not in it. */
    public String address(String page) {
        var address = UriComponentsBuilder.fromPath(page);
        if (okodade) {
            address.queryParam("okodade", "ja");
        }
        if (!tema.isEmpty()) {
            address.queryParam("tema", tema);
        }
        return address.build().toUriString();
    }
}

package se.arshjul.followupservice.coding;

import java.util.List;

/**
 * A free-text answer of an accepted response.
 *
 * @param version the version of the response
 * @param themes ids of its themes, in their order
 * @param changes how often its themes have changed
 */
record FreeText(FreeTextName name, int version, String displayName, String text, List<String> themes, int changes) {

    /** Another version is another answer. */
    String etag() {
        return "\"" + version + "-" + changes + "\"";
    }

    FreeText requireEtag(String etag) {
        if (!etag.equals(etag())) {
            throw CodingRefusals.changed(this);
        }
        return this;
    }
}

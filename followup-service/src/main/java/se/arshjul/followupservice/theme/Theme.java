package se.arshjul.followupservice.theme;

import se.arshjul.followupservice.survey.Edit;

/**
 * What some free-text answers have in common.
 *
 * @param answers how many accepted answers have it
 */
record Theme(ThemeName name, String displayName, String description, int answers, Edit lastEdit, long revision) {

    String etag() {
        return "\"" + revision + "\"";
    }

    Theme requireEtag(String etag) {
        if (!etag.equals(etag())) {
            throw ThemeRefusals.changed(this);
        }
        return this;
    }
}

package se.arshjul.portal.result;

import org.jspecify.annotations.Nullable;

/** Which edition of a year's results an address asks for: the latest, an earlier version, or the agency's draft. */
public record Edition(String id) {

    private static final String DRAFT = "draft";

    /** Of the parameters {@code utkast} and {@code version}. */
    public static Edition of(@Nullable String draft, @Nullable String version) {
        if (draft != null && !draft.isEmpty()) {
            return new Edition(DRAFT);
        }
        return new Edition(version == null || !version.matches("[1-9][0-9]{0,8}") ? "" : version);
    }

    boolean latest() {
        return id.isEmpty();
    }

    public boolean draft() {
        return id.equals(DRAFT);
    }

    /** What an address within the same edition ends with. */
    public String getSuffix() {
        if (latest()) {
            return "";
        }
        return draft() ? "?utkast=ja" : "?version=" + id;
    }
}

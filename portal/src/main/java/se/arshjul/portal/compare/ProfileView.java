package se.arshjul.portal.compare;

import java.util.List;
import java.util.Map;
import se.arshjul.followup.v1.Principal;
import se.arshjul.portal.chart.Level;

/**
 * What one principal answered against a group and against chosen others.
 *
 * @param against the group's name
 */
public record ProfileView(
        Principal principal, String against, String med, List<Principal> peers, Map<String, List<Row>> sections) {

    /**
     * One question.
     *
     * @param same how many of the group answered the same, in words
     * @param before what the principal answered last time the same question was asked; empty when it was not
     */
    public record Row(
            String id,
            String wording,
            String lang,
            String sectionLang,
            Level own,
            Level group,
            String same,
            String before,
            List<Level> peers) {}

    public String getId() {
        return ProfileReader.id(principal);
    }

    public String idOf(Principal other) {
        return ProfileReader.id(other);
    }

    public String getName() {
        return principal.getDisplayName();
    }

    public boolean isMunicipality() {
        return principal.getRecipientKind().equals("municipality");
    }
}

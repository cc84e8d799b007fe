package se.arshjul.actorservice.group;

import java.util.List;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.RecipientReport.Principal;

/** Principals under one name. Immutable; a change is a new value, saved by the repository. */
record RecipientGroup(RecipientGroupName name, String displayName, Members members, long revision) {

    /**
     * Who is in a group.
     *
     * @param byRule whether it is those that fit the rule, on the day asked for; those picked otherwise
     * @param kinds of the rule; all when empty
     * @param countyCodes of the rule; all when empty
     */
    record Members(boolean byRule, List<Actor.Kind> kinds, List<String> countyCodes, List<String> picked) {

        boolean include(Principal principal) {
            return byRule
                    ? (kinds.isEmpty() || kinds.contains(principal.kind()))
                            && (countyCodes.isEmpty() || countyCodes.contains(principal.countyCode()))
                    : picked.contains(principal.id());
        }
    }

    RecipientGroup change(String newDisplayName, Members newMembers) {
        return new RecipientGroup(name, newDisplayName, newMembers, revision);
    }

    RecipientGroup requireEtag(String etag) {
        if (!etag.isEmpty() && !etag.equals(etag())) {
            throw RecipientGroupRefusals.changed(this);
        }
        return this;
    }

    String etag() {
        return "\"" + revision + "\"";
    }
}

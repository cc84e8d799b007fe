package se.arshjul.portal.session;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page, as templates see it: {@code visitor}.
 *
 * @param key stands for the person in what their browser keeps of them, for whichever body it was
 */
public record Visitor(
        boolean signedIn,
        String key,
        String name,
        String person,
        String actor,
        String actorName,
        List<String> roles,
        boolean several,
        boolean staff,
        boolean sole,
        List<String> ownRoles,
        List<ActingFor.Standing> standingIn) {

    static final Visitor NOBODY =
            new Visitor(false, "", "", "", "", "", List.of(), false, false, false, List.of(), List.of());

    static Visitor of(SignedIn signedIn, String key, String homeActor) {
        var acting = signedIn.acting();
        var permission = signedIn.permission();
        if (acting == null) {
            return new Visitor(
                    true, key, signedIn.name(), "", "", "", List.of(), false, false, false, List.of(), List.of());
        }
        return new Visitor(
                true,
                key,
                acting.displayName().isEmpty() ? signedIn.name() : acting.displayName(),
                permission == null ? "" : permission.person(),
                acting.actor(),
                acting.actorName(),
                acting.roles(),
                signedIn.capacities().size() > 1,
                acting.actor().equals(homeActor),
                acting.sole(),
                acting.ownRoles(),
                acting.standingIn());
    }

    /** Whether the visitor acts for the convening agency in this role, spelled as {@code decision-maker}. */
    public boolean isStaff(String role) {
        return staff && roles.contains(enumName(role));
    }

    /** Whether the visitor acts for some body in this role. */
    public boolean holds(@Nullable String role) {
        return role != null && roles.contains(enumName(role));
    }

    /** Whether the visitor says who the body's people are, which nobody does in somebody else's place. */
    public boolean keepsPeople() {
        return holdsItself("contact") || keepsRegister();
    }

    /** Whether the visitor has something that somebody can do in their place. */
    public boolean isReplaceable() {
        return ownRoles.stream().anyMatch(role -> !role.equals("CONTACT"));
    }

    /** Whether the visitor has the role and not only stands in for somebody who has. */
    public boolean holdsItself(String role) {
        return ownRoles.contains(enumName(role));
    }

    /** Whether the visitor has the role only in the place of this person. */
    public boolean holdsInPlaceOf(String lender, String role) {
        return !holdsItself(role)
                && standingIn.stream()
                        .anyMatch(one ->
                                one.person().equals(lender) && one.roles().contains(enumName(role)));
    }

    /** Whom the visitor stands in for, as tasks name who has taken them; nobody who has never logged in. */
    public List<String> stoodInFor() {
        return standingIn.stream()
                .map(ActingFor.Standing::person)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Whether the visitor keeps the register of bodies and their addresses, which nobody does in somebody else's place. */
    public boolean keepsRegister() {
        return staff && holdsItself("coordinator");
    }

    private static String enumName(String role) {
        return role.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}

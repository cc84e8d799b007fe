package se.arshjul.actorservice.standin;

import java.time.LocalDate;
import java.util.List;
import se.arshjul.actorservice.assignment.Role;

/**
 * That somebody stands in for somebody else today.
 *
 * @param displayName what the stand-in is called
 * @param absentPerson {@code people/{person}}; empty who has never logged in
 * @param roles what is lent, at least one
 * @param last its last day
 */
public record Standing(
        String displayName, String absentDisplayName, String absentPerson, List<Role> roles, LocalDate last) {}

package se.arshjul.actorservice.standin;

import java.time.LocalDate;

/**
 * That somebody stands in for somebody else today.
 *
 * @param absentPerson {@code people/{person}}; empty who has never logged in
 * @param last its last day
 */
public record Standing(String absentDisplayName, String absentPerson, LocalDate last) {}

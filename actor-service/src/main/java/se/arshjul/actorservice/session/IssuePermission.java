package se.arshjul.actorservice.session;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.assignment.Role;
import se.arshjul.actorservice.key.TokenSigner;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.clock.RealTime;

/** Issues a token that says for which body and in which roles somebody acts. */
@Component
class IssuePermission {

    record Command(Login login, ActorName body) {}

    private static final String ISSUER = "arshjul";

    /** As long as an ended assignment may still be used. */
    private static final Duration VALID = Duration.ofMinutes(10);

    private final CapacityReport capacities;
    private final PersonRepository people;
    private final TokenSigner signer;
    private final Audit audit;
    private final InstantSource clock;

    IssuePermission(
            CapacityReport capacities, PersonRepository people, TokenSigner signer, Audit audit, InstantSource clock) {
        this.capacities = capacities;
        this.people = people;
        this.signer = signer;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Permission handle(Command command) {
        var now = clock.instant();
        var capacity = capacities
                .find(command.login().email(), command.body(), WorkingDays.dateOf(now))
                .filter(Predicate.not(found -> found.roles().isEmpty()))
                .orElseThrow(SessionRefusals::notAllowed);
        var person = people.loggedIn(command.login(), now);
        if (person.first()) {
            audit.record("FirstLogin", person.toString(), null, command.login());
        }
        return sign(person.toString(), capacity, valid(capacity, now));
    }

    /** Whoever stands in for somebody does so to the end of the last day and not into the next. */
    private static Duration valid(Capacity capacity, Instant now) {
        return capacity.last()
                .map(last -> Duration.between(now, WorkingDays.startOfDay(last.plusDays(1))))
                .filter(left -> left.compareTo(VALID) < 0)
                .orElse(VALID);
    }

    private Permission sign(String person, Capacity capacity, Duration valid) {
        // Tokens hold whole seconds, and the lifetime of a token is real time whatever the clock of the domain says.
        var now = RealTime.now().truncatedTo(ChronoUnit.SECONDS);
        var expires = now.plus(valid).truncatedTo(ChronoUnit.SECONDS);
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(person)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expires))
                .claim("name", capacity.displayName())
                .claim("acting_for", capacity.actor().toString())
                .claim("roles", capacity.roles().stream().map(Role::text).toList());
        if (capacity.sole()) {
            claims.claim("sole", true);
        }
        if (!capacity.roles().equals(capacity.ownRoles())) {
            claims.claim(
                            "own_roles",
                            capacity.ownRoles().stream().map(Role::text).toList())
                    .claim("loans", loans(capacity));
        }
        return new Permission(signer.sign(claims.build()), expires, capacity, person);
    }

    /** What the person has themself is lent by nobody. */
    private static List<Map<String, String>> loans(Capacity capacity) {
        return capacity.standingIn().stream()
                .flatMap(standing -> standing.roles().stream()
                        .filter(role -> !capacity.ownRoles().contains(role))
                        .map(role -> Map.of(
                                "role", role.text(),
                                "person", standing.absentPerson(),
                                "name", standing.absentDisplayName())))
                .toList();
    }
}

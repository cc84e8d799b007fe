package se.arshjul.actorservice.assignment;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.arshjul.actorservice.actor.ActorName;

/** {@code actors/{actor}/assignments/{assignment}}. */
public record AssignmentName(ActorName actor, UUID assignment) {

    private static final Pattern NAME =
            Pattern.compile("(actors/[^/]+)/assignments/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Reads a name from outside; there is no assignment of another form. */
    static AssignmentName parse(String text) {
        return Optional.of(NAME.matcher(text))
                .filter(found -> found.matches())
                .flatMap(found -> ActorName.find(found.group(1))
                        .map(actor -> new AssignmentName(actor, UUID.fromString(found.group(2)))))
                .orElseThrow(() -> AssignmentRefusals.notFound(text));
    }

    @Override
    public String toString() {
        return actor + "/assignments/" + assignment;
    }
}

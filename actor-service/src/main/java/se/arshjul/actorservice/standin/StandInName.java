package se.arshjul.actorservice.standin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.arshjul.actorservice.actor.ActorName;

/** {@code actors/{actor}/standIns/{stand_in}}. */
record StandInName(ActorName actor, UUID standIn) {

    private static final Pattern NAME =
            Pattern.compile("(actors/[^/]+)/standIns/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Reads a name from outside; there is no stand-in of another form. */
    static StandInName parse(String text) {
        return Optional.of(NAME.matcher(text))
                .filter(found -> found.matches())
                .flatMap(found -> ActorName.find(found.group(1))
                        .map(actor -> new StandInName(actor, UUID.fromString(found.group(2)))))
                .orElseThrow(() -> StandInRefusals.notFound(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return actor + "/standIns/" + standIn;
    }
}

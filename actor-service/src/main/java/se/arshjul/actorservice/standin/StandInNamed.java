package se.arshjul.actorservice.standin;

import se.arshjul.runtime.outbox.Event;

/**
 * Somebody has been named to stand in for somebody; {@code subject} is the stand-in.
 *
 * @param own whether the person who will be away has said so, who does not keep the body's people
 */
record StandInNamed(String subject, boolean own) implements Event {

    @Override
    public String type() {
        return "actor.standInNamed";
    }
}

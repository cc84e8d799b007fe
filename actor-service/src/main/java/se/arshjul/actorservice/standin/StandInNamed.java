package se.arshjul.actorservice.standin;

import se.arshjul.runtime.outbox.Event;

/** Somebody has been named to stand in for somebody; {@code subject} is the stand-in. */
record StandInNamed(String subject) implements Event {

    @Override
    public String type() {
        return "actor.standInNamed";
    }
}

package se.arshjul.workflows.step;

import java.time.Instant;

/**
 * Something that a process has done, waits for or has been told about one matter. There is one for each element of the
 * diagram and each event: what happens again updates it.
 *
 * @param process empty where no process was told
 * @param element the diagram's element, or the event's type
 * @param problem why it is failing or stuck; empty otherwise
 */
public record Step(
        String subject,
        String process,
        String element,
        String title,
        Origin origin,
        State state,
        String problem,
        Instant seenAt) {

    /** Whether the engine came to an element or a service told of an event. */
    public enum Origin {
        JOB,
        EVENT
    }

    /** How far it has come. */
    public enum State {
        CURRENT,
        DONE,
        FAILING,
        STUCK
    }
}

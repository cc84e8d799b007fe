package se.arshjul.runtime.outbox;

/** Hands one event to whoever listens; returns when it is taken and throws when it is not. Has a deadline. */
@FunctionalInterface
public interface EventSender {

    void send(OutboxRow row);
}

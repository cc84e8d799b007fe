package se.arshjul.runtime.outbox;

/**
 * Something that happened: a record whose other components are its payload. The type is {@code <service>.<nounPast>},
 * the subject the resource it happened to.
 */
public interface Event {

    String type();

    String subject();
}

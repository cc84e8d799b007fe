package se.arshjul.runtime.outbox;

import java.util.UUID;

/** One event on its way; the receiver is idempotent by {@code id}. The traceparent is empty when nothing was traced. */
public record OutboxRow(UUID id, String type, String subject, String payloadJson, String traceparent) {}

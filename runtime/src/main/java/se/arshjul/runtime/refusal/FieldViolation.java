package se.arshjul.runtime.refusal;

/** One field that cannot be accepted: its path in the request, a stable reason and a sentence for developers. */
public record FieldViolation(String field, String reason, String description) {}

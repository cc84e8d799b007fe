package se.arshjul.workflows.letter;

/** What a letter says: one subject, and the same body twice. */
public record Mail(String subject, String text, String html) {}

package se.arshjul.portal.form;

/** What is wrong with one field, in the reader's words. */
public record Wrong(String name, String text) {}

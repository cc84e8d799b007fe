package se.arshjul.local.people;

/** Somebody in the worked example. */
public record ExamplePerson(String email, String name) {}

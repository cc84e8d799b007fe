package se.arshjul.followupservice.assessment;

/**
 * A rule of two questions: who chooses this option of the one answers the other too. A rule about questions that a survey
 * does not ask says nothing.
 */
record Contradiction(String question, String option, String needs) {}

package se.arshjul.followupservice.clarification;

import java.time.Instant;
import se.arshjul.followupservice.request.RequestName;

/**
 * What somebody of the agency asks about the answer to one question.
 *
 * @param version the version of the response that it is about
 * @param role as what the one who asks works for the agency
 */
public record Asked(RequestName request, String question, int version, String text, String role, Instant time) {}

package se.arshjul.followupservice.standing;

/** What {@link RequestStanding#clarifying} says of one request of a survey that takes its word, as a condition on rows. */
final class AwaitedWord {

    static final String IS_AWAITED = """
            (request.sent_back AND request.clarified_question <> ''
             AND request.state IN ('STARTED', 'SUBMITTED', 'SENT_BACK', 'ACCEPTED'))
            """;

    private AwaitedWord() {}
}

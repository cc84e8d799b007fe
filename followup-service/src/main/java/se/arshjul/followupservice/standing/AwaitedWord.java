package se.arshjul.followupservice.standing;

/** What {@code Request.clarifying} says of one request that is not settled, as a condition on rows of request. */
final class AwaitedWord {

    static final String IS_AWAITED = """
            (request.sent_back AND request.clarified_question <> ''
             AND request.state IN ('STARTED', 'SUBMITTED', 'SENT_BACK'))
            """;

    private AwaitedWord() {}
}

package se.arshjul.followupservice.standing;

/** What {@link RequestStanding#clarifying} says of one request, as a condition on rows of request and survey at :now. */
final class AwaitedWord {

    static final String IS_AWAITED = """
            (request.sent_back AND request.clarified_question <> ''
             AND (request.state IN ('STARTED', 'SUBMITTED', 'SENT_BACK')
                  OR request.state = 'ACCEPTED' AND survey.state IN ('OPEN', 'CLOSED')
                     AND :now < (survey.reviewed_by_date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm'))
            """;

    private AwaitedWord() {}
}

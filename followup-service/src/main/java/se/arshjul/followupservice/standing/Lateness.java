package se.arshjul.followupservice.standing;

/** What {@link RequestStanding#late} says of one request, as a condition on rows of request and survey at :now. */
final class Lateness {

    static final String IS_LATE = """
            (request.approve_time IS NOT NULL OR request.state NOT IN ('DECLINED', 'WITHDRAWN'))
            AND coalesce(request.approve_time, :now)
                >= (greatest(survey.answer_by_date, request.answer_by_date) + 1)::timestamp
                   AT TIME ZONE 'Europe/Stockholm'
            """;

    private Lateness() {}
}

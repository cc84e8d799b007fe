package se.arshjul.load.result;

/** The results of a survey as one would ask for them without a word of privacy: two queries, one parameter each. */
final class Bare {

    private static final String TAKEN = """
          FROM request
          JOIN response USING (survey_id, request_id)
          JOIN response_answer USING (survey_id, request_id, version)
        """;

    private static final String GROUPED =
            " GROUP BY GROUPING SETS ((question_id %1$s), (question_id, recipient_kind %1$s))";

    /** How many answered each question, and the middle of the numbers among them. */
    static final String FIGURES =
            """
                SELECT question_id, recipient_kind, count(*), avg(coalesce(scale, number)),
                       percentile_cont(0.5) WITHIN GROUP (ORDER BY coalesce(scale, number)),
                       min(coalesce(scale, number)), max(coalesce(scale, number))
                """ + TAKEN + " WHERE survey_id = ? AND response.state = 'TAKEN'" + GROUPED.formatted("");

    /** How many chose each option. */
    static final String COUNTS =
            "SELECT question_id, recipient_kind, option_id, count(*)" + TAKEN + """
                 CROSS JOIN LATERAL unnest(coalesce(choices, ARRAY[coalesce(choice, scale::text)])) AS option_id
                 WHERE survey_id = ? AND response.state = 'TAKEN' AND option_id IS NOT NULL
                """ + GROUPED.formatted(", option_id");

    private Bare() {}
}

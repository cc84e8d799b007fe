package se.arshjul.followupservice.assessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.request.RequestName;

/** The numbers in a principal's accepted response of the year before. */
@Repository
class LastTime {

    private record Number(String question, BigDecimal number) {}

    private final JdbcClient jdbc;

    LastTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By question; empty when there was no survey, or no accepted response. */
    Map<String, BigDecimal> numbers(RequestName request) {
        return jdbc
                .sql("""
                        SELECT frozen.question_id, frozen.number
                          FROM response
                          JOIN response_answer frozen USING (survey_id, request_id, version)
                         WHERE response.survey_id = :lastYear AND response.request_id = :request
                           AND response.state = 'TAKEN' AND frozen.kind = 'NUMBER'
                        """)
                .param("lastYear", "%04d".formatted(request.survey().year() - 1))
                .param("request", request.request())
                .query((row, number) -> new Number(row.getString("question_id"), row.getBigDecimal("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Number::question, Number::number));
    }
}

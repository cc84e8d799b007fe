package se.arshjul.followupservice.contradiction;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.rule.RuleName;

/** The {@code confirmed_rule} table: rows are added with their response and never changed. */
@Repository
class ConfirmedRules {

    private final JdbcClient jdbc;

    ConfirmedRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RequestName request, int version, RuleName confirmed) {
        jdbc.sql("""
            INSERT INTO confirmed_rule (survey_id, request_id, version, rule_id)
            VALUES (:survey, :request, :version, :rule)
            """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .param("version", version)
                .param("rule", confirmed.rule())
                .update();
    }

    List<RuleName> list(RequestName request, int version) {
        return jdbc
                .sql("""
            SELECT rule_id FROM confirmed_rule
             WHERE survey_id = :survey AND request_id = :request AND version = :version
             ORDER BY rule_id
            """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .param("version", version)
                .query(String.class)
                .list()
                .stream()
                .map(rule -> new RuleName(request.survey(), rule))
                .toList();
    }
}

package se.arshjul.followupservice.comparison;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.comparison.Principal.Given;
import se.arshjul.followupservice.result.PublicationName;
import se.arshjul.runtime.page.Page;

/** Whom a publication is about and what each answered, from the frozen answers that it counts. */
@Repository
class PrincipalReport {

    /**
     * Which principals are wanted; empty means all.
     *
     * @param actor the only body whose principals may be seen; empty when all may
     * @param question the only question whose answers are wanted
     */
    record Query(
            PublicationName publication,
            String actor,
            String kind,
            String county,
            List<String> principals,
            String question,
            Page page) {}

    private static final String SELECT = """
            WITH recipient AS (
                SELECT *, ROW (recipient_kind = 'municipality', display_name COLLATE "sv-x-icu", request_id)
                              AS place
                  FROM publication_recipient
                 WHERE survey_id = :survey AND publication_id = :publication
            )
            SELECT recipient.*,
                   ARRAY(SELECT ARRAY[question_id, kind,
                                      coalesce(choice, array_to_string(choices, ' '), scale::text,
                                               trim_scale(number)::text)]
                           FROM standing_answer a
                           JOIN question q USING (survey_id, question_id, kind)
                          WHERE a.survey_id = recipient.survey_id
                            AND a.request_id = recipient.request_id
                            AND a.version = recipient.version
                            AND kind <> 'TEXT' AND NOT withdrawn AND (:question = '' OR question_id = :question)
                          ORDER BY position) AS answers
              FROM recipient
             WHERE (:actor = '' OR actor = :actor)
               AND (:kind = '' OR recipient_kind = :kind)
               AND (:county = '' OR county_code = :county)
               AND (:every OR request_id = ANY (:principals))
               AND (:after = '' OR place > (SELECT place FROM recipient WHERE request_id = :after))
             ORDER BY place
             LIMIT :rows
            """;

    private final JdbcClient jdbc;

    PrincipalReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Regions first, then by name. */
    Page.Of<Principal> list(Query query) {
        var rows = jdbc.sql(SELECT)
                .param("survey", query.publication().survey().survey())
                .param("publication", query.publication().publication())
                .param("question", query.question())
                .param("actor", query.actor())
                .param("kind", query.kind())
                .param("county", query.county())
                .param("every", query.principals().isEmpty())
                .param("principals", query.principals().toArray(String[]::new))
                .param("after", query.page().after(Page.Key.ID))
                .param("rows", query.page().rowsToRead())
                .query((row, number) -> toPrincipal(query.publication(), row))
                .list();
        return query.page().of(rows, Principal::request);
    }

    private static Principal toPrincipal(PublicationName publication, ResultSet row) throws SQLException {
        return new Principal(
                publication,
                row.getString("request_id"),
                row.getString("actor"),
                row.getString("display_name"),
                row.getString("recipient_kind"),
                row.getString("county_code"),
                row.getString("size_group"),
                row.getString("outcome").equals("ANSWERED"),
                Arrays.stream((Object[]) row.getArray("answers").getArray())
                        .map(String[].class::cast)
                        .map(PrincipalReport::toGiven)
                        .toList());
    }

    private static Given toGiven(String[] answer) {
        return switch (answer[1]) {
            case "SCALE", "NUMBER" -> new Given(answer[0], List.of(), new BigDecimal(answer[2]));
            default -> new Given(answer[0], answer[2].isEmpty() ? List.of() : List.of(answer[2].split(" ")), null);
        };
    }
}

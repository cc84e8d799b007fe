package se.arshjul.followupservice.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.aggregation.Among;
import se.arshjul.followupservice.aggregation.ResponseRate;
import se.arshjul.followupservice.aggregation.Results;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code publication} table with its response rates. Opens no transaction of its own. */
@Repository
public class PublicationRepository {

    /** What comes with the figures; the reason is that of a correction, empty for the first version. */
    record Edition(String analysis, String factSheet, String reason) {}

    /** A draft's texts are still being written: they stand with the survey. */
    private static final String SELECT = """
            SELECT p.survey_id, p.publication_id, p.title, p.snapshot_time, p.publish_time, p.content_hash, p.reason,
                   s.example, s.bodies_named,
                   CASE WHEN p.publish_time IS NULL THEN s.analysis ELSE p.analysis END AS analysis,
                   CASE WHEN p.publish_time IS NULL THEN s.fact_sheet ELSE p.fact_sheet END AS fact_sheet,
                   ARRAY(SELECT ARRAY[recipient_kind, asked::text, answered::text, declined::text, no_response::text]
                           FROM response_rate r
                          WHERE r.survey_id = p.survey_id AND r.publication_id = p.publication_id
                            AND recipient_kind IN ('all', 'region', 'municipality')) AS rates
              FROM publication p
              JOIN survey s ON s.survey_id = p.survey_id
            """;

    private static final Key YEAR = Key.like("[0-9]{4}");
    private static final Key VERSION = Key.like("[1-9][0-9]{0,8}");

    private final JdbcClient jdbc;
    private final QuestionResultRepository questionResults;
    private final ThemeCountRepository themeCounts;

    PublicationRepository(JdbcClient jdbc, QuestionResultRepository questionResults, ThemeCountRepository themeCounts) {
        this.jdbc = jdbc;
        this.questionResults = questionResults;
        this.themeCounts = themeCounts;
    }

    Publication get(PublicationName name) {
        return find(name).orElseThrow(() -> PublicationRefusals.notFound(name));
    }

    public Optional<Publication> find(PublicationName name) {
        return jdbc.sql(SELECT + " WHERE p.survey_id = :survey AND p.publication_id = :publication")
                .param("survey", name.survey().survey())
                .param("publication", name.publication())
                .query(PublicationRepository::toPublication)
                .optional();
    }

    /** What is published of a survey, its draft before that. */
    Publication getLatest(SurveyName survey) {
        return jdbc.sql(SELECT + " WHERE p.survey_id = :survey ORDER BY p.publish_time DESC NULLS LAST,"
                        + " length(p.publication_id) DESC, p.publication_id DESC LIMIT 1")
                .param("survey", survey.survey())
                .query(PublicationRepository::toPublication)
                .optional()
                .orElseThrow(() -> PublicationRefusals.notFound(survey));
    }

    /** Published ones of a survey, or of all with {@code surveys/-}; newest first. */
    Page.Of<Publication> list(String parent, Page page) {
        var rows = jdbc.sql(SELECT + """
                         WHERE p.publish_time IS NOT NULL
                           AND (:all OR p.survey_id = :survey)
                           AND (:after = ''
                                OR (p.publish_time, p.survey_id, p.publication_id)
                                   < (nullif(split_part(:after, '|', 1), '')::timestamptz,
                                      split_part(:after, '|', 2), split_part(:after, '|', 3)))
                         ORDER BY p.publish_time DESC, p.survey_id DESC, p.publication_id DESC
                         LIMIT :rows
                        """)
                .param("all", parent.equals("surveys/-"))
                .param("survey", SurveyName.find(parent).map(SurveyName::survey).orElse(""))
                .param("after", page.after(Key.INSTANT, YEAR, VERSION))
                .param("rows", page.rowsToRead())
                .query(PublicationRepository::toPublication)
                .list();
        return page.of(
                rows,
                last -> Page.key(
                        Objects.requireNonNull(last.publishTime()),
                        last.name().survey().survey(),
                        last.name().publication()));
    }

    /** The latest version of every survey before this one, oldest first. */
    public List<Publication> listLatestBefore(SurveyName survey) {
        return jdbc.sql(SELECT + """
                         WHERE p.survey_id < :survey AND p.publish_time IS NOT NULL
                           AND NOT EXISTS (SELECT 1
                                             FROM publication later
                                            WHERE later.survey_id = p.survey_id
                                              AND (later.publish_time, length(later.publication_id),
                                                   later.publication_id)
                                                  > (p.publish_time, length(p.publication_id), p.publication_id))
                         ORDER BY p.survey_id
                        """)
                .param("survey", survey.survey())
                .query(PublicationRepository::toPublication)
                .list();
    }

    /** Begins the survey's draft, in place of the one before. */
    PublicationName beginDraft(Survey survey, Instant now) {
        var name = PublicationName.draftOf(survey.name());
        jdbc.sql("DELETE FROM publication WHERE survey_id = :survey AND publication_id = :publication")
                .param("survey", survey.name().survey())
                .param("publication", name.publication())
                .update();
        jdbc.sql("""
                        INSERT INTO publication (survey_id, publication_id, title, snapshot_time, analysis, fact_sheet,
                                                 reason, content_hash)
                        VALUES (:survey, :publication, :title, :now, '', '', '', repeat('0', 64))
                        """)
                .param("survey", survey.name().survey())
                .param("publication", name.publication())
                .param("title", survey.texts().title())
                .param("now", Utc.toColumn(now))
                .update();
        return name;
    }

    /** Takes from a draft what it came to; false when there is no draft. */
    boolean emptyDraft(PublicationName draft) {
        jdbc.sql("DELETE FROM response_rate WHERE survey_id = :survey AND publication_id = :publication")
                .param("survey", draft.survey().survey())
                .param("publication", draft.publication())
                .update();
        return find(draft).isPresent();
    }

    /** Writes what a draft that has just begun comes to. */
    Publication fillDraft(PublicationName draft, Results results) {
        jdbc.sql("""
                        UPDATE publication SET content_hash = :contentHash
                         WHERE survey_id = :survey AND publication_id = :publication
                        """)
                .param("survey", draft.survey().survey())
                .param("publication", draft.publication())
                .param("contentHash", results.contentHash())
                .update();
        results.rates().forEach(rate -> insert(draft, rate));
        questionResults.insert(draft, results.questions());
        themeCounts.insert(draft, results.questions());
        return get(draft);
    }

    private void insert(PublicationName name, ResponseRate rate) {
        jdbc.sql("""
                        INSERT INTO response_rate (survey_id, publication_id, recipient_kind, asked, answered, declined,
                                                   no_response)
                        VALUES (:survey, :publication, :among, :asked, :answered, :declined, :noResponse)
                        """)
                .param("survey", name.survey().survey())
                .param("publication", name.publication())
                .param("among", rate.among().toString())
                .param("asked", rate.asked())
                .param("answered", rate.answered())
                .param("declined", rate.declined())
                .param("noResponse", rate.noResponse())
                .update();
    }

    /** Makes the draft the next version, with these texts; from here on it stays. */
    PublicationName freezeDraft(SurveyName survey, Edition edition, Instant now) {
        var version = jdbc.sql("""
                        UPDATE publication p
                           SET publication_id = (SELECT count(*)::text FROM publication v
                                                  WHERE v.survey_id = p.survey_id),
                               publish_time = :now, analysis = :analysis, fact_sheet = :factSheet, reason = :reason
                         WHERE p.survey_id = :survey AND p.publication_id = 'draft'
                        RETURNING p.publication_id
                        """)
                .param("survey", survey.survey())
                .param("now", Utc.toColumn(now))
                .param("analysis", edition.analysis())
                .param("factSheet", edition.factSheet())
                .param("reason", edition.reason())
                .query(String.class)
                .optional();
        return version.map(id -> new PublicationName(survey, id))
                .orElseThrow(() -> PublicationRefusals.notFound(PublicationName.draftOf(survey)));
    }

    private static Publication toPublication(ResultSet row, int number) throws SQLException {
        var rates = Arrays.stream((Object[]) row.getArray("rates").getArray())
                .map(String[].class::cast)
                .map(rate -> new ResponseRate(
                        new Among(rate[0]),
                        Integer.parseInt(rate[1]),
                        Integer.parseInt(rate[2]),
                        Integer.parseInt(rate[3]),
                        Integer.parseInt(rate[4])))
                .sorted(Comparator.comparing(ResponseRate::among))
                .toList();
        return new Publication(
                new PublicationName(new SurveyName(row.getString("survey_id")), row.getString("publication_id")),
                row.getString("title"),
                Utc.instant(row, "snapshot_time"),
                Utc.instantOrNull(row, "publish_time"),
                row.getString("analysis"),
                row.getString("fact_sheet"),
                rates,
                row.getString("content_hash"),
                row.getString("reason"),
                row.getBoolean("example"),
                row.getBoolean("bodies_named"));
    }
}

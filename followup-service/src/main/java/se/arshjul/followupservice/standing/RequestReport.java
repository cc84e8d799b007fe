package se.arshjul.followupservice.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.english.EnglishTexts;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** Requests as they stand: one, a list of them, and how many there are of each. */
@Repository
public class RequestReport {

    /**
     * Which requests are wanted; empty and null mean all.
     *
     * @param survey id of the survey
     */
    public record Filter(String survey, String actor, Request.@Nullable State state, String kind) {}

    /**
     * How many requests of a kind are in a state.
     *
     * @param clarifying in how many of them the agency waits for the body's word on single answers
     */
    public record Count(String kind, Request.State state, int requests, int clarifying) {}

    private record Row(Request request, int answeredCount, int hiddenCount, boolean bodiesNamed) {}

    /** A survey, and what it is called in English. */
    private record Told(Survey survey, String englishTitle) {}

    private static final String COLUMNS = """
            SELECT request.*,
                   (SELECT count(*) FROM answer
                     WHERE answer.survey_id = request.survey_id AND answer.request_id = request.request_id
                       AND answer.answered
                       AND answer.question_id IN (SELECT question_id FROM question
                                                   WHERE question.survey_id = request.survey_id
                                                     AND NOT question.withdrawn)
                       AND answer.question_id NOT IN (SELECT question_id
                                                        FROM hidden_questions(request.survey_id, request.request_id)))
                       AS answered_count,
                   (SELECT count(*) FROM hidden_questions(request.survey_id, request.request_id)) AS hidden_count,
                   (SELECT bodies_named FROM survey WHERE survey.survey_id = request.survey_id) AS bodies_named
              FROM request
            """;

    /** A request is placed by its whole name, as its survey comes first. */
    private static final Key NAME = name -> RequestName.find(name).isPresent();

    private final JdbcClient jdbc;
    private final SurveyRepository surveys;
    private final EnglishTexts english;
    private final InstantSource clock;

    RequestReport(JdbcClient jdbc, SurveyRepository surveys, EnglishTexts english, InstantSource clock) {
        this.jdbc = jdbc;
        this.surveys = surveys;
        this.english = english;
        this.clock = clock;
    }

    public RequestStanding get(RequestName name) {
        var row = jdbc.sql(COLUMNS + "WHERE survey_id = :survey AND request_id = :request")
                .param("survey", name.survey().survey())
                .param("request", name.request())
                .query(RequestReport::toRow)
                .single();
        return standing(List.of(row)).getFirst();
    }

    /** Newest survey first, then by name. */
    public Page.Of<RequestStanding> list(Filter filter, Page page) {
        var after = RequestName.find(page.after(NAME));
        var rows = jdbc.sql(COLUMNS + """
                        WHERE (:survey = '' OR survey_id = :survey)
                          AND (:actor = '' OR actor = :actor)
                          AND (:state = '' OR state = :state)
                          AND (:kind = '' OR recipient_kind = :kind)
                          AND (:afterSurvey = '' OR survey_id < :afterSurvey
                               OR survey_id = :afterSurvey AND request_id > :afterRequest)
                        ORDER BY survey_id DESC, request_id
                        LIMIT :rows
                        """)
                .param("survey", filter.survey())
                .param("actor", filter.actor())
                .param("state", filter.state() == null ? "" : filter.state().name())
                .param("kind", filter.kind())
                .param("afterSurvey", after.map(name -> name.survey().survey()).orElse(""))
                .param("afterRequest", after.map(RequestName::request).orElse(""))
                .param("rows", page.rowsToRead())
                .query(RequestReport::toRow)
                .list();
        return page.of(standing(rows), row -> row.request().name().toString());
    }

    public List<Count> summarize(SurveyName survey) {
        return jdbc.sql("""
                        SELECT request.recipient_kind, request.state, count(*) AS requests,
                               count(*) FILTER (WHERE """ + AwaitedWord.IS_AWAITED + """
                                               ) AS clarifying
                          FROM request
                          JOIN survey ON survey.survey_id = request.survey_id
                         WHERE request.survey_id = :survey
                         GROUP BY request.recipient_kind, request.state
                         ORDER BY request.recipient_kind DESC, request.state
                        """)
                .param("survey", survey.survey())
                .param("now", Utc.toColumn(clock.instant()))
                .query((row, number) -> new Count(
                        row.getString("recipient_kind"),
                        Request.State.valueOf(row.getString("state")),
                        row.getInt("requests"),
                        row.getInt("clarifying")))
                .list();
    }

    private List<RequestStanding> standing(List<Row> rows) {
        Map<SurveyName, Told> known = new HashMap<>();
        var now = clock.instant();
        return rows.stream()
                .map(row -> {
                    var told = known.computeIfAbsent(row.request().name().survey(), this::tell);
                    return new RequestStanding(
                            row.request(),
                            told.survey(),
                            told.englishTitle(),
                            row.answeredCount(),
                            row.hiddenCount(),
                            row.bodiesNamed(),
                            now);
                })
                .toList();
    }

    private Told tell(SurveyName name) {
        var survey = surveys.get(name);
        return new Told(survey, english.title(survey));
    }

    private static Row toRow(ResultSet row, int number) throws SQLException {
        return new Row(
                RequestRepository.toRequest(row, number),
                row.getInt("answered_count"),
                row.getInt("hidden_count"),
                row.getBoolean("bodies_named"));
    }
}

package se.arshjul.followupservice.standing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.naming.NamingRepository;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestRepository;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;

/** How far each request of a survey has come, section by section. */
@Repository
public class MonitorReport {

    /**
     * Which requests are wanted; empty and null mean all.
     *
     * @param late only those that are late
     * @param clarifying only those in which the agency waits for the body's word on single answers, or only others
     */
    public record Filter(
            Request.@Nullable State state,
            String kind,
            String county,
            boolean late,
            @Nullable Boolean clarifying) {}

    /** How far one section of one request has come. */
    public record Section(String sectionId, int answered, int questions, int missing) {}

    /** How far one request has come. */
    public record Row(RequestStanding standing, List<Section> sections) {}

    /** One page of rows, and when it was read. */
    public record Snapshot(Page.Of<Row> page, Instant snapshotTime) {}

    private record Asked(String section, int questions, int required) {

        Section progress(Given given, Hidden hidden) {
            return new Section(
                    section,
                    given.answered() - hidden.answered(),
                    questions - hidden.questions(),
                    required - hidden.required() - (given.required() - hidden.requiredAnswered()));
        }
    }

    private record Key(String request, String section) {}

    private record Given(Key key, int answered, int required) {}

    /** What of a section a body is not asked, by the conditions of questions. */
    private record Hidden(Key key, int questions, int required, int answered, int requiredAnswered) {}

    private final JdbcClient jdbc;
    private final SurveyRepository surveys;
    private final NamingRepository namings;
    private final InstantSource clock;

    MonitorReport(JdbcClient jdbc, SurveyRepository surveys, NamingRepository namings, InstantSource clock) {
        this.jdbc = jdbc;
        this.surveys = surveys;
        this.namings = namings;
        this.clock = clock;
    }

    /** Regions first, then by name of the principal as Swedish sorts it. */
    public Snapshot list(SurveyName name, Filter filter, Page page) {
        var now = clock.instant();
        var requests = requests(name, filter, now, page);
        if (requests.items().isEmpty()) {
            return new Snapshot(new Page.Of<>(List.of(), ""), now);
        }
        var survey = surveys.get(name);
        var named = namings.get(name).bodiesNamed();
        var asked = asked(name);
        var given = given(name, requests.items());
        var hidden = hidden(name, requests.items());
        return new Snapshot(
                requests.map(request -> {
                    var sections = sections(request, asked, given, hidden);
                    var answered = sections.stream().mapToInt(Section::answered).sum();
                    return new Row(
                            new RequestStanding(
                                    request,
                                    survey,
                                    "",
                                    answered,
                                    survey.questionCount()
                                            - sections.stream()
                                                    .mapToInt(Section::questions)
                                                    .sum(),
                                    named,
                                    now),
                            sections);
                }),
                now);
    }

    private static List<Section> sections(
            Request request, List<Asked> asked, Map<Key, Given> given, Map<Key, Hidden> hidden) {
        return asked.stream()
                .map(section -> {
                    var key = new Key(request.name().request(), section.section());
                    return section.progress(
                            given.getOrDefault(key, new Given(key, 0, 0)),
                            hidden.getOrDefault(key, new Hidden(key, 0, 0, 0, 0)));
                })
                .toList();
    }

    private Page.Of<Request> requests(SurveyName survey, Filter filter, Instant now, Page page) {
        var state = filter.state();
        var rows = jdbc.sql("""
                        SELECT request.*
                          FROM request
                          JOIN survey ON survey.survey_id = request.survey_id
                          LEFT JOIN request last ON last.survey_id = :survey AND last.request_id = :after
                         WHERE request.survey_id = :survey
                           AND (:state = '' OR request.state = :state)
                           AND (:kind = '' OR request.recipient_kind = :kind)
                           AND (:county = '' OR request.county_code = :county)
                           AND (NOT :late OR """ + Lateness.IS_LATE + """
                               )
                           AND (:clarifying = '' OR :clarifying = """ + AwaitedWord.IS_AWAITED + """
                               ::text)
                           AND (last.request_id IS NULL
                                OR request.recipient_kind < last.recipient_kind
                                OR request.recipient_kind = last.recipient_kind
                                   AND (request.display_name COLLATE "sv-x-icu", request.request_id)
                                       > (last.display_name COLLATE "sv-x-icu", last.request_id))
                         ORDER BY request.recipient_kind DESC, request.display_name COLLATE "sv-x-icu",
                                  request.request_id
                         LIMIT :rows
                        """)
                .param("survey", survey.survey())
                .param("after", page.after(Page.Key.ID))
                .param("state", state == null ? "" : state.name())
                .param("kind", filter.kind())
                .param("county", filter.county())
                .param("late", filter.late())
                .param(
                        "clarifying",
                        filter.clarifying() == null ? "" : filter.clarifying().toString())
                .param("now", Utc.toColumn(now))
                .param("rows", page.rowsToRead())
                .query(RequestRepository::toRequest)
                .list();
        return page.of(rows, request -> request.name().request());
    }

    private List<Asked> asked(SurveyName survey) {
        return jdbc.sql("""
                        SELECT section.section_id, count(question.question_id) AS questions,
                               count(*) FILTER (WHERE question.required) AS required
                          FROM section
                          LEFT JOIN question ON question.survey_id = section.survey_id
                                            AND question.section_id = section.section_id AND NOT question.withdrawn
                         WHERE section.survey_id = :survey
                         GROUP BY section.section_id, section.position
                         ORDER BY section.position
                        """)
                .param("survey", survey.survey())
                .query((row, number) ->
                        new Asked(row.getString("section_id"), row.getInt("questions"), row.getInt("required")))
                .list();
    }

    /**
     * Request by request through the primary keys, which OFFSET 0 holds the planner to: while a survey fills, its
     * statistics know nothing of it, and any other order may then take seconds.
     */
    private Map<Key, Given> given(SurveyName survey, List<Request> requests) {
        return jdbc
                .sql("""
                        SELECT page.request_id, asked.section_id, count(*) AS answered,
                               count(*) FILTER (WHERE asked.required) AS required
                          FROM unnest(:requests::text[]) AS page (request_id)
                         CROSS JOIN LATERAL (SELECT answer.question_id
                                               FROM answer
                                              WHERE answer.survey_id = :survey AND answer.answered
                                                AND answer.request_id = page.request_id OFFSET 0) AS given
                         CROSS JOIN LATERAL (SELECT question.section_id, question.required
                                               FROM question
                                              WHERE question.survey_id = :survey
                                                AND question.question_id = given.question_id
                                                AND NOT question.withdrawn OFFSET 0) AS asked
                         GROUP BY page.request_id, asked.section_id
                        """)
                .param("survey", survey.survey())
                .param(
                        "requests",
                        requests.stream()
                                .map(request -> request.name().request())
                                .toArray(String[]::new))
                .query((row, number) -> new Given(
                        new Key(row.getString("request_id"), row.getString("section_id")),
                        row.getInt("answered"),
                        row.getInt("required")))
                .list()
                .stream()
                .collect(toMap(Given::key, identity()));
    }

    private Map<Key, Hidden> hidden(SurveyName survey, List<Request> requests) {
        return jdbc
                .sql("""
                        SELECT page.request_id, question.section_id, count(*) AS questions,
                               count(*) FILTER (WHERE question.required) AS required,
                               count(answer.question_id) AS answered,
                               count(answer.question_id) FILTER (WHERE question.required) AS required_answered
                          FROM unnest(:requests::text[]) AS page (request_id)
                         CROSS JOIN LATERAL hidden_questions(:survey, page.request_id) AS hidden
                          JOIN question ON question.survey_id = :survey AND question.question_id = hidden.question_id
                                       AND NOT question.withdrawn
                          LEFT JOIN answer ON answer.survey_id = :survey AND answer.request_id = page.request_id
                                          AND answer.question_id = hidden.question_id AND answer.answered
                         GROUP BY page.request_id, question.section_id
                        """)
                .param("survey", survey.survey())
                .param(
                        "requests",
                        requests.stream()
                                .map(request -> request.name().request())
                                .toArray(String[]::new))
                .query((row, number) -> new Hidden(
                        new Key(row.getString("request_id"), row.getString("section_id")),
                        row.getInt("questions"),
                        row.getInt("required"),
                        row.getInt("answered"),
                        row.getInt("required_answered")))
                .list()
                .stream()
                .collect(toMap(Hidden::key, identity()));
    }
}

package se.arshjul.followupservice.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.MonitorRequestsRequest;
import se.arshjul.followup.v1.MonitorRequestsResponse.Row;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.SummarizeRequestsRequest;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class TallyRequestsIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void countsByKindCountyAndStateAndHowManyAreLate() {
        var survey = given.survey(Survey.State.OPEN);
        given.in(survey, "region-uppsala", State.STARTED);
        given.in(survey, "kommun-uppsala", State.STARTED);
        given.in(survey, "kommun-enkoping", State.STARTED);
        given.in(survey, "kommun-kiruna", State.DECLINED);
        set(survey, "kommun-kiruna", "county_code = '25'");
        clock.set(Instant.parse("2027-01-01T12:00:00Z"));

        assertThat(calls.analyst()
                        .summarizeRequests(SummarizeRequestsRequest.newBuilder()
                                .setParent(survey.toString())
                                .build())
                        .getTalliesList())
                .extracting(tally -> tally.getRecipientKind() + " " + tally.getCountyCode() + " " + tally.getState()
                        + " " + tally.getRequests() + " " + tally.getLateRequests())
                .containsExactly(
                        "region 03 STARTED 1 1", "municipality 03 STARTED 2 2", "municipality 25 DECLINED 1 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T11:00:00Z", "2026-03-14T12:00:00Z", "2027-03-01T12:00:00Z"})
    void theFilterFindsExactlyTheRequestsThatSayTheyAreLate(Instant now) {
        var survey = given.survey(Survey.State.OPEN);
        for (var state : State.values()) {
            given.in(survey, "region-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'), state);
        }
        given.in(survey, "region-langre", State.STARTED);
        set(survey, "region-langre", """
                extension_state = 'GRANTED', extension_number = 1, extension_wanted = '2027-02-01',
                answer_by_date = '2027-02-01', accepted_until_date = '2027-02-08'
                """);
        clock.set(now);

        var all = rows(monitor(survey));

        assertThat(rows(monitor(survey).setLate(true)))
                .isEqualTo(
                        all.stream().filter(row -> row.getRequest().getLate()).toList());
        assertThat(all).hasSize(State.values().length + 1);
    }

    @Test
    void aRequestIsLateFromTheFirstMomentOfTheNextSwedishDay() {
        var survey = given.survey(Survey.State.OPEN);
        given.in(survey, "region-uppsala", State.STARTED);

        clock.set(Instant.parse("2026-03-13T22:59:59Z"));
        assertThat(rows(monitor(survey).setLate(true))).isEmpty();
        clock.set(Instant.parse("2026-03-13T23:00:00Z"));
        assertThat(rows(monitor(survey).setLate(true))).hasSize(1);
    }

    @Test
    void filtersByCounty() {
        var survey = given.survey(Survey.State.OPEN);
        given.in(survey, "kommun-uppsala", State.STARTED);
        given.in(survey, "kommun-kiruna", State.STARTED);
        set(survey, "kommun-kiruna", "county_code = '25'");

        assertThat(rows(monitor(survey).setCountyCode("25")))
                .extracting(Row::getRequest)
                .extracting(Request::getDisplayName)
                .containsExactly("Kommun Kiruna");
    }

    private void set(SurveyName survey, String request, String columns) {
        jdbc.sql("UPDATE request SET " + columns + " WHERE survey_id = :survey AND request_id = :request")
                .param("survey", survey.survey())
                .param("request", request)
                .update();
    }

    private List<Row> rows(MonitorRequestsRequest.Builder request) {
        return calls.analyst()
                .monitorRequests(request.setPageSize(1_000).build())
                .getRowsList();
    }

    private static MonitorRequestsRequest.Builder monitor(SurveyName survey) {
        return MonitorRequestsRequest.newBuilder().setParent(survey.toString());
    }
}

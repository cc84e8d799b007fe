package se.arshjul.followupservice.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.MonitorRequestsRequest;
import se.arshjul.followup.v1.MonitorRequestsResponse.Row;
import se.arshjul.followup.v1.MonitorRequestsResponse.SectionProgress;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.SummarizeRequestsRequest;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class MonitorRequestsIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsSectionBySectionHowFarEachHasCome() {
        var survey = given.survey(Survey.State.OPEN);
        given.in(survey, "region-uppsala", State.STARTED);
        given.in(survey, "region-halland", State.OPENED);

        var reply = calls.analyst().monitorRequests(monitor(survey).build());

        assertThat(reply.getSnapshotTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(reply.getRows(0).getSectionsList())
                .containsExactly(progress("first", 0, 3, 1), progress("second", 0, 2, 0));
        assertThat(reply.getRows(1).getSectionsList())
                .containsExactly(progress("first", 1, 3, 0), progress("second", 2, 2, 0));
        assertThat(reply.getRows(1).getRequest().getAnsweredCount()).isEqualTo(3);
        assertThat(reply.getRows(1).getRequest().getQuestionCount()).isEqualTo(5);
    }

    @Test
    void regionsStandFirstAndSwedishSorts() {
        var survey = given.survey(Survey.State.OPEN);
        for (var name : List.of("Öckerö", "Ärla", "Åmål", "Zinkgruvan", "Arvika", "Årjäng")) {
            named(survey, "kommun-" + Integer.toHexString(name.hashCode()), name);
        }
        named(survey, "region-orebro", "Region Örebro län");

        assertThat(names(monitor(survey).setPageSize(2)))
                .containsExactly("Region Örebro län", "Arvika", "Zinkgruvan", "Åmål", "Årjäng", "Ärla", "Öckerö");
    }

    @Test
    void filtersByStateAndKind() {
        var survey = given.survey(Survey.State.OPEN);
        given.in(survey, "region-uppsala", State.STARTED);
        given.in(survey, "region-halland", State.OPENED);
        given.in(survey, "kommun-uppsala", State.STARTED);

        assertThat(names(monitor(survey).setState(Request.State.STARTED)))
                .containsExactly("Region Uppsala", "Kommun Uppsala");
        assertThat(names(monitor(survey).setRecipientKind("municipality"))).containsExactly("Kommun Uppsala");
    }

    @Test
    void twoThousandRequestsAreReadInAMoment() {
        var survey = given.survey(Survey.State.OPEN);
        given.many(survey, 2_000, State.DISPATCHED);
        jdbc.sql("""
                        INSERT INTO answer
                        SELECT survey_id, request_id, question_id, kind, TRUE, NULL, NULL, 3, NULL, NULL, dispatch_time,
                               'people/x', 'X', 1
                          FROM request JOIN question USING (survey_id)
                         WHERE survey_id = :survey AND kind = 'SCALE'
                        """).param("survey", survey.survey()).update();
        var start = System.nanoTime();

        var names = names(monitor(survey).setPageSize(1_000));

        assertThat(names).hasSize(2_000).doesNotHaveDuplicates();
        // An aim of ours is 200 ms; the test only notices when the time grows with the square of the requests.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void countsByKindAndState() {
        var survey = given.survey(Survey.State.OPEN);
        given.in(survey, "region-uppsala", State.STARTED);
        given.many(survey, 2, State.DISPATCHED);

        var reply = calls.analyst()
                .summarizeRequests(SummarizeRequestsRequest.newBuilder()
                        .setParent(survey.toString())
                        .build());

        assertThat(reply.getCountsList())
                .extracting(count -> count.getRecipientKind() + " " + count.getState() + " " + count.getRequests())
                .containsExactly("region STARTED 1", "municipality DISPATCHED 2");
        assertThat(reply.getSnapshotTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
    }

    @Test
    void aSurveyThatIsNotThereHasNothingToShow() {
        var nowhere = new SurveyName("1999");

        assertThat(calls.analyst().monitorRequests(monitor(nowhere).build()).getRowsList())
                .isEmpty();
        assertThat(calls.analyst()
                        .summarizeRequests(SummarizeRequestsRequest.newBuilder()
                                .setParent(nowhere.toString())
                                .build())
                        .getCountsList())
                .isEmpty();
    }

    @Test
    void refusesATokenOfAnotherQuery() {
        var survey = given.survey(Survey.State.OPEN);
        given.many(survey, 2, State.DISPATCHED);
        var token = calls.analyst()
                .monitorRequests(monitor(survey).setPageSize(1).build())
                .getNextPageToken();

        assertThat(refusalOf(() -> calls.analyst()
                        .monitorRequests(monitor(survey)
                                .setRecipientKind("region")
                                .setPageToken(token)
                                .build())))
                .isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
    }

    @Test
    void nobodyOutsideTheAgencyWatches() {
        var survey = given.survey(Survey.State.OPEN);

        assertThat(refusalOf(() -> calls.as("respondent", "approver", "contact")
                        .monitorRequests(monitor(survey).build())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.as("respondent", "approver", "contact")
                        .summarizeRequests(SummarizeRequestsRequest.newBuilder()
                                .setParent(survey.toString())
                                .build())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private void named(SurveyName survey, String id, String displayName) {
        given.in(survey, id, State.DISPATCHED);
        jdbc.sql("UPDATE request SET display_name = :name WHERE survey_id = :survey AND request_id = :request")
                .param("name", displayName)
                .param("survey", survey.survey())
                .param("request", id)
                .update();
    }

    private List<String> names(MonitorRequestsRequest.Builder request) {
        List<Row> rows = new ArrayList<>();
        do {
            var page = calls.analyst().monitorRequests(request.build());
            rows.addAll(page.getRowsList());
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        return rows.stream().map(row -> row.getRequest().getDisplayName()).toList();
    }

    private static MonitorRequestsRequest.Builder monitor(SurveyName survey) {
        return MonitorRequestsRequest.newBuilder().setParent(survey.toString());
    }

    private static SectionProgress progress(String section, int answered, int questions, int missing) {
        return SectionProgress.newBuilder()
                .setSectionId(section)
                .setAnsweredCount(answered)
                .setQuestionCount(questions)
                .setMissingCount(missing)
                .build();
    }
}

package se.arshjul.followupservice.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.MonitorRequestsRequest;
import se.arshjul.followup.v1.SummarizeRequestsRequest;
import se.arshjul.followupservice.clarification.ClarificationCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.ServiceTest;

/** Who is asked about single answers is watched apart from who has got the whole response back. */
@ServiceTest
class MonitorClarificationIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    ClarificationCalls clarifications;

    @Autowired
    RequestFixtures given;

    @Test
    void whoIsAskedAboutSingleAnswersIsFoundAndCountedApart() {
        var survey = given.survey(Survey.State.OPEN);
        given.in(survey, "region-halland", State.SENT_BACK);
        given.in(survey, "region-gotland", State.ACCEPTED);
        clarifications.analyst().askClarification(ask(given.in(survey, "region-uppsala", State.APPROVED), "number"));

        assertThat(names(monitor(survey).setClarifying(true))).containsExactly("Region Uppsala");
        assertThat(names(monitor(survey)
                        .setState(se.arshjul.followup.v1.Request.State.SENT_BACK)
                        .setClarifying(false)))
                .containsExactly("Region Halland");
        assertThat(names(monitor(survey))).hasSize(3);
        var summary = calls.analyst()
                .summarizeRequests(SummarizeRequestsRequest.newBuilder()
                        .setParent(survey.toString())
                        .build());
        assertThat(summary.getTalliesList())
                .extracting(tally -> tally.getState() + " " + tally.getRequests() + " " + tally.getClarifyingRequests())
                .containsExactlyInAnyOrder("ACCEPTED 1 0", "SENT_BACK 2 1");
        assertThat(summary.getCountsList())
                .extracting(count -> count.getState() + " " + count.getRequests() + " " + count.getClarifyingRequests())
                .containsExactlyInAnyOrder("ACCEPTED 1 0", "SENT_BACK 2 1");
    }

    @Test
    void whoIsAskedAboutAnAcceptedResponseIsFoundAndCountedAmongThem() {
        var survey = given.survey(Survey.State.OPEN);
        given.in(survey, "region-gotland", State.ACCEPTED);
        clarifications.analyst().askClarification(ask(given.in(survey, "region-uppsala", State.ACCEPTED), "number"));

        assertThat(names(monitor(survey).setClarifying(true))).containsExactly("Region Uppsala");
        assertThat(names(monitor(survey)
                        .setState(se.arshjul.followup.v1.Request.State.ACCEPTED)
                        .setClarifying(false)))
                .containsExactly("Region Gotland");
        var summary = calls.analyst()
                .summarizeRequests(SummarizeRequestsRequest.newBuilder()
                        .setParent(survey.toString())
                        .build());
        assertThat(summary.getCountsList())
                .extracting(count -> count.getState() + " " + count.getRequests() + " " + count.getClarifyingRequests())
                .containsExactly("ACCEPTED 2 1");
        assertThat(summary.getTalliesList())
                .extracting(tally -> tally.getState() + " " + tally.getRequests() + " " + tally.getClarifyingRequests())
                .containsExactly("ACCEPTED 2 1");
    }

    private List<String> names(MonitorRequestsRequest.Builder request) {
        return calls.analyst().monitorRequests(request.build()).getRowsList().stream()
                .map(row -> row.getRequest().getDisplayName())
                .toList();
    }

    private static MonitorRequestsRequest.Builder monitor(SurveyName survey) {
        return MonitorRequestsRequest.newBuilder().setParent(survey.toString());
    }
}

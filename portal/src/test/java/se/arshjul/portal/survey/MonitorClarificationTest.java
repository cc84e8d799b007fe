package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.MonitorRequestsResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.State;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followup.v1.SummarizeRequestsResponse.Tally;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.Asked;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;

/** In the monitor, who is asked about single answers stands apart from who has got the whole response back. */
@PageTest
class MonitorClarificationTest {

    private static final String PAGE = "/uppfoljning/2026/bevakning";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void follow() {
        stands(platform, survey(Survey.State.OPEN));
        rows(request(State.SENT_BACK), Asked.about(State.SUBMITTED));
        platform.answer(
                RequestServiceGrpc.getSummarizeRequestsMethod(),
                SummarizeRequestsResponse.newBuilder()
                        .addTallies(tally(State.SENT_BACK, 5, 3))
                        .addTallies(tally(State.SUBMITTED, 4, 1))
                        .setSnapshotTime(moment("2026-10-20T08:30:00Z"))
                        .build());
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    private void rows(Request.Builder... requests) {
        var rows = MonitorRequestsResponse.newBuilder();
        for (var request : requests) {
            rows.addRows(MonitorRequestsResponse.Row.newBuilder().setRequest(request));
        }
        platform.answer(RequestServiceGrpc.getMonitorRequestsMethod(), rows.build());
    }

    private static Tally.Builder tally(State state, int requests, int clarifying) {
        return Tally.newBuilder()
                .setRecipientKind("region")
                .setCountyCode("03")
                .setState(state)
                .setRequests(requests)
                .setClarifyingRequests(clarifying);
    }

    @Test
    void theMatrixAndTheListTellThemApart() {
        var page = coordinator.open(PAGE);

        assertThat(page.text())
                .contains("Slag Väntar på deras godkännare Tillbakaskickad Förtydligande väntas Sena Alla")
                .contains("Regioner 3 2 4 0 9");
        assertThat(page.links()).contains(PAGE + "?lage=clarification&slag=region");
        assertThat(coordinator.open(PAGE + "/tabell.csv").html())
                .contains(";Tillbakaskickad;", ";Förtydligande väntas;")
                .doesNotContain("Väntar på deras godkännare");
    }

    @Test
    void eachIsAFilterOfItsOwnWhichFollowsToTheReminder() {
        var page = coordinator.open(PAGE + "?lage=clarification");

        var asked = platform.askedOnce(RequestServiceGrpc.getMonitorRequestsMethod());
        assertThat(asked.getClarifying()).isTrue();
        assertThat(asked.getState()).isEqualTo(State.STATE_UNSPECIFIED);
        assertThat(page.links()).contains("/uppfoljning/2026/brev/paminn?lage=clarification");
        assertThat(new MonitorFilter("clarification", "", "", false).toMailing().getState())
                .isEqualTo("CLARIFYING");

        coordinator.open(PAGE + "?lage=sent_back");
        var back = platform.asked(RequestServiceGrpc.getMonitorRequestsMethod()).getLast();
        assertThat(back.hasClarifying()).isTrue();
        assertThat(back.getClarifying()).isFalse();
        assertThat(back.getState()).isEqualTo(State.SENT_BACK);

        coordinator.open(PAGE + "?lage=approved");
        assertThat(platform.asked(RequestServiceGrpc.getMonitorRequestsMethod())
                        .getLast()
                        .hasClarifying())
                .isFalse();
    }

    @Test
    void aFileWhoseNextPageCannotBeReadSaysThatItIsNotWhole() {
        platform.handle(RequestServiceGrpc.getMonitorRequestsMethod(), asked -> {
            if (!asked.getPageToken().isEmpty()) {
                throw Refusal.denied("NOT_ALLOWED", "The caller may not do this.", java.util.Map.of());
            }
            return MonitorRequestsResponse.newBuilder()
                    .addRows(MonitorRequestsResponse.Row.newBuilder().setRequest(request(State.STARTED)))
                    .setNextPageToken("sid-2")
                    .build();
        });

        assertThat(coordinator.open(PAGE + "/tabell.csv").html().lines())
                .anyMatch(line -> line.startsWith("Region Uppsala;"))
                .last()
                .asString()
                .startsWith("Filen är inte hel");
    }

    @Test
    void theProgressOfASurveyCountsThemApartToo() {
        var progress = Progress.of(SummarizeRequestsResponse.newBuilder()
                .addCounts(SummarizeRequestsResponse.Count.newBuilder()
                        .setRecipientKind("region")
                        .setState(State.SENT_BACK)
                        .setRequests(5)
                        .setClarifyingRequests(3))
                .build());

        assertThat(progress.rows())
                .containsExactly(new Progress.Row("sent_back", 2, 0), new Progress.Row("clarification", 3, 0));
        assertThat(progress.total().getAll()).isEqualTo(5);
        assertThat(progress.answered()).isZero();
    }

    @Test
    void whoIsAskedAboutAnAcceptedResponseHasAnsweredAllTheSame() {
        var progress = Progress.of(SummarizeRequestsResponse.newBuilder()
                .addCounts(SummarizeRequestsResponse.Count.newBuilder()
                        .setRecipientKind("region")
                        .setState(State.ACCEPTED)
                        .setRequests(5)
                        .setClarifyingRequests(3))
                .build());

        assertThat(progress.rows())
                .containsExactly(new Progress.Row("clarification", 3, 0), new Progress.Row("accepted", 2, 0));
        assertThat(progress.answered()).isEqualTo(5);
    }

    @Test
    void amongTheAcceptedTheyAreNotListed() {
        coordinator.open(PAGE + "?lage=accepted");

        var asked = platform.askedOnce(RequestServiceGrpc.getMonitorRequestsMethod());
        assertThat(asked.hasClarifying()).isTrue();
        assertThat(asked.getClarifying()).isFalse();
        rows(Asked.aboutAccepted(Request.Replacement.WRITING));
        assertThat(coordinator.open(PAGE + "/tabell.csv").html())
                .contains(";Förtydligande väntas;")
                .doesNotContain(";Godtagen;");
    }
}

package se.arshjul.portal.mailing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.MonitorRequestsResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followup.v1.SummarizeRequestsResponse.Tally;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;

/** Letters, mailings and the monitor as they are seen. */
@BrowserTest
class MailingBrowserTest {

    private static final String PAGE = "/uppfoljning/2026/brev";

    @Autowired
    private FakeSessions sessions;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void mail() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.COORDINATOR));
        stands(platform, survey(Survey.State.OPEN));
        Mailed.stands(platform);
        platform.answer(
                RequestServiceGrpc.getMonitorRequestsMethod(),
                MonitorRequestsResponse.newBuilder()
                        .addRows(MonitorRequestsResponse.Row.newBuilder()
                                .setRequest(request(Request.State.STARTED).setLate(true))
                                .addSections(MonitorRequestsResponse.SectionProgress.newBuilder()
                                        .setAnsweredCount(1)
                                        .setQuestionCount(3)
                                        .setMissingCount(1)))
                        .setSnapshotTime(moment("2026-10-20T08:30:00Z"))
                        .build());
        var summary = SummarizeRequestsResponse.newBuilder().setSnapshotTime(moment("2026-10-20T08:30:00Z"));
        for (var state : List.of(
                Request.State.DISPATCHED,
                Request.State.OPENED,
                Request.State.STARTED,
                Request.State.SUBMITTED,
                Request.State.APPROVED,
                Request.State.SENT_BACK,
                Request.State.ACCEPTED,
                Request.State.DECLINED)) {
            for (var county : List.of("01", "03", "24")) {
                summary.addTallies(Tally.newBuilder()
                        .setRecipientKind("municipality")
                        .setCountyCode(county)
                        .setState(state)
                        .setRequests(7)
                        .setLateRequests(2));
            }
        }
        platform.answer(RequestServiceGrpc.getSummarizeRequestsMethod(), summary.build());
    }

    @Test
    void everyPageOfLettersAndMailingsIsAccessibleAndFits(Page page) {
        for (var path : List.of(
                PAGE,
                PAGE + "/paminn?lage=started",
                PAGE + "/skicka-om",
                PAGE + "/utskick/0c6f8a1e-0000-4000-8000-000000000001",
                "/uppfoljning/2026/bevakning?lan=03&sent=ja")) {
            page.navigate(path);
            assertThat(page.locator("h1")).isVisible();
            Seen.wellAtEveryWidth(page);
        }
    }
}

package se.arshjul.portal.start;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.request;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.ListSectionsResponse;
import se.arshjul.followup.v1.ListSurveysResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.SectionServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.ListTakeOversResponse;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** What is over does not stand among what waits, and where nothing goes on the way to begin is there. */
@PageTest
class EarlierRoundsTest {

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @Test
    void aRoundThatIsOverStandsBelowWhatIsToBeAnswered() {
        platform.answer(AssignmentServiceGrpc.getListAssignmentsMethod(), ListAssignmentsResponse.getDefaultInstance());
        platform.answer(SectionServiceGrpc.getListSectionsMethod(), ListSectionsResponse.getDefaultInstance());
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder()
                        .addRequests(round("2024", Request.State.ACCEPTED))
                        .addRequests(round("2026", Request.State.STARTED))
                        .addRequests(round("2025", Request.State.ACCEPTED).setReplacement(Request.Replacement.POSSIBLE))
                        .build());

        assertThat(new Reader(portal, SignedInAs.region("respondent")).open("/").part("forfragningar"))
                .containsSubsequence("Att svara på", "Omgång 2026", "Omgång 2025", "Tidigare svar", "Omgång 2024");
    }

    private static Request.Builder round(String year, Request.State state) {
        return request(state)
                .setName("surveys/" + year + "/requests/region-uppsala")
                .setSurveyTitle("Omgång " + year);
    }

    @Test
    void whereNothingGoesOnTheCoordinatorIsShownHowToBegin() {
        platform.answer(SurveyServiceGrpc.getListSurveysMethod(), ListSurveysResponse.getDefaultInstance());
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());
        platform.answer(WorkItemServiceGrpc.getListTakeOversMethod(), ListTakeOversResponse.getDefaultInstance());

        assertThat(start("coordinator")).contains("Ingen uppföljning pågår. Planera årets enkät");
        assertThat(start("analyst")).contains("Ingen uppföljning pågår.").doesNotContain("Planera årets enkät");
    }

    private String start(String role) {
        return new Reader(portal, SignedInAs.staff(role)).open("/").part("uppfoljning");
    }
}

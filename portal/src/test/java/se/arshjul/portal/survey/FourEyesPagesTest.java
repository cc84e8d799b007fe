package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.followup.v1.CheckApprovalResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** Who has done the work reads that somebody else approves it, before trying. */
@PageTest
class FourEyesPagesTest {

    private static final String DISPATCH = "/uppfoljning/2026/utskick";
    private static final String PUBLICATION = "/uppfoljning/2026/publicering";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @Test
    void whoHasDesignedTheSurveyReadsThatSomebodyElseApprovesDispatch() {
        stands(platform, survey(Survey.State.DESIGNED));
        platform.answer(ActorServiceGrpc.getListRecipientsMethod(), ListRecipientsResponse.getDefaultInstance());
        var coordinator = new Agency(portal, "coordinator").reader;
        assertThat(coordinator.open(DISPATCH).html()).contains("/utskick/godkann");

        did(CheckApprovalResponse.newBuilder().setDesigner(true));

        var page = coordinator.open(DISPATCH);
        assertThat(page.text()).contains("Du har utformat enkäten. Därför behöver någon annan godkänna utskicket.");
        assertThat(page.html()).doesNotContain("/utskick/godkann").contains("/utskick/tillbaka");
    }

    @Test
    void whoHasWrittenTheAnalysisReadsThatSomebodyElseApprovesPublication() {
        stands(platform, survey(Survey.State.REVIEWED));
        var coordinator = new Agency(portal, "coordinator").reader;
        assertThat(coordinator.open(PUBLICATION).html()).contains("/publicering/godkann");

        did(CheckApprovalResponse.newBuilder().setAnalyst(true));

        var page = coordinator.open(PUBLICATION);
        assertThat(page.text()).contains("Du har skrivit analysen. Därför behöver någon annan godkänna publiceringen.");
        assertThat(page.html()).doesNotContain("/publicering/godkann").contains("/publicering/tillbaka");
    }

    @Test
    void whoStandsInForWhoeverDesignedItReadsThatToo() {
        stands(platform, survey(Survey.State.DESIGNED));
        platform.answer(ActorServiceGrpc.getListRecipientsMethod(), ListRecipientsResponse.getDefaultInstance());
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());
        did(CheckApprovalResponse.newBuilder().setDesigner(true));
        var bo = new Reader(portal, SignedInAs.inThePlaceOfOneWhoNeverLoggedIn("coordinator"));

        assertThat(bo.open(DISPATCH).text()).contains("Du eller den du ersätter har utformat enkäten.");
    }

    private void did(CheckApprovalResponse.Builder work) {
        platform.answer(SurveyServiceGrpc.getCheckApprovalMethod(), work.build());
    }
}

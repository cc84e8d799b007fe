package se.arshjul.portal.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.ListSavedFiltersResponse;
import se.arshjul.workflow.v1.ListTakeOversResponse;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.SavedFilterServiceGrpc;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** Tasks about what actors commit themselves to, as the inbox tells of them. */
@PageTest
class CommitmentTasksTest {

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void waits() {
        new Committed(platform).all();
        platform.handle(
                WorkItemServiceGrpc.getListWorkItemsMethod(),
                asked -> asked.getView() == View.GROUP
                        ? ListWorkItemsResponse.newBuilder()
                                .addWorkItems(WorkItem.newBuilder()
                                        .setName("workItems/7")
                                        .setState(WorkItem.State.OPEN)
                                        .setTitle("Hantera avvikelser")
                                        .setSubject(Committed.ROUND)
                                        .setFormKey("commitment-deviation")
                                        .setDueDate(FollowupFixtures.day("2026-12-04")))
                                .build()
                        : ListWorkItemsResponse.getDefaultInstance());
        platform.answer(WorkItemServiceGrpc.getListTakeOversMethod(), ListTakeOversResponse.getDefaultInstance());
        platform.answer(
                WorkItemServiceGrpc.getSummarizeWorkItemsMethod(), SummarizeWorkItemsResponse.getDefaultInstance());
        platform.answer(
                SavedFilterServiceGrpc.getListSavedFiltersMethod(), ListSavedFiltersResponse.getDefaultInstance());
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void aTaskCallsTheActorByItsName() {
        assertThat(coordinator.open("/uppgifter?vy=grupp").text())
                .contains("2026, IVO")
                .doesNotContain("2026, ivo");
    }

    @Test
    void aTaskCallsTheActorByItsIdWhileTheRegisterIsSilent() {
        platform.silence(ActorServiceGrpc.getListActorsMethod());

        assertThat(coordinator.open("/uppgifter?vy=grupp").text()).contains("2026, ivo");
    }
}

package se.arshjul.portal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.longer;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.task.DraftFixtures.draft;
import static se.arshjul.portal.task.DraftFixtures.field;
import static se.arshjul.portal.task.DraftFixtures.open;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Extension;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.DraftServiceGrpc;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** Nothing is lost of a draft that cannot be kept, nor of one that stands in another task than the first. */
@PageTest
class KeptDraftPagesTest {

    private static final String LONGER = "/uppfoljning/2026/anstand/region-uppsala";
    private static final String SAVE = "Spara utkast";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void aBodyHasAskedForLongerTime() {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, longer(request(Request.State.STARTED), Extension.State.ASKED));
        platform.handle(
                WorkItemServiceGrpc.getListWorkItemsMethod(),
                asked -> asked.getView() == View.MINE
                        ? ListWorkItemsResponse.newBuilder()
                                .addWorkItems(open("workItems/7", asked))
                                .build()
                        : ListWorkItemsResponse.getDefaultInstance());
        platform.answer(DraftServiceGrpc.getGetDraftMethod(), draft().build());
        coordinator = new Reader(portal, SignedInAs.staff("coordinator", "analyst"));
    }

    @Test
    void whatIsTooLongForADraftIsWrittenOnWhereItIsRefused() {
        var page = coordinator.open(LONGER);
        platform.refuse(
                DraftServiceGrpc.getSaveDraftMethod(),
                Refusal.invalid(
                        "TASK_DRAFT_INVALID",
                        "The draft is not well formed.",
                        List.of(new FieldViolation("fields", "TOO_LONG", "At most 20,000 characters in all fields."))));

        var refused = coordinator.press(page, SAVE, "answer", "Mycket\r\ntext.");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Skriv högst 20000 tecken.");
        assertThat(refused.value("answer")).isEqualToNormalizingNewlines("Mycket\ntext.");
        platform.handle(DraftServiceGrpc.getSaveDraftMethod(), asked -> draft().build());
        assertThat(coordinator.press(refused, SAVE, "answer", "Mindre text.").leadsTo())
                .isEqualTo(LONGER);
        assertThat(platform.asked(DraftServiceGrpc.getSaveDraftMethod())
                        .getLast()
                        .getFieldsList())
                .contains(field("answer", "Mindre text.", ""), field("answerByDate", "2026-11-20", ""));
    }

    @Test
    void whatCannotBeKeptAnyMoreIsShown() {
        var page = coordinator.open(LONGER);
        platform.refuse(DraftServiceGrpc.getSaveDraftMethod(), notNow("WORK_ITEM_NOT_OPEN"));

        var refused = coordinator.press(page, SAVE, "answer", "Det jag skrev.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Uppgiften är redan klar eller behövs inte längre.", "Det jag skrev.");
    }

    @Test
    void ofSeveralTasksTheOneThatIsBegunIsShown() {
        platform.handle(
                WorkItemServiceGrpc.getListWorkItemsMethod(),
                asked -> asked.getView() == View.MINE
                        ? ListWorkItemsResponse.newBuilder()
                                .addWorkItems(open("workItems/6", asked))
                                .addWorkItems(open("workItems/7", asked))
                                .build()
                        : ListWorkItemsResponse.getDefaultInstance());
        platform.handle(
                DraftServiceGrpc.getGetDraftMethod(),
                asked -> asked.getName().startsWith("workItems/7/")
                        ? draft().addFields(field("answer", "Vi behöver mer tid.", "e1"))
                                .setSaveTime(moment("2026-03-02T13:02:00Z"))
                                .build()
                        : draft().setName("workItems/6/draft").build());

        assertThat(coordinator.open(LONGER).value("answer")).isEqualTo("Vi behöver mer tid.");
    }
}

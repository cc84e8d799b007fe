package se.arshjul.portal.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.longer;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.followup.v1.Extension;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;
import se.arshjul.workflow.v1.BulkOutcome;
import se.arshjul.workflow.v1.ChangeWorkItemsResponse;
import se.arshjul.workflow.v1.Draft;
import se.arshjul.workflow.v1.DraftServiceGrpc;
import se.arshjul.workflow.v1.Due;
import se.arshjul.workflow.v1.ListSavedFiltersResponse;
import se.arshjul.workflow.v1.ListTakeOversResponse;
import se.arshjul.workflow.v1.ListWorkItemChangesResponse;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.PreviewWorkItemChangesResponse;
import se.arshjul.workflow.v1.SavedFilter;
import se.arshjul.workflow.v1.SavedFilterServiceGrpc;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse.KindCount;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse.ViewCount;
import se.arshjul.workflow.v1.TakeOver;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemChange;
import se.arshjul.workflow.v1.WorkItemChange.Kind;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** The inbox as it is seen, with everything in it that it can have. */
@BrowserTest
class InboxBrowserTest {

    private static final List<String> PLACES =
            List.of("kommun-upplands-vasby", "region-jamtland-harjedalen", "kommun-ydre");

    @Autowired
    private FakeSessions sessions;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void fillTheInbox() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.COORDINATOR));
        var tasks = IntStream.range(0, PLACES.size())
                .mapToObj(InboxBrowserTest::task)
                .toList();
        platform.answer(
                WorkItemServiceGrpc.getListWorkItemsMethod(),
                ListWorkItemsResponse.newBuilder()
                        .addAllWorkItems(tasks)
                        .setTotalSize(53)
                        .setNextPageToken("sid-2")
                        .build());
        platform.answer(
                WorkItemServiceGrpc.getSummarizeWorkItemsMethod(),
                SummarizeWorkItemsResponse.newBuilder()
                        .addViews(ViewCount.newBuilder().setView(View.MINE).setItems(3))
                        .addViews(ViewCount.newBuilder().setView(View.GROUP).setItems(53))
                        .addViews(ViewCount.newBuilder().setView(View.OTHERS).setItems(12))
                        .addViews(ViewCount.newBuilder().setView(View.DONE).setItems(311))
                        .addKinds(KindCount.newBuilder()
                                .setFormKey("response-assessment")
                                .setTitle("Bedöm svar")
                                .setItems(53))
                        .build());
        platform.answer(WorkItemServiceGrpc.getGetWorkItemMethod(), tasks.get(1));
        platform.answer(ActorServiceGrpc.getListRecipientsMethod(), ListRecipientsResponse.getDefaultInstance());
        tellWhatHappened(tasks.get(1));
        keepFilters();
        changeSeveral(tasks);
    }

    private static WorkItem task(int number) {
        var task = WorkItem.newBuilder()
                .setName("workItems/" + number)
                .setState(WorkItem.State.OPEN)
                .setTitle("Bedöm svar")
                .setInstruction("Läs svaret och godta det, eller be huvudmannen om det som saknas.")
                .setSubject("surveys/2027/requests/" + PLACES.get(number))
                .setFormKey("response-assessment")
                .setDueDate(day("2027-11-04"));
        return number == 1
                ? task.setLate(true)
                        .setAssignee("people/kim")
                        .setAssigneeDisplayName("Kim Karlsson")
                        .setClaimTime(moment("2027-10-20T08:30:00Z"))
                        .setFollowUpDate(day("2027-11-09"))
                        .setFollowUpNote("Ring kontaktpersonen om avsnittet som saknas.")
                        .setFollowUpDisplayName("Alva Ek")
                        .setFollowUpReached(true)
                        .build()
                : task.build();
    }

    private void tellWhatHappened(WorkItem task) {
        platform.answer(
                WorkItemServiceGrpc.getListTakeOversMethod(),
                ListTakeOversResponse.newBuilder()
                        .addTakeOvers(TakeOver.newBuilder()
                                .setWorkItem("workItems/9")
                                .setTitle("Bevilja anstånd?")
                                .setSubject("surveys/2027/requests/region-jamtland-harjedalen")
                                .setDisplayName("Kim Karlsson")
                                .setChangeTime(moment("2027-10-20T08:30:00Z")))
                        .build());
        var history = ListWorkItemChangesResponse.newBuilder();
        List.of(Kind.TAKEN_OVER, Kind.FOLLOWED_UP, Kind.RELEASED, Kind.CLAIMED)
                .forEach(kind -> history.addChanges(WorkItemChange.newBuilder()
                        .setKind(kind)
                        .setDisplayName("Kim Karlsson")
                        .setFromDisplayName("Alva Ek")
                        .setFollowUpDate(task.getFollowUpDate())
                        .setNote(kind == Kind.FOLLOWED_UP ? task.getFollowUpNote() : "")
                        .setChangeTime(task.getClaimTime())));
        platform.answer(WorkItemServiceGrpc.getListWorkItemChangesMethod(), history.build());
    }

    private void keepFilters() {
        platform.answer(
                SavedFilterServiceGrpc.getListSavedFiltersMethod(),
                ListSavedFiltersResponse.newBuilder()
                        .addSavedFilters(SavedFilter.newBuilder()
                                .setName("savedFilters/3")
                                .setTitle("Sent i Skåne")
                                .setView(View.GROUP)
                                .setWords("Skåne")
                                .setDue(Due.LATE)
                                .setItemCount(4))
                        .build());
    }

    private void changeSeveral(List<WorkItem> tasks) {
        var outcomes = List.of(
                outcome(tasks.get(0), ""), outcome(tasks.get(1), "WORK_ITEM_CLAIMED"), outcome(tasks.get(2), ""));
        platform.answer(
                WorkItemServiceGrpc.getPreviewWorkItemChangesMethod(),
                PreviewWorkItemChangesResponse.newBuilder()
                        .addAllOutcomes(outcomes)
                        .build());
        platform.answer(
                WorkItemServiceGrpc.getChangeWorkItemsMethod(),
                ChangeWorkItemsResponse.newBuilder().addAllOutcomes(outcomes).build());
    }

    private static BulkOutcome outcome(WorkItem task, String reason) {
        return BulkOutcome.newBuilder()
                .setName(task.getName())
                .setWorkItem(task)
                .setReason(reason)
                .build();
    }

    @Test
    void everyPageOfTheInboxIsAccessibleAndFits(Page page) {
        for (var path : List.of(
                "/uppgifter",
                "/uppgifter?vy=andra&ord=v%C3%A4sby&klart=sent",
                "/uppgifter/1/om",
                "/uppgifter/1/ta-over",
                "/uppgifter/flera?id=0&id=1&id=2&gor=bevaka",
                "/uppgifter/filter?vy=grupp&ord=v%C3%A4sby&klart=sent")) {
            page.navigate(path);
            assertThat(page.locator("h1")).isVisible();
            Seen.wellAtEveryWidth(page);
        }
    }

    @Test
    void severalTasksAreChosenLookedAtAndTakenByKeyboard(Page page) {
        page.navigate("/uppgifter");

        page.getByRole(AriaRole.CHECKBOX).nth(0).press("Space");
        page.getByRole(AriaRole.CHECKBOX).nth(2).press("Space");
        page.getByText("Se vad som händer").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*id=0&id=2&gor=ta.*"));
        page.getByText("Ta uppgifterna").press("Enter");

        assertThat(page.locator("main")).containsText("2 uppgifter är dina nu");
        assertThat(page.locator("main")).containsText("1 uppgift ändrades inte");
        Seen.well(page);
    }

    @Test
    void aDraftThatWasKeptWhileWritingIsThrownAwayByOnePress(Page page) {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, longer(request(Request.State.STARTED), Extension.State.ASKED));
        var empty = Draft.newBuilder().setName("workItems/1/draft").addKnownFields("answer");
        platform.answer(DraftServiceGrpc.getGetDraftMethod(), empty.build());
        platform.handle(
                DraftServiceGrpc.getSaveDraftMethod(),
                asked -> empty.clone()
                        .addAllFields(asked.getFieldsList())
                        .setSaveTime(moment("2026-03-02T13:02:00Z"))
                        .build());
        page.navigate("/uppfoljning/2026/anstand/region-uppsala");
        var discard = page.locator("#slang-1");
        assertThat(discard).isHidden();
        page.locator("#answer").fill("Vi behöver mer tid.");
        page.locator("#answer").blur();
        assertThat(discard).isVisible();

        page.locator("#answer").fill("Vi behöver lite mer tid.");
        discard.click();

        page.waitForCondition(
                () -> !platform.asked(DraftServiceGrpc.getDiscardDraftMethod()).isEmpty());
    }
}

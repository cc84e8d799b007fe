package se.arshjul.workflows.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.CompleteWorkItemRequest;
import se.arshjul.workflow.v1.Due;
import se.arshjul.workflow.v1.GetWorkItemRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.SummarizeWorkItemsRequest;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse.KindCount;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse.ViewCount;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class ListWorkItemsIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Autowired
    WorkItemServiceBlockingStub items;

    @Autowired
    WorkItemFixtures given;

    @Test
    void lateItemsComeFirst() {
        var subject = subject();
        var soon = given.item("role:analyst", subject, "survey-design", TODAY.plusDays(3));
        var late = given.item("role:analyst", subject, "survey-design", TODAY.minusDays(1));
        var today = given.item("role:analyst", subject, "survey-design", TODAY);

        var listed = list(As.staff("analyst"), View.GROUP, subject);

        assertThat(listed).extracting(WorkItem::getName).containsExactly(late, today, soon);
        assertThat(listed).extracting(WorkItem::getLate).containsExactly(true, false, false);
    }

    @Test
    void eachViewShowsItsOwn() {
        var subject = subject();
        var anna = As.named("people/anna-" + subject.hashCode(), As.HOME_ACTOR, "analyst");
        var ben = As.named("people/ben-" + subject.hashCode(), As.HOME_ACTOR, "analyst");
        var done = claimed(anna, subject);
        anna.on(items)
                .completeWorkItem(CompleteWorkItemRequest.newBuilder()
                        .setName(done)
                        .setRequestId(Given.id())
                        .build());
        var free = given.item("role:analyst", subject, "survey-design", TODAY);
        var annas = claimed(anna, subject);
        var bens = claimed(ben, subject);

        assertThat(names(anna, View.MINE, subject)).containsExactly(annas);
        assertThat(names(anna, View.GROUP, subject)).containsExactly(free);
        assertThat(names(anna, View.VIEW_UNSPECIFIED, subject)).containsExactly(free);
        assertThat(names(anna, View.OTHERS, subject)).containsExactly(bens);
        assertThat(names(anna, View.DONE, subject)).containsExactly(done);
        assertThat(names(ben, View.DONE, subject)).isEmpty();
    }

    @Test
    void nobodySeesWhatIsForAnotherGroupOrBody() {
        var subject = subject();
        var analysts = given.item("role:analyst", subject, "survey-design", TODAY);
        var uppsalas = given.item("actor:region-uppsala:member", subject, "survey-design", TODAY);

        assertThat(names(As.staff("coordinator"), View.GROUP, subject)).isEmpty();
        assertThat(names(As.person("actors/region-uppsala", "analyst"), View.GROUP, subject))
                .isEmpty();
        assertThat(names(As.person("actors/region-skane", "member"), View.GROUP, subject))
                .isEmpty();
        assertThat(names(As.person("actors/region-uppsala", "member"), View.GROUP, subject))
                .containsExactly(uppsalas);
        for (var name : List.of(analysts, "workItems/" + Given.id(), "workItems/none", "nothing")) {
            var request = GetWorkItemRequest.newBuilder().setName(name).build();
            assertThat(refusalOf(() ->
                            As.person("actors/region-skane", "member").on(items).getWorkItem(request)))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
    }

    @Test
    void pagesNeitherSkipNorRepeatAndSayHowManyThereAre() {
        var subject = subject();
        var all = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            all.add(given.item("role:analyst", subject, "survey-design", TODAY.plusDays(i / 3)));
        }
        var read = new ArrayList<String>();
        var request = request(View.GROUP, subject).setPageSize(3);

        do {
            var page = As.staff("analyst").on(items).listWorkItems(request.build());
            assertThat(page.getTotalSize()).isEqualTo(7);
            page.getWorkItemsList().forEach(item -> read.add(item.getName()));
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());

        assertThat(read).containsExactlyElementsOf(all);
    }

    @Test
    void aPageTokenFitsItsOwnQueryOnly() {
        var subject = subject();
        given.item("role:analyst", subject, "survey-design", TODAY);
        given.item("role:analyst", subject, "survey-design", TODAY);
        var token = As.staff("analyst")
                .on(items)
                .listWorkItems(request(View.GROUP, subject).setPageSize(1).build())
                .getNextPageToken();
        var other = request(View.MINE, subject).setPageToken(token).build();

        assertThat(refusalOf(() -> As.staff("analyst").on(items).listWorkItems(other)))
                .isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
    }

    @Test
    void itemsCanBeListedByForm() {
        var subject = subject();
        given.item("role:analyst", subject, "survey-design", TODAY);
        var analysis = given.item("role:analyst", subject, "survey-analysis", TODAY);

        var page = As.staff("analyst")
                .on(items)
                .listWorkItems(request(View.GROUP, subject)
                        .setFormKey("survey-analysis")
                        .build());

        assertThat(page.getWorkItemsList()).extracting(WorkItem::getName).containsExactly(analysis);
    }

    @Test
    void itemsAreFoundByTheBeginningsOfTheirWordsAsPeopleSpellThem() {
        var year = "w" + Given.number();
        var skane = given.item("role:analyst", "surveys/" + year + "/requests/region-skane", "survey-design", TODAY);
        given.item("role:analyst", "surveys/" + year + "/requests/region-uppsala", "survey-design", TODAY);

        assertThat(found(year + " skån")).containsExactly(skane);
        assertThat(found("Region SKÅNE, " + year)).containsExactly(skane);
        assertThat(found(year + " kåne")).isEmpty();
        assertThat(found(year + " & | !")).hasSize(2);
    }

    @Test
    void itemsAreNarrowedToWhatIsLateOrDueThisWeek() {
        var subject = subject();
        var late = given.item("role:analyst", subject, "survey-design", TODAY.minusDays(1));
        var today = given.item("role:analyst", subject, "survey-design", TODAY);
        var sunday = given.item("role:analyst", subject, "survey-design", LocalDate.parse("2026-03-08"));
        given.item("role:analyst", subject, "survey-design", LocalDate.parse("2026-03-09"));

        assertThat(names(request(View.GROUP, subject).setDue(Due.LATE))).containsExactly(late);
        assertThat(names(request(View.GROUP, subject).setDue(Due.THIS_WEEK))).containsExactly(today, sunday);
    }

    @Test
    void wordsThatAreTooLongAreRefused() {
        var request = request(View.GROUP, "").setWords("a".repeat(201)).build();

        assertThat(refusalOf(() -> As.staff("analyst").on(items).listWorkItems(request)))
                .isEqualTo("INVALID_ARGUMENT WORK_ITEM_INVALID");
    }

    @Test
    void everyViewIsCountedAndOneOfThemByKind() {
        var year = "c" + Given.number();
        var anna = As.named("people/anna-" + year, As.HOME_ACTOR, "analyst");
        claimed(anna, "surveys/" + year);
        given.item("role:analyst", "surveys/" + year, "survey-design", TODAY);
        given.item("role:analyst", "surveys/" + year, "survey-analysis", TODAY);
        var request = SummarizeWorkItemsRequest.newBuilder()
                .setView(View.GROUP)
                .setWords(year)
                .setFormKey("survey-design")
                .build();

        var counted = anna.on(items).summarizeWorkItems(request);

        assertThat(counted.getViewsList())
                .extracting(ViewCount::getView, ViewCount::getItems)
                .containsExactly(tuple(View.MINE, 1), tuple(View.GROUP, 1), tuple(View.OTHERS, 0), tuple(View.DONE, 0));
        assertThat(counted.getKindsList())
                .extracting(KindCount::getFormKey, KindCount::getItems)
                .containsExactlyInAnyOrder(tuple("survey-design", 1), tuple("survey-analysis", 1));
    }

    private List<String> found(String words) {
        return names(request(View.GROUP, "").setWords(words));
    }

    private List<String> names(ListWorkItemsRequest.Builder request) {
        return As.staff("analyst").on(items).listWorkItems(request.build()).getWorkItemsList().stream()
                .map(WorkItem::getName)
                .toList();
    }

    private String claimed(As person, String subject) {
        var item = given.item("role:analyst", subject, "survey-design", TODAY);
        person.on(items)
                .claimWorkItem(ClaimWorkItemRequest.newBuilder()
                        .setName(item)
                        .setRequestId(Given.id())
                        .build());
        return item;
    }

    private List<String> names(As person, View view, String subject) {
        return list(person, view, subject).stream().map(WorkItem::getName).toList();
    }

    private List<WorkItem> list(As person, View view, String subject) {
        return person.on(items).listWorkItems(request(view, subject).build()).getWorkItemsList();
    }

    private static ListWorkItemsRequest.Builder request(View view, String subject) {
        return ListWorkItemsRequest.newBuilder().setView(view).setSubject(subject);
    }

    private static String subject() {
        return "surveys/s" + Given.number();
    }
}

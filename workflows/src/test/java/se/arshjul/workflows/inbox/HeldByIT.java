package se.arshjul.workflows.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.SummarizeWorkItemsRequest;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse.ViewCount;
import se.arshjul.workflow.v1.TakeOverWorkItemRequest;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.WorkflowsTest;

/** What whoever is away has taken, as whoever stands in for them finds it. */
@WorkflowsTest
class HeldByIT {

    @Autowired
    WorkItemServiceBlockingStub items;

    @Autowired
    WorkItemFixtures given;

    private String subject;
    private String anna;
    private As bo;
    private String bosName;
    private String annas;

    @BeforeEach
    void annaAndCiaHaveTakenSomething() {
        var number = Given.number();
        subject = "surveys/held-" + number;
        anna = "people/anna-" + number;
        bosName = "people/bo-" + number;
        bo = As.standIn(bosName, anna, As.HOME_ACTOR, "communicator", "analyst");
        annas = taken(anna);
        taken("people/cia-" + number);
    }

    @Test
    void whatOneOfSomePeopleHasTakenIsFoundAmongTheOthersTasks() {
        assertThat(of(anna)).extracting(WorkItem::getName).containsExactly(annas);
        assertThat(of()).hasSize(2);
        assertThat(of("people/nobody")).isEmpty();
    }

    @Test
    void isCountedByKindAndLeavesTheOtherCountsAsTheyAre() {
        var word = subject.replaceFirst(".*-", "");
        var all = summary(word);
        var annasAlone = summary(word, anna);

        assertThat(annasAlone.getViewsList()).isEqualTo(all.getViewsList());
        assertThat(all.getViewsList()).extracting(ViewCount::getItems).contains(2);
        assertThat(all.getKinds(0).getItems()).isEqualTo(2);
        assertThat(annasAlone.getKinds(0).getItems()).isEqualTo(1);
    }

    @Test
    void isTakenOverAsOthersTasksAreAndThenBelongsToWhoeverStandsIn() {
        bo.on(items)
                .takeOverWorkItem(TakeOverWorkItemRequest.newBuilder()
                        .setName(annas)
                        .setHolder(anna)
                        .setRequestId(Given.id())
                        .build());

        assertThat(of(anna)).isEmpty();
        assertThat(listed(View.MINE))
                .singleElement()
                .satisfies(item -> assertThat(item.getAssigneeDisplayName()).isEqualTo(bosName + " (ersätter Anna)"));
    }

    @Test
    void whatIsOpenToARoleOfTheirOwnIsNotTakenInAnybodysPlace() {
        var name = given.itemFor(List.of("role:analyst", "role:communicator"));

        var taken = bo.on(items)
                .claimWorkItem(ClaimWorkItemRequest.newBuilder()
                        .setName(name)
                        .setRequestId(Given.id())
                        .build());

        assertThat(taken.getAssigneeDisplayName()).isEqualTo(bosName);
    }

    private String taken(String person) {
        var name = given.item("role:analyst", subject, "survey-design", LocalDate.parse("2026-03-02"));
        As.named(person, As.HOME_ACTOR, "analyst")
                .on(items)
                .claimWorkItem(ClaimWorkItemRequest.newBuilder()
                        .setName(name)
                        .setRequestId(Given.id())
                        .build());
        return name;
    }

    private SummarizeWorkItemsResponse summary(String word, String... holders) {
        return bo.on(items)
                .summarizeWorkItems(SummarizeWorkItemsRequest.newBuilder()
                        .setView(View.OTHERS)
                        .setWords(word)
                        .addAllHolders(List.of(holders))
                        .build());
    }

    private List<WorkItem> of(String... holders) {
        return listed(View.OTHERS, holders);
    }

    private List<WorkItem> listed(View view, String... holders) {
        return bo.on(items)
                .listWorkItems(ListWorkItemsRequest.newBuilder()
                        .setView(view)
                        .setSubject(subject)
                        .addAllHolders(List.of(holders))
                        .build())
                .getWorkItemsList();
    }
}

package se.arshjul.workflows.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.ListWorkItemChangesRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItem.State;
import se.arshjul.workflow.v1.WorkItemChange;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

/** Who stands as the one who did what a service says is done. */
@WorkflowsTest
class DoneByIT {

    @Autowired
    Given given;

    @Autowired
    Told told;

    @Autowired
    Inbox inbox;

    @Autowired
    MailServer mail;

    @Autowired
    TestEngine engine;

    @Autowired
    WorkItemServiceBlockingStub items;

    private final String anna = "people/anna-" + Given.number();
    private final String ben = "people/ben-" + Given.number();

    @Test
    void whoDidATaskWithoutTakingItFindsItAmongTheDone() {
        var survey = planned();
        var design = inbox.awaitOne(survey, "survey-design");

        told.event("followup.designCompleted", survey, Map.of("decidedBy", anna));

        assertThat(done(anna)).containsExactly(design.getName());
        assertThat(done(ben)).isEmpty();
    }

    @Test
    void whoDidWhatAColleagueHadTakenFindsItAmongTheDoneAndTheColleagueDoesNot() {
        var survey = planned();
        var design = inbox.awaitOne(survey, "survey-design");
        claim(ben, design);

        told.event("followup.designCompleted", survey, Map.of("decidedBy", anna));

        assertThat(done(anna)).containsExactly(design.getName());
        assertThat(done(ben)).isEmpty();
        assertThat(completion(design))
                .as("its history does not say that Ben did it")
                .isEmpty();
    }

    @Test
    void whoDidWhatWasTakenByThemStandsInItsHistoryByName() {
        var survey = planned();
        var design = inbox.awaitOne(survey, "survey-design");
        claim(anna, design);

        told.event("followup.designCompleted", survey, Map.of("decidedBy", anna));

        assertThat(completion(design)).isEqualTo(anna);
    }

    @Test
    void whatIsSaidToBeDoneByNobodyIsDoneByWhoHadTakenIt() {
        var survey = planned();
        var design = inbox.awaitOne(survey, "survey-design");
        claim(ben, design);

        told.event("followup.designCompleted", survey, Map.of("decidedBy", ""));

        assertThat(done(ben)).containsExactly(design.getName());
    }

    @Test
    void aDecisionThatComesBeforeItsItemIsFoundAmongTheDoneOfWhoTookIt() {
        var survey = planned();
        inbox.awaitOne(survey, "survey-design");

        told.event("followup.dispatchDecided", survey, Map.of("decision", "approved", "decidedBy", ben));
        told.event("followup.designCompleted", survey, Map.of("decidedBy", anna));

        await().untilAsserted(() -> assertThat(list(ben))
                .singleElement()
                .satisfies(item -> assertThat(item.getFormKey()).isEqualTo("survey-dispatch"))
                .satisfies(item -> assertThat(item.getDecision()).isEqualTo("approved")));
    }

    @Test
    void theEngineIsNotToldWhoDidIt() {
        var survey = planned();
        inbox.awaitOne(survey, "survey-design");

        told.event("followup.designCompleted", survey, Map.of("decidedBy", anna));
        inbox.awaitOne(survey, "survey-dispatch");
        told.event("followup.dispatchDecided", survey, Map.of("decision", "returned", "decidedBy", ben));
        inbox.awaitOne(survey, "survey-design");

        assertThat(engine.knows(survey)).isTrue();
        assertThat(engine.knows(anna)).isFalse();
        assertThat(engine.knows(ben)).isFalse();
    }

    @Test
    void whoOfTheAgencyCorrectedAnAddressFindsItAmongTheDone() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        var wrong = Given.mailbox(request);
        mail.refuse(wrong);
        told.dispatched(request);
        var item = inbox.awaitOne(request.getName(), "contact-correction");

        given.mailbox(request, "ny-" + wrong);
        told.event("actor.contactCorrected", request.getActor(), Map.of("correctedBy", anna));

        assertThat(inbox.get(item).getState()).isEqualTo(State.COMPLETED);
        assertThat(done(anna)).containsExactly(item.getName());
        await().until(() -> mail.letters("ny-" + wrong).size() == 1);
        assertThat(engine.knows(anna)).isFalse();
    }

    private String planned() {
        var survey = given.survey();
        told.event("followup.surveyPlanned", survey);
        return survey;
    }

    private void claim(String person, WorkItem item) {
        as(person)
                .on(items)
                .claimWorkItem(ClaimWorkItemRequest.newBuilder()
                        .setName(item.getName())
                        .setRequestId(Given.id())
                        .build());
    }

    private List<String> done(String person) {
        return list(person).stream().map(WorkItem::getName).toList();
    }

    private List<WorkItem> list(String person) {
        return as(person)
                .on(items)
                .listWorkItems(
                        ListWorkItemsRequest.newBuilder().setView(View.DONE).build())
                .getWorkItemsList();
    }

    /** What the item's history calls the person who did it. */
    private String completion(WorkItem item) {
        return as(anna)
                .on(items)
                .listWorkItemChanges(ListWorkItemChangesRequest.newBuilder()
                        .setName(item.getName())
                        .build())
                .getChangesList()
                .stream()
                .filter(change -> change.getKind() == WorkItemChange.Kind.COMPLETED)
                .map(WorkItemChange::getDisplayName)
                .findFirst()
                .orElseThrow();
    }

    private static As as(String person) {
        return As.named(person, As.HOME_ACTOR, "analyst", "coordinator");
    }
}

package se.arshjul.workflows.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.CompleteWorkItemRequest;
import se.arshjul.workflow.v1.DiscardDraftRequest;
import se.arshjul.workflow.v1.Draft;
import se.arshjul.workflow.v1.DraftField;
import se.arshjul.workflow.v1.DraftServiceGrpc.DraftServiceBlockingStub;
import se.arshjul.workflow.v1.GetDraftRequest;
import se.arshjul.workflow.v1.GetWorkItemRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.SaveDraftRequest;
import se.arshjul.workflow.v1.SummarizeWorkItemsRequest;
import se.arshjul.workflow.v1.TakeOverWorkItemRequest;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.WorkflowsTest;

/** What somebody has begun to write in a task is kept for that person alone, until the task is done. */
@WorkflowsTest
class DraftIT {

    private static final As ANNA = As.named("people/anna", As.HOME_ACTOR, "analyst");
    private static final As BEN = As.named("people/ben", As.HOME_ACTOR, "analyst");

    @Autowired
    WorkItemServiceBlockingStub items;

    @Autowired
    DraftServiceBlockingStub drafts;

    @Autowired
    WorkItemFixtures given;

    private String subject;
    private String item;

    @BeforeEach
    void aResponseIsToBeAssessed() {
        subject = "surveys/s" + Given.number() + "/requests/region-uppsala";
        item = given.item("role:analyst", subject, "response-assessment", LocalDate.parse("2026-03-09"));
    }

    @Test
    void whatIsWrittenIsThereAgainWithWhenItWasKept() {
        ANNA.on(drafts).saveDraft(save(field("reason", "Siffran\nstämmer inte.", "")));

        var draft = draftOf(ANNA);
        assertThat(draft.getFieldsList())
                .extracting(DraftField::getName, DraftField::getValue)
                .containsExactly(tuple("reason", "Siffran\nstämmer inte."));
        assertThat(draft.hasSaveTime()).isTrue();
        assertThat(draft.getKnownFieldsList()).containsExactly("reason", "fraga-*");
        assertThat(given.audit(item)).as("a draft is its writer's own").isEmpty();
    }

    @Test
    void nobodyElseReadsItAlsoNotWhoTakesTheTaskOver() {
        ANNA.on(items)
                .claimWorkItem(ClaimWorkItemRequest.newBuilder()
                        .setName(item)
                        .setRequestId(Given.id())
                        .build());
        ANNA.on(drafts).saveDraft(save(field("reason", "Annas", "")));
        BEN.on(items)
                .takeOverWorkItem(TakeOverWorkItemRequest.newBuilder()
                        .setName(item)
                        .setHolder("people/anna")
                        .setRequestId(Given.id())
                        .build());

        assertThat(draftOf(BEN).getFieldsList()).isEmpty();
        assertThat(seenBy(BEN)).isFalse();
        assertThat(seenBy(ANNA)).isTrue();
        BEN.on(drafts).saveDraft(save(field("reason", "Bens", "")));
        assertThat(draftOf(ANNA).getFields(0).getValue()).isEqualTo("Annas");
    }

    @Test
    void whatIsNotNamedStaysAndWhatIsEmptyIsGone() {
        var first = ANNA.on(drafts).saveDraft(save(field("fraga-a", "A?", ""), field("fraga-b", "B?", "")));

        var second = ANNA.on(drafts)
                .saveDraft(save(field("fraga-a", " ", first.getFields(0).getEtag())));

        assertThat(second.getFieldsList()).extracting(DraftField::getName).containsExactly("fraga-b");
        var none = ANNA.on(drafts)
                .saveDraft(save(field("fraga-b", "", first.getFields(1).getEtag())));
        assertThat(none.hasSaveTime()).isFalse();
        assertThat(seenBy(ANNA)).isFalse();
    }

    @Test
    void whatWasKeptInAnotherWindowIsNeverOverwrittenUnseen() {
        var kept = ANNA.on(drafts).saveDraft(save(field("reason", "Det första", "")));

        assertThat(refusalOf(() -> ANNA.on(drafts).saveDraft(save(field("reason", "Det andra", "")))))
                .isEqualTo("ABORTED DRAFT_CHANGED");
        assertThat(draftOf(ANNA)).isEqualTo(kept);

        assertThat(ANNA.on(drafts)
                        .saveDraft(save(field("reason", "Det första", "")))
                        .getFields(0)
                        .getValue())
                .as("the same text in both windows is no matter")
                .isEqualTo("Det första");
        assertThat(ANNA.on(drafts)
                        .saveDraft(save(
                                field("reason", "Det andra", kept.getFields(0).getEtag())))
                        .getFields(0)
                        .getValue())
                .isEqualTo("Det andra");
    }

    @Test
    void aRepeatedRequestDoesNotBringBackWhatWasThrownAway() {
        var request = save(field("reason", "Siffran", ""));
        ANNA.on(drafts).saveDraft(request);
        var discard = DiscardDraftRequest.newBuilder()
                .setName(item + "/draft")
                .setRequestId(Given.id())
                .build();
        ANNA.on(drafts).discardDraft(discard);
        ANNA.on(drafts).discardDraft(discard);

        assertThat(ANNA.on(drafts).saveDraft(request).getFieldsList()).isEmpty();
        assertThat(draftOf(ANNA).getFieldsList()).isEmpty();
    }

    @Test
    void whenTheTaskIsDoneEverybodysDraftsAreGone() {
        ANNA.on(drafts).saveDraft(save(field("reason", "Annas", "")));
        BEN.on(drafts).saveDraft(save(field("reason", "Bens", "")));

        ANNA.on(items)
                .completeWorkItem(CompleteWorkItemRequest.newBuilder()
                        .setName(item)
                        .setDecision("accepted")
                        .setRequestId(Given.id())
                        .build());

        assertThat(draftOf(ANNA).getFieldsList()).isEmpty();
        assertThat(draftOf(BEN).getFieldsList()).isEmpty();
        assertThat(refusalOf(() -> ANNA.on(drafts).saveDraft(save(field("reason", "Sent", "")))))
                .isEqualTo("FAILED_PRECONDITION WORK_ITEM_NOT_OPEN");
    }

    @Test
    void tasksCanBeNarrowedToThoseThatOneHasBegun() {
        given.item("role:analyst", subject, "extension-decision", LocalDate.parse("2026-03-09"));
        ANNA.on(drafts).saveDraft(save(field("reason", "Annas", "")));
        var begun = ListWorkItemsRequest.newBuilder().setSubject(subject).setBegun(true);

        assertThat(ANNA.on(items).listWorkItems(begun.build()).getWorkItemsList())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.getName()).isEqualTo(item);
                    assertThat(found.hasDraftTime()).isTrue();
                });
        assertThat(BEN.on(items).listWorkItems(begun.build()).getTotalSize()).isZero();
        var summary = SummarizeWorkItemsRequest.newBuilder()
                .setWords(subject.replaceFirst("surveys/(s[0-9]+)/.*", "$1"))
                .setBegun(true)
                .build();
        assertThat(ANNA.on(items).summarizeWorkItems(summary).getKindsList()).hasSize(1);
    }

    @Test
    void onlyFieldsOfTheFormAreKeptEachOnceAndNoneThatIsTooLong() {
        assertThat(refused(field("analysis", "x", ""))).isEqualTo("INVALID_ARGUMENT TASK_DRAFT_INVALID");
        assertThat(refused(field("reason", "x", ""), field("reason", "y", "")))
                .isEqualTo("INVALID_ARGUMENT TASK_DRAFT_INVALID");
        assertThat(refused(field("reason", "x".repeat(20_001), ""))).isEqualTo("INVALID_ARGUMENT TASK_DRAFT_INVALID");
        var most = new DraftField[6];
        for (var i = 0; i < most.length; i++) {
            most[i] = field("fraga-" + i, "x".repeat(20_000), "");
        }
        assertThat(refused(most)).isEqualTo("INVALID_ARGUMENT TASK_DRAFT_INVALID");
    }

    private String refused(DraftField... fields) {
        return refusalOf(() -> ANNA.on(drafts).saveDraft(save(fields)));
    }

    private boolean seenBy(As person) {
        return person.on(items)
                .getWorkItem(GetWorkItemRequest.newBuilder().setName(item).build())
                .hasDraftTime();
    }

    private Draft draftOf(As person) {
        return person.on(drafts)
                .getDraft(GetDraftRequest.newBuilder().setName(item + "/draft").build());
    }

    private SaveDraftRequest save(DraftField... fields) {
        var request = SaveDraftRequest.newBuilder().setName(item + "/draft").setRequestId(Given.id());
        for (var field : fields) {
            request.addFields(field);
        }
        return request.build();
    }

    private static DraftField field(String name, String value, String etag) {
        return DraftField.newBuilder()
                .setName(name)
                .setValue(value)
                .setEtag(etag)
                .build();
    }
}

package se.arshjul.planservice.draftelement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.planservice.draft.DraftCalls.COORDINATOR;
import static se.arshjul.planservice.draft.DraftCalls.adding;
import static se.arshjul.planservice.draft.DraftCalls.deleting;
import static se.arshjul.planservice.draft.DraftCalls.uuid;
import static se.arshjul.testkit.Refusals.metadataOf;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.arshjul.plan.v1.Change.Field;
import se.arshjul.plan.v1.Change.FieldChange;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.ElementRevision;
import se.arshjul.plan.v1.Version;
import se.arshjul.planservice.draft.DraftCalls;
import se.arshjul.planservice.draft.SomePlan;
import se.arshjul.testkit.ServiceTest;

/** Elements of a draft are moved and taken out, and each time is remembered. */
@ServiceTest
class DraftOrderIT {

    @Autowired
    GrpcChannelFactory channels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private DraftCalls agency;
    private Version draft;

    @BeforeEach
    void draft() {
        agency = new DraftCalls(channels.createChannel("default"), COORDINATOR);
        draft = agency.start(new SomePlan(jdbc, transactions).national());
    }

    @Test
    void anElementMovesWithAllThatBelongsToIt() {
        agency.move(draft, "m1-1", "fa2", "a1");

        assertThat(agency.ids(draft)).containsExactly("fa1", "fa1-aim", "m1-2", "fa2", "a1", "m1-1", "m1-1-a");
        assertThat(agency.element(draft, "m1-1").getParentElement()).isEqualTo(draft.getName() + "/elements/fa2");
        agency.move(draft, "fa2", "", "");
        assertThat(agency.ids(draft)).containsExactly("fa2", "a1", "m1-1", "m1-1-a", "fa1", "fa1-aim", "m1-2");
    }

    @Test
    void nothingBelongsToItself() {
        var one = agency.elements.createElement(
                adding(draft, Kind.SECTION, "", "", "Yttre").build());
        var id = one.getName().replaceFirst(".*/", "");
        var inner = agency.elements
                .createElement(adding(draft, Kind.SECTION, id, "", "Inre").build())
                .getName()
                .replaceFirst(".*/", "");

        assertThat(violationsOf(() -> agency.move(draft, id, inner, "")))
                .containsExactly("parent_element WITHIN_ITSELF");
        assertThat(violationsOf(() -> agency.move(draft, id, id, ""))).containsExactly("parent_element WITHIN_ITSELF");
        assertThat(violationsOf(() -> agency.move(draft, "m1-1", "fa2", "m1-2")))
                .containsExactly("preceding_element_id UNKNOWN");
    }

    @Test
    void oneThatHoldsOthersIsNotTakenOutAndEarlierVersionsKeepWhatIs() {
        var holding = deleting(agency.element(draft, "m1-1"));
        assertThat(refusalOf(() -> agency.elements.deleteElement(holding)))
                .isEqualTo("FAILED_PRECONDITION ELEMENT_HOLDS_OTHERS");
        assertThat(metadataOf(() -> agency.elements.deleteElement(
                        holding.toBuilder().setRequestId(uuid()).build())))
                .containsEntry("count", "1");

        var request = deleting(agency.element(draft, "m1-1-a"));
        agency.elements.deleteElement(request);
        agency.elements.deleteElement(request);

        assertThat(agency.ids(draft)).doesNotContain("m1-1-a");
        var first = Version.newBuilder().setName(draft.getBaseVersion()).build();
        assertThat(agency.ids(first)).contains("m1-1-a");
    }

    @Test
    void twoWhoWriteDifferentElementsAreNotInEachOthersWay() {
        var one = agency.element(draft, "m1-1");
        var other = agency.element(draft, "m1-2");
        agency.update(one.toBuilder().setLabel("En"));
        agency.move(draft, "m1-2", "fa1", "");

        assertThat(agency.update(other.toBuilder().setLabel("En annan")).getLabel())
                .isEqualTo("En annan");
    }

    @Test
    void eachTimeIsRememberedWithWhoWhenAndWhatWasBeforeAndAfter() {
        agency.update(agency.element(draft, "m1-1-a").toBuilder().setLabel("Ny etikett"));
        agency.move(draft, "m1-1-a", "m1-2", "");
        agency.elements.deleteElement(deleting(agency.element(draft, "m1-1-a")));

        var revisions = agency.revisions(draft, "m1-1-a");

        assertThat(revisions)
                .extracting(ElementRevision::getKind)
                .containsExactly(
                        ElementRevision.Kind.DELETED, ElementRevision.Kind.MOVED, ElementRevision.Kind.CHANGED);
        assertThat(revisions.getLast())
                .returns("people/coordinator", ElementRevision::getRevisedBy)
                .returns(1, ElementRevision::getFieldsCount);
        assertThat(revisions.getLast().getFields(0))
                .returns(Field.LABEL, FieldChange::getField)
                .returns("Del m1-1-a", FieldChange::getBefore)
                .returns("Ny etikett", FieldChange::getAfter);
        assertThat(revisions.get(1).getFields(0))
                .returns(Field.PARENT_ELEMENT, FieldChange::getField)
                .returns("Del m1-1", FieldChange::getBefore)
                .returns("Del m1-2", FieldChange::getAfter);
    }
}

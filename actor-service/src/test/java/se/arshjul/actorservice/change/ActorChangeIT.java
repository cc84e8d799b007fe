package se.arshjul.actorservice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.actorservice.change.ActorChangeCalls.day;
import static se.arshjul.actorservice.change.ActorChangeCalls.merger;
import static se.arshjul.actorservice.change.ActorChangeCalls.newMunicipality;
import static se.arshjul.actorservice.change.ActorChangeCalls.rename;
import static se.arshjul.actorservice.change.ActorChangeCalls.request;
import static se.arshjul.actorservice.change.ActorChangeCalls.split;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.NamePeriod;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChange.State;
import se.arshjul.actor.v1.ActorChange.Step;
import se.arshjul.actor.v1.ActorChange.Successor;
import se.arshjul.actor.v1.ActorChangeServiceGrpc.ActorChangeServiceBlockingStub;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.ListActorChangesRequest;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** Today is 2 March 2026. */
@ServiceTest
class ActorChangeIT {

    @Autowired
    ActorChangeServiceBlockingStub stub;

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    ActorFixtures given;

    private ActorChangeCalls changes;

    @BeforeEach
    void coordinator() {
        changes = new ActorChangeCalls(stub);
    }

    @Test
    void aChangeAnnouncedWithoutADayChangesNothingYet() {
        var body = given.body();

        var change = changes.announce(rename(body, "Nya organisationen"));

        assertThat(change.getState()).isEqualTo(State.ANNOUNCED);
        assertThat(change.hasEffectiveDate()).isFalse();
        assertThat(get(body, "2999-01-01").getDisplayName()).isEqualTo("Exempelorganisationen");
        assertThat(given.audit(change.getName())).containsExactly("PERSON people/coordinator AnnounceActorChange");
    }

    @Test
    void aRenameCountsFromItsDayAndBothNamesStay() {
        var body = given.body();

        var change = changes.announce(rename(body, "Nya organisationen").setEffectiveDate(day("2026-07-01")));

        assertThat(change.getState()).isEqualTo(State.DATED);
        assertThat(get(body, "2026-06-30").getDisplayName()).isEqualTo("Exempelorganisationen");
        assertThat(get(body, "2026-07-01").getDisplayName()).isEqualTo("Nya organisationen");
        assertThat(get(body, "2026-07-01").getNamesList())
                .extracting(NamePeriod::getDisplayName)
                .containsExactly("Exempelorganisationen", "Nya organisationen");
        assertThat(get(body, "2026-07-01").getNames(0).getEndDate()).isEqualTo(day("2026-07-01"));
    }

    @Test
    void aDayThatComesLaterIsAddedAndMayBeMoved() {
        var body = given.body();
        var announced = changes.announce(rename(body, "Nya organisationen"));

        var dated = changes.date(announced, "2026-05-01");
        var moved = changes.date(dated, "2026-02-01");

        assertThat(dated.getState()).isEqualTo(State.DATED);
        assertThat(moved.getState()).isEqualTo(State.IN_FORCE);
        assertThat(moved.getStepsList())
                .extracting(Step::getKind)
                .containsExactly(Step.Kind.ANNOUNCED, Step.Kind.DATED, Step.Kind.DATED);
        assertThat(moved.getEvidenceUri()).isEqualTo("https://example.test/beslut");
        assertThat(get(body, "2026-02-01").getDisplayName()).isEqualTo("Nya organisationen");
        assertThat(get(body, "2026-05-01").getNamesList()).hasSize(2);
    }

    @Test
    void whatIsUndoneNeverHappenedAndStaysWithWhy() {
        var ending = given.body();
        var staying = given.body();
        var merged = changes.announce(merger(ending, staying).setEffectiveDate(day("2026-01-01")));
        assertThat(refusalOf(() -> get(ending, "2026-01-01"))).isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");

        var undone = changes.undo(merged);

        assertThat(undone.getState()).isEqualTo(State.UNDONE);
        assertThat(undone.getStepsList()).extracting(Step::getEvidence).contains("Beslutet är upphävt");
        assertThat(get(ending, "2026-01-01").hasEndDate()).isFalse();
        assertThat(listed(ending)).containsExactly(undone);
        assertThat(refusalOf(() -> changes.date(undone, "2026-04-01")))
                .isEqualTo("FAILED_PRECONDITION ACTOR_CHANGE_UNDONE");
    }

    @Test
    void anUndoneRenameTakesItsNameBack() {
        var body = given.body();

        changes.undo(changes.announce(rename(body, "Nya organisationen").setEffectiveDate(day("2026-01-01"))));

        assertThat(get(body, "2026-03-01").getNamesList())
                .extracting(NamePeriod::getDisplayName)
                .containsExactly("Exempelorganisationen");
    }

    @Test
    void severalBecomeANewOneThatBeginsOnTheDay() {
        var one = given.body();
        var other = given.body();
        var id = "kommun-" + UUID.randomUUID();

        var change = changes.announce(ActorChange.newBuilder()
                .setKind(ActorChange.Kind.MERGER)
                .addPredecessors(one)
                .addPredecessors(other)
                .addSuccessors(newMunicipality(id, "Nya kommunen"))
                .setEvidence("Beslutet"));
        assertThat(refusalOf(() -> get("actors/" + id, "2026-04-01"))).isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
        var dated = changes.date(change, "2026-04-01");

        assertThat(refusalOf(() -> get("actors/" + id, "2026-03-31"))).isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
        assertThat(get("actors/" + id, "2026-04-01").getKindsList()).containsExactly(Actor.Kind.MUNICIPALITY);
        assertThat(get(one, "2026-03-31").getEndDate()).isEqualTo(day("2026-04-01"));
        assertThat(refusalOf(() -> get(other, "2026-04-01"))).isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");

        changes.undo(dated);
        assertThat(refusalOf(() -> get("actors/" + id, "2026-04-01"))).isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
        assertThat(get(other, "2026-04-01").hasEndDate()).isFalse();
    }

    @Test
    void oneIsSplitAndMayStayItself() {
        var body = given.body();
        var part = given.body();

        changes.announce(split(
                        body,
                        Successor.newBuilder().setActor(body),
                        Successor.newBuilder().setActor(part).setDisplayName("Den nya delen"))
                .setEffectiveDate(day("2026-01-01")));

        assertThat(get(body, "2026-03-01").hasEndDate()).isFalse();
        assertThat(get(part, "2026-03-01").getDisplayName()).isEqualTo("Den nya delen");
    }

    @Test
    void refusesADayOnWhichAnActorIsNotThereOrEndsOtherwise() {
        var gone = given.bodyDuring("2020-01-01", "2025-01-01");
        var change = merger(gone, given.body()).setEffectiveDate(day("2026-01-01"));

        assertThat(refusalOf(() -> changes.announce(change))).isEqualTo("FAILED_PRECONDITION ACTOR_CHANGE_IMPOSSIBLE");
        assertThat(listed(gone)).isEmpty();
    }

    @Test
    void refusesToUndoWhatSomethingLaterBuildsOn() {
        var id = "kommun-" + UUID.randomUUID();
        var first = changes.announce(ActorChange.newBuilder()
                .setKind(ActorChange.Kind.MERGER)
                .addPredecessors(given.body())
                .addSuccessors(newMunicipality(id, "Nya kommunen"))
                .setEffectiveDate(day("2025-01-01"))
                .setEvidence("Beslutet"));
        var second = changes.announce(rename("actors/" + id, "Nyare kommunen").setEffectiveDate(day("2026-01-01")));

        assertThat(refusalOf(() -> changes.undo(first))).isEqualTo("FAILED_PRECONDITION ACTOR_CHANGE_BUILT_ON");
        changes.undo(second);
        assertThat(changes.undo(first).getState()).isEqualTo(State.UNDONE);
    }

    @Test
    void refusesActorsThatDoNotGoWithTheKind() {
        var body = given.body();

        assertThat(violationsOf(() -> changes.announce(merger(body)))).contains("actor_change.successors UNFIT");
        assertThat(violationsOf(() -> changes.announce(rename(body, "")))).contains("actor_change.successors UNFIT");
        assertThat(violationsOf(() -> changes.announce(merger("actors/nobody-at-all", body))))
                .contains("actor_change.predecessors[0] UNKNOWN");
        assertThat(violationsOf(() -> changes.announce(merger(body, "actors/nobody-at-all"))))
                .contains("actor_change.successors[0].kinds REQUIRED");
        assertThat(violationsOf(() ->
                        changes.announce(rename(body, "Nya").setEvidence(" ").setEvidenceUri("javascript:alert(1)"))))
                .contains("actor_change.evidence WRONG_LENGTH", "actor_change.evidence_uri MALFORMED");
    }

    @Test
    void aRepeatedRequestRegistersOnceAndAStaleEtagNothing() {
        var body = given.body();
        var request = request(rename(body, "Nya organisationen").setEffectiveDate(day("2026-01-01")));
        var coordinator = As.staff("coordinator").on(stub);

        var first = coordinator.announceActorChange(request);

        assertThat(coordinator.announceActorChange(request)).isEqualTo(first);
        assertThat(listed(body)).containsExactly(first);
        changes.date(first, "2026-02-01");
        assertThat(refusalOf(() -> changes.undo(first))).isEqualTo("ABORTED ACTOR_CHANGE_CHANGED");
    }

    private Actor get(String name, String day) {
        return actors.getActor(
                GetActorRequest.newBuilder().setName(name).setAsOfDate(day(day)).build());
    }

    private List<ActorChange> listed(String actor) {
        return stub.listActorChanges(
                        ListActorChangesRequest.newBuilder().setActor(actor).build())
                .getActorChangesList();
    }
}

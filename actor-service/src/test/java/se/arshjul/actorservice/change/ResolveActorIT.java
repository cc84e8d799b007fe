package se.arshjul.actorservice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.actorservice.change.ActorChangeCalls.day;
import static se.arshjul.actorservice.change.ActorChangeCalls.merger;
import static se.arshjul.actorservice.change.ActorChangeCalls.newMunicipality;
import static se.arshjul.actorservice.change.ActorChangeCalls.resolving;
import static se.arshjul.actorservice.change.ActorChangeCalls.split;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.NamePeriod;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChange.Kind;
import se.arshjul.actor.v1.ActorChange.State;
import se.arshjul.actor.v1.ActorChange.Successor;
import se.arshjul.actor.v1.ActorChangeServiceGrpc.ActorChangeServiceBlockingStub;
import se.arshjul.actor.v1.GetActorChangeRequest;
import se.arshjul.actor.v1.ResolveActorRequest;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.testkit.ServiceTest;

/** What is written leads to who is meant on a day; the facts AF60 and AF61 among it. */
@ServiceTest
class ResolveActorIT {

    @Autowired
    ActorChangeServiceBlockingStub changes;

    @Autowired
    ActorFixtures given;

    @ParameterizedTest
    @ValueSource(strings = {"SKL", "skr", "Sveriges Kommuner och Landsting", "Sveriges Kommuner och Regioner"})
    void sklAndSkrAreOneActorWithTwoNames(String written) {
        var found = changes.resolveActor(resolving(written, "2025-09-23").toBuilder()
                .setWrittenDate(day("2019-06-01"))
                .build());

        assertThat(found.getActorsList()).singleElement().satisfies(actor -> {
            assertThat(actor.getName()).isEqualTo("actors/skr");
            assertThat(actor.getShortName()).isEqualTo("SKR");
            assertThat(actor.getNamesList()).hasSize(2);
        });
        assertThat(found.getWrittenShortName()).isEqualTo("SKL");
    }

    @Test
    void lofHasAnotherLongNameAndTheSameShortOne() {
        var found = changes.resolveActor(resolving("Landstingens ömsesidiga försäkringsbolag", "2025-09-23"));

        assertThat(found.getActors(0).getNamesList())
                .extracting(NamePeriod::getDisplayName)
                .containsExactly(
                        "Landstingens ömsesidiga försäkringsbolag", "Löf regionernas ömsesidiga försäkringsbolag");
        assertThat(found.getActors(0).getShortName()).isEqualTo("Löf");
    }

    @ParameterizedTest
    @CsvSource({"EDCD, ecdc", "Lof, lof", "e-Hälsomyndigheten, e-halsomyndigheten", "actors/ivo, ivo"})
    void anotherSpellingLeadsToTheSameActor(String written, String id) {
        assertThat(names(written, "2026-03-02")).containsExactly("actors/" + id);
    }

    @Test
    void theMergerOfArbetsmiljoverketAndMynakIsPlannedWithoutADay() {
        var change = changes.getActorChange(GetActorChangeRequest.newBuilder()
                .setName("actorChanges/6f1d2c3e-0b7a-4c55-9a41-6d1f0a2b7c01")
                .build());

        assertThat(change.getKind()).isEqualTo(Kind.MERGER);
        assertThat(change.getState()).isEqualTo(State.ANNOUNCED);
        assertThat(change.hasEffectiveDate()).isFalse();
        assertThat(change.getPredecessorsList())
                .containsExactly("actors/arbetsmiljoverket", "actors/myndigheten-for-arbetsmiljokunskap");
        assertThat(change.getEvidence()).contains("17", "20");
        assertThat(names("Mynak", "2999-01-01")).containsExactly("actors/myndigheten-for-arbetsmiljokunskap");
    }

    @Test
    void whoWasMergedAndMergedAgainLeadsToWhoIsThereOnTheDay() {
        var calls = new ActorChangeCalls(changes);
        var first = given.body();
        var second = given.body();
        var third = given.body();
        calls.announce(merger(first, second).setEffectiveDate(day("2024-01-01")));
        calls.announce(merger(second, third).setEffectiveDate(day("2025-01-01")));

        assertThat(names(first, "2023-12-31")).containsExactly(first);
        assertThat(names(first, "2024-12-31")).containsExactly(second);
        assertThat(names(first, "2025-01-01")).containsExactly(third);
    }

    @Test
    void whoWasSplitLeadsToAllThatCameAfter() {
        var calls = new ActorChangeCalls(changes);
        var body = given.body();
        var one = "kommun-" + UUID.randomUUID();
        var other = "kommun-" + UUID.randomUUID();
        calls.announce(split(body, newMunicipality(one, "Ena kommunen"), newMunicipality(other, "Andra kommunen"))
                .setEffectiveDate(day("2998-01-01")));

        assertThat(names(body, "2998-01-01")).containsExactly("actors/" + one, "actors/" + other);
    }

    @Test
    void anUndoneChangeLeadsNowhere() {
        var calls = new ActorChangeCalls(changes);
        var body = given.body();
        calls.undo(calls.announce(ActorChange.newBuilder()
                .setKind(Kind.MERGER)
                .addPredecessors(body)
                .addSuccessors(Successor.newBuilder().setActor(given.body()))
                .setEffectiveDate(day("2026-01-01"))
                .setEvidence("Beslutet")));

        assertThat(names(body, "2026-03-01")).containsExactly(body);
    }

    @Test
    void whatNobodyIsCalledLeadsToNobody() {
        assertThat(names("Ingen heter så", "2026-03-02")).isEmpty();
        assertThat(refusalOf(() -> changes.resolveActor(ResolveActorRequest.getDefaultInstance())))
                .isEqualTo("INVALID_ARGUMENT ACTOR_CHANGE_INVALID");
    }

    private List<String> names(String written, String day) {
        return changes.resolveActor(resolving(written, day)).getActorsList().stream()
                .map(Actor::getName)
                .toList();
    }
}

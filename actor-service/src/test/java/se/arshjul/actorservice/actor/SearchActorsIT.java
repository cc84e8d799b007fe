package se.arshjul.actorservice.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.ListActorsRequest;
import se.arshjul.testkit.ServiceTest;

/** The register by what somebody remembers of an actor. */
@ServiceTest
class SearchActorsIT {

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    ActorFixtures given;

    @ParameterizedTest
    @ValueSource(strings = {"skl", "Kommuner och Landsting", "KOMMUNER OCH REGIONER", " SKR "})
    void anActorIsFoundByEveryNameItHasHad(String text) {
        assertThat(names(asked().setText(text))).contains("actors/skr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edcd", "ecdc"})
    void anActorIsFoundByHowDocumentsWriteItAndByItsSlug(String text) {
        assertThat(names(asked().setText(text))).containsExactly("actors/ecdc");
    }

    @Test
    void signsOfAPatternAreLettersLikeOthers() {
        assertThat(names(asked().setText("%"))).isEmpty();
        assertThat(names(asked().setText("_k_"))).isEmpty();
    }

    @Test
    void aCountyHasItsRegionAndItsMunicipalities() {
        assertThat(names(asked().setCountyCode("03")))
                .hasSize(9)
                .contains("actors/region-uppsala", "actors/kommun-knivsta");
        assertThat(names(asked().setCountyCode("03").setKind(Kind.REGION))).containsExactly("actors/region-uppsala");
    }

    @Test
    void whoIsNoLongerThereIsListedOnlyWhereAskedFor() {
        var gone = given.bodyDuring("2020-01-01", "2025-01-01");
        var never = given.bodyDuring("2999-01-01", "2999-01-01");
        var text = "organisation-";

        assertThat(names(asked().setText(text))).doesNotContain(gone, never);
        assertThat(names(asked().setText(text).setPast(true))).contains(gone).doesNotContain(never);
    }

    @Test
    void refusesWhatNothingCanBeCalled() {
        assertThat(violationsOf(() -> names(asked().setText("x".repeat(101)).setCountyCode("Uppsala"))))
                .containsExactlyInAnyOrder("text TOO_LONG", "county_code MALFORMED");
    }

    private static ListActorsRequest.Builder asked() {
        return ListActorsRequest.newBuilder().setPageSize(1000);
    }

    private List<String> names(ListActorsRequest.Builder asked) {
        return actors.listActors(asked.build()).getActorsList().stream()
                .map(Actor::getName)
                .toList();
    }
}

package se.arshjul.actorservice.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import com.google.type.Date;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.ListActorsRequest;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ListActorsIT {

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    ActorFixtures given;

    @Test
    void thereAre21RegionsAnd290Municipalities() {
        assertThat(names(all(Kind.REGION, 50))).hasSize(21);
        assertThat(names(all(Kind.MUNICIPALITY, 1000))).hasSize(290);
    }

    @Test
    void thereAre310BodiesBecauseGotlandIsBoth() {
        List<String> bodies = new ArrayList<>(names(all(Kind.REGION, 1000)));
        bodies.addAll(names(all(Kind.MUNICIPALITY, 1000)));

        assertThat(bodies.stream().distinct()).hasSize(310);
        assertThat(bodies)
                .filteredOn(name -> bodies.indexOf(name) != bodies.lastIndexOf(name))
                .containsOnly("actors/region-gotland");
    }

    @Test
    void pagesNeitherSkipNorRepeatAndGoByTheNamesInOrder() {
        var bySeven = names(all(Kind.MUNICIPALITY, 7));

        assertThat(bySeven).isEqualTo(names(all(Kind.MUNICIPALITY, 1000))).isSorted();
    }

    @Test
    void listsABodyOnTheDaysOnWhichItIsThere() {
        var name = given.bodyDuring("2020-01-01", "2025-01-01");

        assertThat(namesOn(2019, 12, 31)).doesNotContain(name);
        assertThat(namesOn(2020, 1, 1)).contains(name);
        assertThat(namesOn(2024, 12, 31)).contains(name);
        assertThat(namesOn(2025, 1, 1)).doesNotContain(name);
        assertThat(names(all(Kind.ORGANISATION, 1000))).doesNotContain(name);
    }

    @Test
    void listsFiftyWhereNoSizeIsAskedFor() {
        assertThat(actors.listActors(ListActorsRequest.getDefaultInstance()).getActorsList())
                .hasSize(50);
    }

    @Test
    void showsNoAddressToTheOutside() {
        given.bodyWithAddress("hidden@organisation.test");

        assertThat(all(Kind.ORGANISATION, 1000))
                .allMatch(actor -> actor.getContactEmail().isEmpty());
        assertThat(As.staff("coordinator")
                        .on(actors)
                        .listActors(ListActorsRequest.newBuilder()
                                .setPageSize(1000)
                                .setKind(Kind.ORGANISATION)
                                .build())
                        .getActorsList())
                .anyMatch(actor -> actor.getContactEmail().equals("hidden@organisation.test"));
    }

    @Test
    void refusesATokenOfAnotherList() {
        var first = actors.listActors(ListActorsRequest.newBuilder()
                .setPageSize(1)
                .setKind(Kind.REGION)
                .build());
        var other = ListActorsRequest.newBuilder()
                .setKind(Kind.MUNICIPALITY)
                .setPageToken(first.getNextPageToken())
                .build();

        assertThat(refusalOf(() -> actors.listActors(other))).isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
    }

    @Test
    void refusesANegativeSize() {
        var request = ListActorsRequest.newBuilder().setPageSize(-1).build();

        assertThat(refusalOf(() -> actors.listActors(request))).isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
    }

    @Test
    void refusesAKindThereIsNot() {
        var request = ListActorsRequest.newBuilder().setKindValue(99).build();

        assertThat(refusalOf(() -> actors.listActors(request))).isEqualTo("INVALID_ARGUMENT ACTOR_INVALID");
    }

    private List<Actor> all(Kind kind, int pageSize) {
        List<Actor> found = new ArrayList<>();
        var token = "";
        do {
            var page = actors.listActors(ListActorsRequest.newBuilder()
                    .setKind(kind)
                    .setPageSize(pageSize)
                    .setPageToken(token)
                    .build());
            found.addAll(page.getActorsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return found;
    }

    private List<String> namesOn(int year, int month, int day) {
        return names(actors.listActors(ListActorsRequest.newBuilder()
                        .setPageSize(1000)
                        .setKind(Kind.ORGANISATION)
                        .setAsOfDate(
                                Date.newBuilder().setYear(year).setMonth(month).setDay(day))
                        .build())
                .getActorsList());
    }

    private static List<String> names(List<Actor> actors) {
        return actors.stream().map(Actor::getName).toList();
    }
}

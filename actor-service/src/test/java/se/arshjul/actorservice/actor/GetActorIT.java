package se.arshjul.actorservice.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import com.google.type.Date;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.NamePeriod;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class GetActorIT {

    private static final String ADDRESS = "patientsakerhet@organisation.test";

    @Autowired
    ActorServiceBlockingStub actors;

    @Autowired
    ActorFixtures given;

    @Autowired
    TestClock clock;

    @Test
    void anyoneReadsAnActor() {
        var uppsala = get(As.anyone(), "actors/region-uppsala");

        assertThat(uppsala.getDisplayName()).isEqualTo("Region Uppsala");
        assertThat(uppsala.getKindsList()).containsExactly(Actor.Kind.REGION);
        assertThat(uppsala.getCountyCode()).isEqualTo("03");
        assertThat(uppsala.getEtag()).isNotEmpty();
        assertThat(uppsala.hasStartDate()).isFalse();
    }

    @Test
    void aBodyIsCalledWhatItWasCalledOnTheDay() {
        var name = given.renamedBody();

        assertThat(get(name, 2010, 12, 31).getDisplayName()).isEqualTo("Old");
        assertThat(get(name, 2011, 1, 1).getDisplayName()).isEqualTo("New");
        assertThat(get(As.anyone(), name).getDisplayName()).isEqualTo("New");
        assertThat(get(As.anyone(), name).getNamesList())
                .extracting(NamePeriod::getDisplayName)
                .containsExactly("Old", "New");
    }

    @Test
    void todayIsTheDayInStockholm() {
        var name = given.bodyDuring("2026-07-02", "2030-01-01");

        clock.set(Instant.parse("2026-07-01T21:59:59Z"));
        assertThat(refusalOf(() -> get(As.anyone(), name))).isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
        clock.set(Instant.parse("2026-07-01T22:00:00Z"));
        assertThat(get(As.anyone(), name).getName()).isEqualTo(name);
    }

    @Test
    void refusesABodyThatWasNotThereOnTheDay() {
        var name = given.bodyDuring("2020-01-01", "2025-01-01");

        assertThat(get(name, 2024, 12, 31).getName()).isEqualTo(name);
        assertThat(refusalOf(() -> get(name, 2025, 1, 1))).isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
        assertThat(refusalOf(() -> get(name, 2019, 12, 31))).isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
    }

    @Test
    void refusesADayThatIsNotInTheCalendar() {
        assertThat(refusalOf(() -> get("actors/region-uppsala", 2026, 2, 30)))
                .isEqualTo("INVALID_ARGUMENT DATE_INVALID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "actors/", "actors/Region-Uppsala", "actors/nobody", "people/1", "actors/a/assignments/b"})
    void refusesWhatIsNoActor(String name) {
        assertThat(refusalOf(() -> get(As.anyone(), name))).isEqualTo("NOT_FOUND ACTOR_NOT_FOUND");
    }

    @Test
    void theAddressIsShownToTheAgencyTheEngineAndTheBodyItself() {
        var name = given.bodyWithAddress(ADDRESS);

        assertThat(get(As.staff("analyst"), name).getContactEmail()).isEqualTo(ADDRESS);
        assertThat(get(As.engine(), name).getContactEmail()).isEqualTo(ADDRESS);
        assertThat(get(As.person(name, "respondent"), name).getContactEmail()).isEqualTo(ADDRESS);
    }

    @Test
    void theAddressIsShownToNobodyElse() {
        var name = given.bodyWithAddress(ADDRESS);

        assertThat(get(As.anyone(), name).getContactEmail()).isEmpty();
        assertThat(get(As.login(ADDRESS, "Somebody"), name).getContactEmail()).isEmpty();
        assertThat(get(As.person("actors/region-uppsala", "contact"), name).getContactEmail())
                .isEmpty();
    }

    private Actor get(As reader, String name) {
        return reader.on(actors)
                .getActor(GetActorRequest.newBuilder().setName(name).build());
    }

    private Actor get(String name, int year, int month, int day) {
        return actors.getActor(GetActorRequest.newBuilder()
                .setName(name)
                .setAsOfDate(Date.newBuilder().setYear(year).setMonth(month).setDay(day))
                .build());
    }
}

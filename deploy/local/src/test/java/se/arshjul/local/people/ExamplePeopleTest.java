package se.arshjul.local.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExamplePeopleTest {

    private final ExamplePeople people = ExamplePeople.read();

    @Test
    void fiveAreAtTheAgencyAndTwoInNearlyEveryBody() {
        assertThat(people.all()).hasSize(5 + 2 * (310 - 3));
        assertThat(people.find("samordnare@socialstyrelsen.test"))
                .hasValue(new ExamplePerson("samordnare@socialstyrelsen.test", "Samordnare, Socialstyrelsen"));
        assertThat(people.find("kommunikator@socialstyrelsen.test")).isPresent();
        assertThat(people.find("godkannare@region-orebro-lan.test"))
                .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Godkännare, Region Örebro län"));
    }

    @Test
    void gotlandIsOneBodyWithTwoRolesAndTwoPeople() {
        assertThat(people.find("svarande@region-gotland.test")).isPresent();
        assertThat(people.find("svarande@kommun-gotland.test")).isEmpty();
    }

    @Test
    void threeMunicipalitiesHaveNobodyYet() {
        assertThat(people.find("svarande@kommun-ydre.test")).isEmpty();
        assertThat(people.find("svarande@kommun-asele.test")).isEmpty();
        assertThat(people.find("svarande@kommun-arjang.test")).isEmpty();
    }
}

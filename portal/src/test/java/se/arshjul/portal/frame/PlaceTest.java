package se.arshjul.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arshjul.portal.session.Visitor;

/** The header marks where the page belongs. */
class PlaceTest {

    private static final Visitor COORDINATOR = new Visitor(
            true, "", "", "", "", "", List.of("COORDINATOR"), false, true, false, List.of("COORDINATOR"), List.of());

    @ParameterizedTest
    @CsvSource({
        "/aktorer/skr, actors",
        "/rad-och-grupper, actors",
        "/uppfoljning/aktorer, actors",
        "/uppfoljning/aktorer/skr/andring, actors",
        "/uppfoljning/aktorandringar/1/angra, actors",
        "/uppfoljning/rad-och-grupper/nationella-radet, actors",
        "/uppfoljning/2026, followup",
        "/uppfoljning/mottagargrupper, followup",
        "/, start"
    })
    void aPageOfTheRegisterIsAmongActorsAlsoWhereItIsKept(String path, String key) {
        assertThat(Place.of(COORDINATOR, path))
                .filteredOn(Place::here)
                .extracting(Place::key)
                .containsExactly(key);
    }
}

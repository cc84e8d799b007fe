package se.arshjul.portal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.register.Registered.seat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.BodyServiceGrpc;
import se.arshjul.actor.v1.CreateSeatRequest;
import se.arshjul.actor.v1.ListSeatsResponse;
import se.arshjul.actor.v1.Seat;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;

/** Seats over time: left, taken again, and of whom nobody can say any more what they are called. */
@PageTest
class SeatPagesTest {

    private static final String SEATS = "/uppfoljning/rad-och-grupper/nationella-radet";
    private static final Seat LEFT = seat("skr", "actors/skr", "Sveriges Kommuner och Regioner")
            .setEndDate(day("2025-06-01"))
            .build();

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void register() {
        Registered.standsIn(platform);
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void anOrganisationThatHasLeftComesBackOnASeatOfItsOwn() {
        seats(List.of(LEFT), List.of());

        comesBack();

        assertThat(created()).extracting(CreateSeatRequest::getSeatId).containsExactly("skr-2");
    }

    @Test
    void theSameSeatSentAgainIsTheSameRequest() {
        seats(List.of(LEFT), List.of());
        comesBack();
        var made = created().getFirst().getSeat().toBuilder()
                .setName(LEFT.getName() + "-2")
                .setActorDisplayName("Sveriges Kommuner och Regioner")
                .setTaken(true)
                .setStanding(Seat.Standing.NOT_PROPOSED)
                .setEtag("\"1\"")
                .build();
        seats(List.of(LEFT, made), List.of());

        coordinator.again();

        assertThat(created()).hasSize(2).containsOnly(created().getFirst());
    }

    @Test
    void aSeatOfWhomNothingIsCalledStaysItsActorsWhateverElseIsSaid() {
        seats(List.of(LEFT.toBuilder().clearActorDisplayName().build()), List.of());

        coordinator.press(coordinator.open(SEATS + "?plats=skr"), "Spara platsen", "evidence", "Möte 22");

        assertThat(platform.askedOnce(BodyServiceGrpc.getUpdateSeatMethod())
                        .getSeat()
                        .getActor())
                .isEqualTo("actors/skr");
    }

    @Test
    void whoWasProposedAndHasLeftIsNotInPlaceOnTheDay() {
        seats(List.of(LEFT), List.of());

        assertThat(council().text())
                .contains("Föreslagna men inte på plats Sveriges Kommuner och Regioner")
                .contains("De som inte sitter där längre Sveriges Kommuner och Regioner");
    }

    @Test
    void whoHasComeBackIsInPlaceAsProposed() {
        var back = seat("skr-2", "actors/skr", "Sveriges Kommuner och Regioner")
                .clearProposed()
                .clearProposedAs()
                .setStanding(Seat.Standing.NOT_PROPOSED)
                .build();
        seats(List.of(LEFT, back), List.of(back));

        assertThat(council().text())
                .contains("En organisation sitter där den dagen.")
                .doesNotContain("Föreslagna men inte på plats", "På plats utan att vara föreslagna");
    }

    private Shown council() {
        return new Reader(portal, request -> request).open("/rad-och-grupper/nationella-radet?dag=2026-01-01");
    }

    private void comesBack() {
        coordinator.press(
                coordinator.open(SEATS),
                "Spara platsen",
                "actor",
                "SKR",
                "startDate",
                "2026-01-01",
                "evidence",
                "Möte 22");
    }

    private List<CreateSeatRequest> created() {
        return platform.asked(BodyServiceGrpc.getCreateSeatMethod());
    }

    private void seats(List<Seat> all, List<Seat> taken) {
        platform.handle(
                BodyServiceGrpc.getListSeatsMethod(),
                asked -> ListSeatsResponse.newBuilder()
                        .addAllSeats(asked.hasAsOfDate() ? taken : all)
                        .build());
    }
}

package se.arshjul.portal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.day;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChange.State;
import se.arshjul.actor.v1.ActorChange.Successor;
import se.arshjul.actor.v1.ActorChangeServiceGrpc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListActorChangesResponse;
import se.arshjul.actor.v1.ResolveActorResponse;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** What a coordinator types of a change, and how a change reads afterwards. */
@PageTest
class AnnouncingTest {

    private static final String KEEP = "/uppfoljning/aktorer";
    private static final String CHANGE = "/uppfoljning/aktorandringar/6f1d2c3e-0b7a-4c55-9a41-6d1f0a2b7c01";
    private static final String ANNOUNCE = "Registrera förändringen";

    private static final Actor NORTH = region("norra", "03");
    private static final Actor SOUTH = region("sodra", "04");

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void register() {
        Registered.standsIn(platform);
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    private static Actor region(String id, String county) {
        return Actor.newBuilder()
                .setName("actors/" + id)
                .addKinds(Kind.REGION)
                .setDisplayName(id)
                .setCountyCode(county)
                .build();
    }

    @Test
    void aNewOneCalledNearlyAsOneThatIsThereIsSaidAtItsFieldAndRenamesNobody() {
        var page = coordinator.press(
                coordinator.open(KEEP + "/mynak/andring?slag=MERGER"),
                ANNOUNCE,
                "parts",
                "Arbetsmiljo-verket",
                "evidence",
                "Beslutet");
        assertThat(page.leadsTo()).isEqualTo(CHANGE);

        page = coordinator.press(
                coordinator.open(KEEP + "/mynak/andring?slag=MERGER"),
                ANNOUNCE,
                "parts",
                "arbetsmiljöverket",
                "evidence",
                "Beslutet");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.error("parts"))
                .contains("arbetsmiljöverket liknar Arbetsmiljöverket, som redan finns i registret.");
        assertThat(page.value("parts")).isEqualTo("arbetsmiljöverket");
    }

    @Test
    void aShortNameStaysWithAnotherNameUnlessSomebodyEmptiesIt() {
        var page = coordinator.open(KEEP + "/skr/andring");

        coordinator.press(page, ANNOUNCE, "displayName", "Nya SKR", "evidence", "Beslutet");
        coordinator.press(page, ANNOUNCE, "displayName", "Nya SKR", "shortName", "", "evidence", "Beslutet");

        assertThat(announced()).extracting(Successor::getShortName).containsExactly("SKR", "");
    }

    @Test
    void aNewMunicipalityIsInTheCountyOfItsCode() {
        coordinator.press(
                coordinator.open(KEEP + "/mynak/andring?slag=SPLIT"),
                ANNOUNCE,
                "parts",
                "Ena delen; 9901",
                "evidence",
                "Beslutet");

        assertThat(announced()).extracting(Successor::getCountyCode).containsExactly("99");
    }

    @Test
    void whoComesFromTwoCountiesIsInNeither() {
        platform.answer(ActorServiceGrpc.getGetActorMethod(), NORTH);
        platform.handle(
                ActorChangeServiceGrpc.getResolveActorMethod(),
                asked -> ResolveActorResponse.newBuilder()
                        .addAllActors(List.of(NORTH, SOUTH).stream()
                                .filter(one -> one.getDisplayName().equals(asked.getWritten()))
                                .toList())
                        .build());
        var page = coordinator.open(KEEP + "/norra/andring?slag=MERGER");

        coordinator.press(page, ANNOUNCE, "also", "sodra", "parts", "Nya regionen", "evidence", "Beslutet");
        coordinator.press(page, ANNOUNCE, "also", "", "parts", "Nya regionen", "evidence", "Beslutet");

        assertThat(announced()).extracting(Successor::getCountyCode).containsExactly("", "03");
    }

    @Test
    void aRenameThatIsInForceLeadsFromTheOldNameToTheNew() {
        var rename = ActorChange.newBuilder()
                .setName(Registered.CHANGE)
                .setKind(ActorChange.Kind.RENAME)
                .addPredecessors("actors/skr")
                .addSuccessors(
                        Successor.newBuilder().setActor("actors/skr").setDisplayName("Sveriges Kommuner och Regioner"))
                .setEffectiveDate(day("2024-11-12"))
                .setState(State.IN_FORCE)
                .build();
        platform.answer(ActorChangeServiceGrpc.getGetActorChangeMethod(), rename);
        platform.answer(
                ActorChangeServiceGrpc.getListActorChangesMethod(),
                ListActorChangesResponse.newBuilder().addActorChanges(rename).build());

        assertThat(coordinator.open(CHANGE).text())
                .contains("Före Sveriges Kommuner och Landsting Efter Sveriges Kommuner och Regioner");
        assertThat(coordinator.open(KEEP).text())
                .contains("Sveriges Kommuner och Landsting → Sveriges Kommuner och Regioner");
    }

    @Test
    void whoUndoesAChangeThatIsInForceIsToldOfOpenSurveys() {
        assertThat(coordinator.open(CHANGE + "/angra").text()).doesNotContain("Se efter om någon enkät är öppen");
        platform.answer(
                ActorChangeServiceGrpc.getGetActorChangeMethod(),
                Registered.MERGER.toBuilder()
                        .setState(State.IN_FORCE)
                        .addSuccessors(Successor.newBuilder()
                                .setActor("actors/nya")
                                .setDisplayName("Nya")
                                .addKinds(Kind.AUTHORITY))
                        .build());

        assertThat(coordinator.open(CHANGE + "/angra").text()).contains("Se efter om någon enkät är öppen");
    }

    private List<Successor> announced() {
        return platform.asked(ActorChangeServiceGrpc.getAnnounceActorChangeMethod()).stream()
                .flatMap(asked -> asked.getActorChange().getSuccessorsList().stream())
                .toList();
    }
}

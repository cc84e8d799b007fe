package se.arshjul.portal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.day;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorChangeServiceGrpc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.BodyServiceGrpc;
import se.arshjul.actor.v1.ResolveActorResponse;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** The register, actors, councils and groups for anybody who is curious. */
@PageTest
class RegisterPagesTest {

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void register() {
        Registered.standsIn(platform);
        anybody = new Reader(portal, request -> request);
    }

    @Test
    void theRegisterIsListedPageByPageWithItsFilterInTheAddress() {
        var page = anybody.open("/aktorer?sok=verk&slag=AUTHORITY&lan=03&dag=2024-11-12");

        assertThat(page.text())
                .contains("Arbetsmiljöverket AV Myndighet", "Sveriges Kommuner och Regioner SKR Organisation");
        assertThat(page.links())
                .contains("/aktorer/skr?dag=2024-11-12")
                .anyMatch(link -> link.startsWith("/aktorer?sok=verk") && link.endsWith("sida=mer"));
        var asked = platform.askedOnce(ActorServiceGrpc.getListActorsMethod());
        assertThat(asked.getText()).isEqualTo("verk");
        assertThat(asked.getKind()).isEqualTo(Actor.Kind.AUTHORITY);
        assertThat(asked.getCountyCode()).isEqualTo("03");
        assertThat(asked.getAsOfDate()).isEqualTo(day("2024-11-12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"imorgon", "%2B999999999-12-31", "-999999999-01-01", "2026-02-30"})
    void aDayThatIsNoneIsSaidAtItsField(String day) {
        assertThat(anybody.open("/aktorer?dag=" + day).text()).contains("Välj ett datum.");
        assertThat(platform.askedOnce(ActorServiceGrpc.getListActorsMethod()).hasAsOfDate())
                .isFalse();
    }

    @Test
    void anActorShowsItsNamesOverTimeAndHowItIsWritten() {
        assertThat(anybody.open("/aktorer/skr").text())
                .contains("Sveriges Kommuner och Regioner SKR Syns i dokument från tisdag 12 november 2024")
                .contains("Sveriges Kommuner och Landsting SKL Dagen är inte känd")
                .contains("Skrivs också SKL/SKR");
    }

    @Test
    void aMergerThatIsPlannedWithoutADaySaysSo() {
        var page = anybody.open("/aktorer/arbetsmiljoverket");

        assertThat(page.text())
                .contains("Sammanslagning Planerad, ingen dag")
                .contains("Före Arbetsmiljöverket, Myndigheten för arbetsmiljökunskap Efter Arbetsmiljöverket")
                .contains("Dagen är inte känd", "Anteckningarna från möte 17 och 20", "Myndighetens plan")
                .doesNotContain("Ändra eller ångra", "Personer i varje uppdrag", "Mottagargrupper");
        assertThat(page.links()).contains("/planer/egen", "/rad-och-grupper/nationella-radet");
    }

    @Test
    void theCoordinatorSeesHowManyPeopleAndWhichGroupsAnActorHas() {
        var page = new Reader(portal, SignedInAs.staff("coordinator")).open("/aktorer/arbetsmiljoverket");

        assertThat(page.text()).contains("Svarande 2", "Mottagargrupper Pilotgruppen", "Byt namn");
        assertThat(page.links())
                .contains("/uppfoljning/aktorer/arbetsmiljoverket/andring", "/uppfoljning/brevlador/arbetsmiljoverket");
    }

    @Test
    void anActorThatIsNoLongerThereLeadsToWhoCameAfter() {
        platform.answer(
                ActorServiceGrpc.getGetActorMethod(),
                Registered.MERGING.toBuilder()
                        .setName("actors/AV")
                        .setEndDate(day("2026-01-01"))
                        .build());
        platform.handle(
                ActorChangeServiceGrpc.getResolveActorMethod(),
                asked -> ResolveActorResponse.newBuilder()
                        .addActors(Registered.AGENCY)
                        .build());

        var page = anybody.open("/aktorer/mynak");

        assertThat(page.text())
                .contains("Aktören finns inte från och med torsdag 1 januari 2026 I stället finns Arbetsmiljöverket");
        assertThat(page.links()).contains("/aktorer/arbetsmiljoverket");
    }

    @Test
    void aCouncilShowsWhoSitsThereOnADayWhoWasProposedAndWhoFollowedWhom() {
        var page = anybody.open("/rad-och-grupper/nationella-radet?dag=2025-09-23");

        assertThat(page.text())
                .contains("3 organisationer sitter där den dagen.")
                .containsSubsequence("Socialstyrelsen Sammankallande", "Strålsäkerhetsmyndigheten Ledamot")
                .contains("Föreslagna men inte på plats Universitetskanslersämbetet")
                .contains("På plats utan att vara föreslagna Statens beredning för utvärdering")
                .contains("SSM:s tidigare ledamot", "SSM:s ledamot", "Möte 17.");
        assertThat(platform.asked(BodyServiceGrpc.getListSeatsMethod()))
                .anyMatch(asked -> asked.getAsOfDate().equals(day("2025-09-23")));
    }

    @Test
    void councilsAndGroupsAreListed() {
        assertThat(anybody.open("/rad-och-grupper").links()).contains("/rad-och-grupper/nationella-radet");
    }
}

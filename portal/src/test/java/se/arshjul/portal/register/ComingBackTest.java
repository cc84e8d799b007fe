package se.arshjul.portal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.arshjul.portal.FollowupFixtures.day;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorChange.Successor;
import se.arshjul.actor.v1.ActorChangeServiceGrpc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.actor.v1.ResolveActorResponse;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;

/** A body that was there once is announced anew under the name that it had, and becomes no other one. */
@PageTest
class ComingBackTest {

    private static final Actor ENDED = Actor.newBuilder()
            .setName("actors/gamla-myndigheten")
            .setDisplayName("Gamla myndigheten")
            .setEndDate(day("2020-01-01"))
            .build();

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void register() {
        Registered.standsIn(platform);
        platform.answer(
                ActorServiceGrpc.getListActorsMethod(),
                ListActorsResponse.newBuilder()
                        .addActors(Registered.AGENCY)
                        .addActors(ENDED)
                        .build());
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void aBodyThatWasMergedComesBackUnderItsOldNameBesideTheOneItWasMergedInto() {
        found(Map.of(
                "Gamla myndigheten",
                meant("Gamla myndigheten", Registered.AGENCY),
                ENDED.getName(),
                meant("Gamla myndigheten", Registered.AGENCY),
                "Arbetsmiljöverket",
                meant("Arbetsmiljöverket", Registered.AGENCY)));

        split("Gamla myndigheten\nArbetsmiljöverket");

        assertThat(announced())
                .extracting(Successor::getActor, Successor::getDisplayName)
                .containsExactly(
                        tuple("actors/gamla-myndigheten-2", "Gamla myndigheten"),
                        tuple("actors/arbetsmiljoverket", ""));
    }

    @Test
    void aBodyThatNobodyCameAfterComesBackUnderItsOldName() {
        found(Map.of());

        split("Gamla myndigheten");

        assertThat(announced()).extracting(Successor::getActor).containsExactly("actors/gamla-myndigheten-2");
    }

    @Test
    void aBodyThatWasDividedComesBackUnderItsOldName() {
        found(Map.of("Gamla myndigheten", meant("Gamla myndigheten", Registered.AGENCY, Registered.MERGING)));

        split("Gamla myndigheten");

        assertThat(announced()).extracting(Successor::getDisplayName).containsExactly("Gamla myndigheten");
    }

    @Test
    void whatALivingActorIsCalledTodayIsThatOneWhoeverElseWasCalledSo() {
        found(Map.of("mynak", meant("", Registered.AGENCY, Registered.MERGING)));

        split("mynak");

        assertThat(announced()).extracting(Successor::getActor).containsExactly("actors/mynak");
    }

    @Test
    void howElseALivingActorIsWrittenIsThatOne() {
        found(Map.of("SKL/SKR", meant("Sveriges Kommuner och Regioner", Registered.SKR)));

        split("SKL/SKR");

        assertThat(announced()).extracting(Successor::getActor).containsExactly("actors/skr");
    }

    @Test
    void whatALivingActorWasCalledIsSaidAtItsField() {
        found(Map.of("SKL", meant("Sveriges Kommuner och Regioner", Registered.SKR)));

        var page = split("SKL");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.error("parts")).contains("Sveriges Kommuner och Regioner har också namnet SKL i registret.");
        assertThat(page.value("parts")).isEqualTo("SKL");
    }

    private Shown split(String parts) {
        return coordinator.press(
                coordinator.open("/uppfoljning/aktorer/arbetsmiljoverket/andring?slag=SPLIT"),
                "Registrera förändringen",
                "parts",
                parts,
                "evidence",
                "Beslutet");
    }

    private void found(Map<String, ResolveActorResponse> answers) {
        platform.handle(
                ActorChangeServiceGrpc.getResolveActorMethod(),
                asked -> answers.getOrDefault(asked.getWritten(), ResolveActorResponse.getDefaultInstance()));
    }

    private static ResolveActorResponse meant(String writtenNow, Actor... actors) {
        return ResolveActorResponse.newBuilder()
                .addAllActors(Arrays.asList(actors))
                .setWrittenDisplayName(writtenNow)
                .build();
    }

    private List<Successor> announced() {
        return platform.asked(ActorChangeServiceGrpc.getAnnounceActorChangeMethod()).stream()
                .flatMap(asked -> asked.getActorChange().getSuccessorsList().stream())
                .toList();
    }
}

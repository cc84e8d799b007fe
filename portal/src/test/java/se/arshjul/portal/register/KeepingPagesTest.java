package se.arshjul.portal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChange.Successor;
import se.arshjul.actor.v1.ActorChangeServiceGrpc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.BodyServiceGrpc;
import se.arshjul.actor.v1.Seat.Role;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** The coordinator keeps the register: new actors, changes with and without a day, seats. */
@PageTest
class KeepingPagesTest {

    private static final String KEEP = "/uppfoljning/aktorer";
    private static final String CHANGE = "/uppfoljning/aktorandringar/6f1d2c3e-0b7a-4c55-9a41-6d1f0a2b7c01";
    private static final String SEATS = "/uppfoljning/rad-och-grupper/nationella-radet";
    private static final String ANNOUNCE = "Registrera förändringen";

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
    void whatIsPlannedIsListedAndAnActorIsAddedOnce() {
        var page = coordinator.open(KEEP);
        assertThat(page.text()).contains("På väg Sammanslagning Planerad, ingen dag");

        var added = coordinator.press(
                page,
                "Lägg till aktören",
                "displayName",
                "Nya kommunen",
                "kinds",
                "MUNICIPALITY",
                "countyCode",
                "03",
                "municipalityCode",
                "0399",
                "startDate",
                "2027-01-01");
        coordinator.again();

        assertThat(added.leadsTo()).isEqualTo("/aktorer/nya-kommunen");
        var asked = platform.asked(ActorServiceGrpc.getCreateActorMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getActor().getKindsList()).containsExactly(Kind.MUNICIPALITY);
        assertThat(asked.getFirst().getActor().getStartDate()).isEqualTo(day("2027-01-01"));
    }

    @Test
    void whatIsWrongWithANewActorIsSaidAtItsFieldAndNothingIsLost() {
        platform.refuse(
                ActorServiceGrpc.getCreateActorMethod(),
                wrong("ACTOR_INVALID", "actor.kinds", "REQUIRED", "Required."));

        var page = coordinator.press(coordinator.open(KEEP), "Lägg till aktören", "displayName", "Nya kommunen");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.error("kinds")).contains("Välj minst ett slag.");
        assertThat(page.value("displayName")).isEqualTo("Nya kommunen");
    }

    @Test
    void aRenameIsAnnouncedWithoutADay() {
        var page = coordinator.open(KEEP + "/skr/andring");

        var sent = coordinator.press(
                page, ANNOUNCE, "displayName", "Nya SKR", "shortName", "NSKR", "evidence", "Stämmans beslut");

        assertThat(sent.leadsTo()).isEqualTo(CHANGE);
        assertThat(announced())
                .isEqualTo(ActorChange.newBuilder()
                        .setKind(ActorChange.Kind.RENAME)
                        .addPredecessors("actors/skr")
                        .addSuccessors(Successor.newBuilder()
                                .setActor("actors/skr")
                                .setDisplayName("Nya SKR")
                                .setShortName("NSKR"))
                        .setEvidence("Stämmans beslut")
                        .build());
    }

    @Test
    void aMergerIntoAnActorOfTheRegisterIsAnnouncedByWhatTheyAreCalled() {
        var page = coordinator.open(KEEP + "/mynak/andring?slag=MERGER");

        coordinator.press(
                page, ANNOUNCE, "parts", "AV", "also", "SKR", "effectiveDate", "2027-01-01", "evidence", "Beslutet");

        assertThat(announced().getPredecessorsList())
                .containsExactly("actors/mynak", "actors/skr", "actors/arbetsmiljoverket");
        assertThat(announced().getSuccessorsList())
                .containsExactly(Successor.newBuilder()
                        .setActor("actors/arbetsmiljoverket")
                        .build());
        assertThat(announced().getEffectiveDate()).isEqualTo(day("2027-01-01"));
    }

    @Test
    void aSplitIntoPartsThatAreNewTakesTheirCodes() {
        var page = coordinator.open(KEEP + "/mynak/andring?slag=SPLIT");

        coordinator.press(
                page, ANNOUNCE, "parts", "Ena delen; 9901\nAndra delen", "stays", "ja", "evidence", "Beslutet");

        assertThat(announced().getSuccessorsList())
                .extracting(Successor::getActor, Successor::getMunicipalityCode)
                .containsExactly(
                        tuple("actors/mynak", ""), tuple("actors/ena-delen", "9901"), tuple("actors/andra-delen", ""));
    }

    @Test
    void aNameThatNobodyHasIsSaidAtItsField() {
        var page = coordinator.press(
                coordinator.open(KEEP + "/mynak/andring?slag=MERGER"),
                ANNOUNCE,
                "parts",
                "AV",
                "also",
                "Ingen alls",
                "evidence",
                "Beslutet");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.error("also")).contains("Ingen aktör i registret heter Ingen alls.");
        assertThat(page.value("evidence")).isEqualTo("Beslutet");
        assertThat(platform.asked(ActorChangeServiceGrpc.getAnnounceActorChangeMethod()))
                .isEmpty();
    }

    @Test
    void aChangeGetsItsDayWithTheEtagThatWasRead() {
        var page = coordinator.open(CHANGE);

        coordinator.press(page, "Spara dagen", "effectiveDate", "2027-01-01", "evidence", "Regeringens beslut");

        var asked = platform.askedOnce(ActorChangeServiceGrpc.getDateActorChangeMethod());
        assertThat(asked.getName()).isEqualTo(Registered.CHANGE);
        assertThat(asked.getEffectiveDate()).isEqualTo(day("2027-01-01"));
        assertThat(asked.getEtag()).isEqualTo("\"1\"");
    }

    @Test
    void whatCannotBeIsSaidAndWhatWasTypedStays() {
        platform.refuse(ActorChangeServiceGrpc.getDateActorChangeMethod(), notNow("ACTOR_CHANGE_IMPOSSIBLE"));

        var page = coordinator.press(
                coordinator.open(CHANGE), "Spara dagen", "effectiveDate", "2027-01-01", "evidence", "Beslutet");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Någon av aktörerna finns inte den dagen");
        assertThat(page.value("effectiveDate")).isEqualTo("2027-01-01");
    }

    @Test
    void aChangeIsUndoneOnAPageOfItsOwn() {
        platform.refuse(ActorChangeServiceGrpc.getUndoActorChangeMethod(), changed("ACTOR_CHANGE_CHANGED"));

        var page = coordinator.press(coordinator.open(CHANGE + "/angra"), "Ångra den nu", "evidence", "Upphävt");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Någon annan har ändrat uppgifterna om förändringen");
        assertThat(platform.askedOnce(ActorChangeServiceGrpc.getUndoActorChangeMethod())
                        .getEvidence())
                .isEqualTo("Upphävt");
    }

    @Test
    void aSeatIsAddedForAnActorByItsName() {
        coordinator.press(
                coordinator.open(SEATS),
                "Spara platsen",
                "actor",
                "SKR",
                "role",
                "CO_OPTED",
                "startDate",
                "2026-01-01",
                "evidence",
                "Möte 22");

        var asked = platform.askedOnce(BodyServiceGrpc.getCreateSeatMethod());
        assertThat(asked.getSeatId()).isEqualTo("skr");
        assertThat(asked.getSeat().getActor()).isEqualTo("actors/skr");
        assertThat(asked.getSeat().getRole()).isEqualTo(Role.CO_OPTED);
        assertThat(asked.getSeat().getProposed()).isFalse();
    }

    @Test
    void aSeatIsEndedAndStaysItsActors() {
        coordinator.press(coordinator.open(SEATS + "?plats=ssm"), "Spara platsen", "endDate", "2026-06-01");

        var seat = platform.askedOnce(BodyServiceGrpc.getUpdateSeatMethod()).getSeat();
        assertThat(seat.getActor()).isEqualTo("actors/ssm");
        assertThat(seat.getEndDate()).isEqualTo(day("2026-06-01"));
        assertThat(seat.getEtag()).isEqualTo("\"3\"");
    }

    @Test
    void whoFollowsOnASeatIsKeptByWhatTheyAre() {
        var page = coordinator.open(SEATS + "/ssm/ledamot");
        assertThat(page.text()).contains("Skriv aldrig personens namn.");

        coordinator.press(
                page,
                "Spara bytet",
                "holderTitle",
                "SSM:s ledamot",
                "meeting",
                "22",
                "evidence",
                "Möte 22",
                "stated",
                "ja");

        var asked = platform.askedOnce(BodyServiceGrpc.getReplaceSeatHolderMethod());
        assertThat(asked.getHolder().getMeeting()).isEqualTo("bodies/nationella-radet/meetings/22");
        assertThat(asked.getHolder().getStated()).isTrue();
    }

    private ActorChange announced() {
        return platform.askedOnce(ActorChangeServiceGrpc.getAnnounceActorChangeMethod())
                .getActorChange();
    }
}

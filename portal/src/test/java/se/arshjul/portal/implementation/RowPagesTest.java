package se.arshjul.portal.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.ImplementationServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** A row of a draft: what is typed is kept, whatever comes in between. */
@PageTest
class RowPagesTest {

    private static final String PAGE = "/uppfoljning/planer/nhp/genomforande/2026";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void scheduled() {
        new Scheduled(platform).all();
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void aRowThatIsNotWellFormedKeepsWhatWasTyped() {
        platform.refuse(
                ImplementationServiceGrpc.getCreateImplementationRowMethod(),
                Refusal.invalid(
                        "IMPLEMENTATION_ROW_INVALID",
                        "no",
                        List.of(
                                new FieldViolation("row.actors", "REQUIRED", "Required."),
                                new FieldViolation("row.end_month", "BEFORE_START", "Not before."))));

        var again = coordinator.press(
                coordinator.open(PAGE + "/rad/ny?atgard=m1-3"),
                "Spara",
                "activity",
                "Ny aktivitet",
                "startMonth",
                "9",
                "endMonth",
                "2");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.error("actors")).isEqualTo("Välj minst en ansvarig.");
        assertThat(again.error("endMonth")).startsWith("Välj samma månad");
        assertThat(again.value("activity")).isEqualTo("Ny aktivitet");
        assertThat(again.value("elementId")).isEqualTo("m1-3");
    }

    @Test
    void aRowIsChangedWithTheEtagThatWasRead() {
        platform.answer(
                ImplementationServiceGrpc.getUpdateImplementationRowMethod(), ImplementationRow.getDefaultInstance());

        var saved = coordinator.press(coordinator.open(PAGE + "/rad/1"), "Spara", "activity", "Annat");

        assertThat(saved.leadsTo()).isEqualTo(PAGE);
        var asked = platform.askedOnce(ImplementationServiceGrpc.getUpdateImplementationRowMethod())
                .getRow();
        assertThat(asked.getName()).isEqualTo(Scheduled.NAME + "/rows/1");
        assertThat(asked.getEtag()).isEqualTo("\"1\"");
        assertThat(asked.getActorsList()).containsExactly("actors/forte", "actors/ivo");
        assertThat(asked.getEndMonth()).isEqualTo(9);
    }

    @Test
    void aRowThatSomebodyElseHasChangedIsShownBesideWhatWasTyped() {
        platform.refuse(
                ImplementationServiceGrpc.getUpdateImplementationRowMethod(),
                Refusal.stale("IMPLEMENTATION_ROW_CHANGED", "changed", Map.of()));

        var again = coordinator.press(
                coordinator.open(PAGE + "/rad/1"),
                "Spara",
                "activity",
                "Annat",
                "endMonth",
                "12",
                "actors",
                "actors/ivo");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.part("activity-conflict")).contains("Kartlägga mätmetoder", "Annat");
        assertThat(again.part("endMonth-conflict")).contains("september", "december");
        assertThat(again.part("actors-conflict")).contains("Forte, IVO");
        assertThat(again.value("activity")).isEqualTo("Annat");
        assertThat(again.html()).doesNotContain("followUp-conflict");
    }

    @Test
    void theRegisterIsReadOnceForANewRowAndOnceMoreForWhoIsThereNoMore() {
        var present = ListActorsResponse.newBuilder()
                .addActors(Actor.newBuilder()
                        .setName("actors/forte")
                        .setDisplayName("Forte")
                        .addKinds(Actor.Kind.AUTHORITY));
        platform.handle(
                ActorServiceGrpc.getListActorsMethod(),
                asked -> asked.getPast()
                        ? present.clone()
                                .addActors(
                                        Actor.newBuilder().setName("actors/ivo").setDisplayName("Tidigare IVO"))
                                .build()
                        : present.build());

        assertThat(coordinator.open(PAGE + "/rad/ny").text()).contains("Forte").doesNotContain("IVO");
        assertThat(platform.asked(ActorServiceGrpc.getListActorsMethod())).hasSize(1);
        assertThat(coordinator.open(PAGE + "/rad/1").text()).contains("Forte", "Tidigare IVO");
    }

    @Test
    void aRowThatAColleagueHasTakenOutIsKeptAsANewOne() {
        var page = coordinator.open(PAGE + "/rad/1");
        taken();

        var again = coordinator.press(page, "Spara", "activity", "Annat", "actors", "actors/nedlagd");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Någon annan har tagit bort raden medan du skrev.");
        assertThat(again.value("activity")).isEqualTo("Annat");
        assertThat(again.value("actors")).isEqualTo("actors/nedlagd");
        platform.answer(
                ImplementationServiceGrpc.getCreateImplementationRowMethod(), ImplementationRow.getDefaultInstance());
        coordinator.press(again, "Spara");
        var added = platform.askedOnce(ImplementationServiceGrpc.getCreateImplementationRowMethod());
        assertThat(added.getRow().getActivity()).isEqualTo("Annat");
        assertThat(added.getRow().getActorsList()).containsExactly("actors/nedlagd");
        assertThat(added.getRequestId())
                .isNotEqualTo(platform.askedOnce(ImplementationServiceGrpc.getUpdateImplementationRowMethod())
                        .getRequestId());
    }

    @Test
    void whatIsWrongWithARowThatIsTakenOutIsKeptToo() {
        var page = coordinator.open(PAGE + "/rad/1");
        taken();

        var again = coordinator.press(page, "Spara", "activity", "Annat", "priority", "först");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.value("activity")).isEqualTo("Annat");
        assertThat(again.value("priority")).isEqualTo("först");
    }

    private void taken() {
        var gone = Refusal.notFound("IMPLEMENTATION_ROW_NOT_FOUND", "none", Map.of());
        platform.refuse(ImplementationServiceGrpc.getGetImplementationRowMethod(), gone);
        platform.refuse(ImplementationServiceGrpc.getUpdateImplementationRowMethod(), gone);
    }
}

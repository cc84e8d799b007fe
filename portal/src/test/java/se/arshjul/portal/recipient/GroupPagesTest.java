package se.arshjul.portal.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.wrong;

import com.google.protobuf.Empty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.RecipientGroup;
import se.arshjul.actor.v1.RecipientGroup.Rule;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Mottagargrupper: kept by the coordinator, by rule or by hand. */
@PageTest
class GroupPagesTest {

    private static final String PAGE = "/uppfoljning/mottagargrupper";
    private static final String SAVE = "Spara gruppen";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void keepGroups() {
        Grouped.standsIn(platform);
        platform.handle(RecipientGroupServiceGrpc.getCreateRecipientGroupMethod(), asked -> asked.getRecipientGroup());
        platform.handle(RecipientGroupServiceGrpc.getUpdateRecipientGroupMethod(), asked -> asked.getRecipientGroup());
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void everyGroupIsListedWithItsRuleAndHowManyItHasToday() {
        var page = coordinator.open(PAGE);

        assertThat(page.text())
                .contains("Kommuner i Uppsala län Kommuner i Uppsala län 2", "Pilotgruppen Handplockade 2");
        assertThat(page.links()).contains(PAGE + "/" + Grouped.UPPSALA, PAGE + "/ny");
    }

    @Test
    void aGroupByRuleIsKeptWithItsKindsAndCounties() {
        var page = coordinator.open(PAGE + "/ny");

        var saved = coordinator.press(
                page, SAVE, "displayName", "Kommuner i Skåne", "kinds", "MUNICIPALITY", "countyCodes", "12");
        coordinator.again();

        assertThat(saved.leadsTo()).isEqualTo(PAGE);
        var asked = platform.asked(RecipientGroupServiceGrpc.getCreateRecipientGroupMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getRecipientGroup())
                .isEqualTo(RecipientGroup.newBuilder()
                        .setDisplayName("Kommuner i Skåne")
                        .setRule(Rule.newBuilder().addKinds(Kind.MUNICIPALITY).addCountyCodes("12"))
                        .build());
    }

    @Test
    void aGroupPickedByHandIsKeptWithWhoWasPicked() {
        coordinator.press(
                coordinator.open(PAGE + "/ny?sort=handplockad"),
                SAVE,
                "displayName",
                "Två kommuner",
                "recipientIds",
                "kommun-knivsta",
                "recipientIds",
                "kommun-uppsala");

        assertThat(platform.askedOnce(RecipientGroupServiceGrpc.getCreateRecipientGroupMethod())
                        .getRecipientGroup())
                .isEqualTo(RecipientGroup.newBuilder()
                        .setDisplayName("Två kommuner")
                        .addRecipientIds("kommun-knivsta")
                        .addRecipientIds("kommun-uppsala")
                        .build());
    }

    @Test
    void aGroupIsShownWithWhoIsInItAndChangedWithTheEtagThatWasRead() {
        var page = coordinator.open(PAGE + "/" + Grouped.PICKED);
        assertThat(page.text()).contains("Med i dag (2) Region Skåne Knivsta kommun", "Uppsala län 1 av 3");
        assertThat(page.value("recipientIds")).contains("region-skane", "kommun-knivsta");

        coordinator.press(page, SAVE, "displayName", "Piloten");

        var asked = platform.askedOnce(RecipientGroupServiceGrpc.getUpdateRecipientGroupMethod())
                .getRecipientGroup();
        assertThat(asked.getEtag()).isEqualTo("\"2\"");
        assertThat(asked.getDisplayName()).isEqualTo("Piloten");
        assertThat(asked.getRecipientIdsList()).containsExactlyInAnyOrder("region-skane", "kommun-knivsta");
    }

    @Test
    void whatAColleagueChangedMeanwhileIsSaid() {
        platform.refuse(RecipientGroupServiceGrpc.getUpdateRecipientGroupMethod(), changed("RECIPIENT_GROUP_CHANGED"));

        var conflict = coordinator.press(coordinator.open(PAGE + "/" + Grouped.UPPSALA), SAVE, "displayName", "Min");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Någon annan har ändrat gruppen");
        assertThat(conflict.value("displayName")).isEqualTo("Min");
    }

    @Test
    void aHandPickedGroupOfNobodyIsSaidWhereOnePicks() {
        platform.refuse(
                RecipientGroupServiceGrpc.getCreateRecipientGroupMethod(),
                wrong("RECIPIENT_GROUP_INVALID", "recipient_group.recipient_ids", "NEITHER_OR_BOTH", "Either."));

        var refused =
                coordinator.press(coordinator.open(PAGE + "/ny?sort=handplockad"), SAVE, "displayName", "Ingen alls");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("recipientIds")).isEqualTo("Välj minst en.");
        assertThat(refused.value("displayName")).isEqualTo("Ingen alls");
    }

    @Test
    void aGroupIsForgotten() {
        platform.answer(RecipientGroupServiceGrpc.getDeleteRecipientGroupMethod(), Empty.getDefaultInstance());

        var gone = coordinator.press(coordinator.open(PAGE + "/" + Grouped.PICKED), "Ta bort");

        assertThat(gone.leadsTo()).isEqualTo(PAGE);
        assertThat(platform.askedOnce(RecipientGroupServiceGrpc.getDeleteRecipientGroupMethod())
                        .getName())
                .isEqualTo(Grouped.PILOT.getName());
    }

    @Test
    void whoIsNoCoordinatorReadsAndChangesNothing() {
        var analyst = new Reader(portal, SignedInAs.staff("analyst"));

        assertThat(analyst.open(PAGE).links()).doesNotContain(PAGE + "/ny");
        assertThat(analyst.open(PAGE + "/" + Grouped.UPPSALA).html()).doesNotContain(SAVE, "Ta bort");
    }
}

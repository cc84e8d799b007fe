package se.arshjul.portal.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc;
import se.arshjul.followup.v1.RecipientChoice;
import se.arshjul.followup.v1.RecipientChoice.Recipient;
import se.arshjul.followup.v1.RecipientChoiceServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** Välj mottagare: by groups and with exceptions, counted before anything is saved. */
@PageTest
class ChoicePagesTest {

    private static final String DISPATCH = "/uppfoljning/2026/utskick";
    private static final String PAGE = DISPATCH + "/mottagare";
    private static final String BOTH = PAGE + "?grupp=" + Grouped.UPPSALA + "&grupp=" + Grouped.PICKED + "&visa=ja";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void plan() {
        stands(platform, survey(Survey.State.DESIGNED));
        Grouped.standsIn(platform);
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());
        platform.handle(RecipientChoiceServiceGrpc.getChooseRecipientsMethod(), asked -> asked.getChoice());
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    private static Recipient recipient(String id, String name) {
        return Recipient.newBuilder().setRecipientId(id).setDisplayName(name).build();
    }

    private static RecipientChoice.Builder threeWithoutKnivsta() {
        return RecipientChoice.newBuilder()
                .setSurvey("surveys/2026")
                .addRecipients(recipient("region-skane", "Region Skåne"))
                .addRecipients(recipient("kommun-uppsala", "Uppsala kommun"))
                .addGroups("Kommuner i Uppsala län")
                .addGroups("Pilotgruppen")
                .addExceptions(recipient("kommun-knivsta", "Knivsta kommun"));
    }

    private void saved(RecipientChoice.Builder choice) {
        platform.answer(RecipientChoiceServiceGrpc.getGetRecipientChoiceMethod(), choice.build());
    }

    @Test
    void untilSomebodyChoosesTheSurveyGoesToEveryone() {
        var page = coordinator.open(PAGE);

        assertThat(page.text())
                .contains("Enkäten går till alla huvudmän", "Kommuner i Uppsala län: 2", "Handplockade: 2")
                .doesNotContain("Räkna om");
        assertThat(platform.askedOnce(RecipientGroupServiceGrpc.getListRecipientGroupsMethod())
                        .getAsOfDate())
                .isEqualTo(day("2026-09-14"));
    }

    @Test
    void severalGroupsAreCountedTogetherEachPrincipalOnce() {
        assertThat(coordinator.open(BOTH).text())
                .contains("3 mottagare", "1 region och 2 kommuner", "Uppsala län 2", "Skåne län 1");
    }

    @Test
    void anExceptionIsCountedBeforeItIsSaved() {
        var counted = coordinator.press(coordinator.open(BOTH), "Räkna om", "utom", "kommun-knivsta");

        assertThat(counted.text()).contains("2 mottagare", "Uppsala län 2, 1 undantagen", "Spara: 2 mottagare");
        assertThat(platform.asked(RecipientChoiceServiceGrpc.getChooseRecipientsMethod()))
                .isEmpty();

        assertThat(coordinator.press(counted, "Spara: 2 mottagare").leadsTo()).isEqualTo(DISPATCH);
        coordinator.again();

        var asked = platform.asked(RecipientChoiceServiceGrpc.getChooseRecipientsMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getChoice())
                .isEqualTo(threeWithoutKnivsta().setEtag("\"3\"").build());
    }

    @Test
    void whatHasNotBeenCountedIsNotSaved() {
        var unseen = coordinator.press(coordinator.open(BOTH), "Spara: 3 mottagare", "utom", "kommun-knivsta");

        assertThat(unseen.text()).contains("Kontrollera antalet och spara igen", "2 mottagare");
        assertThat(platform.asked(RecipientChoiceServiceGrpc.getChooseRecipientsMethod()))
                .isEmpty();
    }

    @Test
    void whatIsSavedIsThereToBeChanged() {
        saved(threeWithoutKnivsta());

        var page = coordinator.open(PAGE);

        assertThat(page.text())
                .contains("Enkäten går till 2 valda huvudmän.", "Region Skåne Uppsala kommun", "1 undantagen");
        coordinator.press(page, "Skicka till alla huvudmän");
        assertThat(platform.askedOnce(RecipientChoiceServiceGrpc.getChooseRecipientsMethod())
                        .getChoice())
                .isEqualTo(RecipientChoice.newBuilder()
                        .setSurvey("surveys/2026")
                        .setEveryone(true)
                        .setEtag("\"3\"")
                        .build());
    }

    @Test
    void aSurveyThatChangedMeanwhileIsReadAgainBeforeItsRecipientsAreSaved() {
        var page = coordinator.open(BOTH);
        stands(platform, survey(Survey.State.DESIGNED).setEtag("\"4\""));
        platform.refuse(RecipientChoiceServiceGrpc.getChooseRecipientsMethod(), changed("SURVEY_CHANGED"));

        var conflict = coordinator.press(page, "Spara: 3 mottagare");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.value("etag")).isEqualTo("\"4\"");
        assertThat(conflict.text()).contains("Spara: 3 mottagare");
    }

    @Test
    void theDecisionOnDispatchShowsWhoWasChosenAndWhoIsGone() {
        saved(threeWithoutKnivsta().addRecipients(recipient("kommun-borta", "Borta kommun")));

        var page = coordinator.open(DISPATCH);

        assertThat(page.text())
                .contains("2 huvudmän: 1 region och 1 kommun.")
                .contains("Valda med: Kommuner i Uppsala län, Pilotgruppen", "Utom: Knivsta kommun")
                .contains("En vald huvudman finns inte den dag", "Borta kommun");
        assertThat(page.links()).contains(PAGE);
        assertThat(platform.askedOnce(ActorServiceGrpc.getListRecipientsMethod())
                        .getRecipientIdsList())
                .containsExactly("region-skane", "kommun-uppsala", "kommun-borta");
    }

    @Test
    void onceTheDispatchIsApprovedTheRecipientsAreRead() {
        stands(platform, survey(Survey.State.APPROVED));
        saved(threeWithoutKnivsta());

        assertThat(coordinator.open(PAGE).text())
                .contains("Mottagarna ligger fast", "Region Skåne")
                .doesNotContain("Spara", "Skicka till alla");
    }

    @Test
    void anAnalystReadsAndChoosesNothing() {
        Shown page = new Reader(portal, SignedInAs.staff("analyst")).open(PAGE);

        assertThat(page.text()).contains("Enkäten går till alla huvudmän").doesNotContain("Visa mottagarna");
    }
}

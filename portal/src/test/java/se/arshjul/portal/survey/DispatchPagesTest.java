package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** Godkänn utskick: dates, who will be asked, and the decision. */
@PageTest
class DispatchPagesTest {

    private static final String PAGE = "/uppfoljning/2026/utskick";
    private static final String APPROVE = "Godkänn utskick";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency coordinator;

    @BeforeEach
    void waitForTheDecision() {
        stands(platform, survey(Survey.State.DESIGNED));
        platform.answer(
                ActorServiceGrpc.getListRecipientsMethod(),
                ListRecipientsResponse.newBuilder()
                        .addRecipients(recipient(Actor.Kind.REGION, "Region Uppsala", true))
                        .addRecipients(recipient(Actor.Kind.MUNICIPALITY, "Uppsala kommun", true))
                        .addRecipients(recipient(Actor.Kind.MUNICIPALITY, "Åsele kommun", false))
                        .build());
        coordinator = new Agency(portal, "coordinator");
    }

    private static Recipient recipient(Actor.Kind kind, String name, boolean reachable) {
        return Recipient.newBuilder()
                .setKind(kind)
                .setDisplayName(name)
                .setReachable(reachable)
                .build();
    }

    @Test
    void theDecisionIsMadeWithTaskDatesAndRecipientsInView() {
        var page = coordinator.reader.open(PAGE);

        assertThat(page.text())
                .contains("Gör det som uppgiften säger.", "Klart senast fredag 4 september 2026")
                .contains("3 huvudmän: 1 region och 2 kommuner.", "En huvudman saknar adress", "Åsele kommun");
        assertThat(page.value("answerByDate")).isEqualTo("2026-10-30");
        assertThat(platform.askedOnce(ActorServiceGrpc.getListRecipientsMethod())
                        .getAsOfDate())
                .isEqualTo(day("2026-09-14"));
    }

    @Test
    void onceDecidedTheDatesAreReadAndNothingCanBeDecidedAgain() {
        stands(platform, survey(Survey.State.APPROVED));

        assertThat(coordinator.reader.open(PAGE).text())
                .contains("Sista svarsdag fredag 30 oktober 2026")
                .doesNotContain("Lämna tillbaka");
    }

    @Test
    void withoutTheRegisterAndTheInboxTheRestOfThePageIsThere() {
        platform.silence("arshjul.actor");
        platform.silence("arshjul.workflow");

        var page = coordinator.reader.open(PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Organisationer och personer kan inte visas just nu.")
                .contains("Uppgifterna kan inte visas just nu.")
                .contains(APPROVE);
    }

    @Test
    void datesAreSavedWithTheEtagThatWasRead() {
        platform.answer(
                SurveyServiceGrpc.getUpdateSurveyMethod(),
                survey(Survey.State.DESIGNED).build());

        assertThat(coordinator
                        .reader
                        .press(
                                coordinator.reader.open(PAGE),
                                "Spara datumen",
                                "answerByDate",
                                "2026-11-06",
                                "publishDate",
                                "")
                        .leadsTo())
                .isEqualTo(PAGE);
        coordinator.reader.again();

        var asked = coordinator.askedTwiceAsOne(SurveyServiceGrpc.getUpdateSurveyMethod());
        assertThat(asked.getSurvey().getEtag()).isEqualTo("\"3\"");
        assertThat(asked.getSurvey().getAnswerByDate()).isEqualTo(day("2026-11-06"));
        assertThat(asked.getSurvey().hasPublishDate()).isFalse();
        assertThat(asked.getUpdateMask().getPathsList()).hasSize(5).contains("answer_by_date", "publish_date");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_IN_ORDER, 'Sista svarsdag: Välj ett senare datum: datumen måste komma i ordning.'",
        "NOT_A_WORKING_DAY, Sista svarsdag: Välj en arbetsdag.",
        "NO_SUCH_DATE, Sista svarsdag: Välj ett datum som finns."
    })
    void aDateThatDoesNotDoIsSaidAtItsFieldAndStaysThere(String reason, String says) {
        platform.refuse(
                SurveyServiceGrpc.getUpdateSurveyMethod(),
                wrong("SURVEY_INVALID", "survey.answer_by_date", reason, "Must come after `open_date`."));

        var refused =
                coordinator.reader.press(coordinator.reader.open(PAGE), "Spara datumen", "answerByDate", "2026-09-01");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("answerByDate")).isEqualTo(says);
        assertThat(refused.value("answerByDate")).isEqualTo("2026-09-01");
    }

    @Test
    void whatIsNoDateIsSaidBeforeAnybodyIsAsked() {
        var refused = coordinator.reader.press(coordinator.reader.open(PAGE), "Spara datumen", "openDate", "i höst");

        assertThat(refused.error("openDate")).isEqualTo("Skickas ut: Välj ett datum.");
        assertThat(platform.asked(SurveyServiceGrpc.getUpdateSurveyMethod())).isEmpty();
    }

    @Test
    void datesThatAColleagueMovedMeanwhileAreShownBesideOnesOwn() {
        var page = coordinator.reader.open(PAGE);
        stands(platform, survey(Survey.State.DESIGNED).setEtag("\"4\"").setAnswerByDate(day("2026-10-23")));
        platform.refuse(SurveyServiceGrpc.getUpdateSurveyMethod(), changed("SURVEY_CHANGED"));

        var conflict = coordinator.reader.press(page, "Spara datumen", "answerByDate", "2026-11-06");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.part("answerByDate-conflict")).contains("2026-10-23", "2026-11-06");
        assertThat(conflict.part("openDate-conflict")).isEmpty();
        assertThat(conflict.value("answerByDate")).isEqualTo("2026-11-06");
        assertThat(conflict.value("etag")).isEqualTo("\"4\"");
    }

    @Test
    void approvingIsForTheSurveyThatWasReadAndEndsTheTask() {
        platform.answer(
                SurveyServiceGrpc.getApproveDispatchMethod(),
                survey(Survey.State.APPROVED).build());

        assertThat(coordinator
                        .reader
                        .press(coordinator.reader.open(PAGE), APPROVE)
                        .leadsTo())
                .isEqualTo("/uppfoljning/2026");
        coordinator.reader.again();

        var asked = coordinator.askedTwiceAsOne(SurveyServiceGrpc.getApproveDispatchMethod());
        assertThat(asked.getEtag()).isEqualTo("\"3\"");
        coordinator.hasDone("survey-dispatch", SURVEY, "approved");
    }

    @ParameterizedTest
    @CsvSource({
        "SURVEY_DATES_MISSING, Sätt alla enkätens datum först.",
        "CONSULTATION_MISSING, Fyll i samråd och beslut först.",
        "SURVEY_WRONG_STATE, Det går inte i det läge som enkäten är i nu."
    })
    void approvingTooSoonOrTooLateIsRefusedInWordsAndTheTaskStays(String reason, String says) {
        platform.refuse(SurveyServiceGrpc.getApproveDispatchMethod(), notNow(reason));

        var refused = coordinator.reader.press(coordinator.reader.open(PAGE), APPROVE);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains(says);
        coordinator.hasDoneNothing();
    }

    @Test
    void whatChangedMeanwhileIsReadBeforeItIsApproved() {
        platform.handle(SurveyServiceGrpc.getApproveDispatchMethod(), asked -> {
            if (!asked.getEtag().equals("\"4\"")) {
                throw changed("SURVEY_CHANGED");
            }
            return survey(Survey.State.APPROVED).build();
        });
        var page = coordinator.reader.open(PAGE);
        stands(platform, survey(Survey.State.DESIGNED).setEtag("\"4\""));

        var conflict = coordinator.reader.press(page, APPROVE);

        assertThat(conflict.text()).contains("Enkäten har ändrats medan du arbetade.", "besluta sedan igen");
        assertThat(coordinator.reader.press(conflict, APPROVE).status()).isEqualTo(302);
    }

    @Test
    void givingBackTellsWhatToChangeAndEndsTheTask() {
        platform.answer(
                SurveyServiceGrpc.getReturnDesignMethod(),
                survey(Survey.State.DESIGNING).build());

        coordinator.reader.press(
                coordinator.reader.open(PAGE), "Lämna tillbaka", "reason", "Fråga 3 är svår att förstå.");

        assertThat(platform.askedOnce(SurveyServiceGrpc.getReturnDesignMethod()).getReason())
                .isEqualTo("Fråga 3 är svår att förstå.");
        coordinator.hasDone("survey-dispatch", SURVEY, "returned");
    }

    @Test
    void givingBackWithoutAReasonIsSaidAtAFieldThatIsInSight() {
        platform.refuse(
                SurveyServiceGrpc.getReturnDesignMethod(),
                wrong("SURVEY_INVALID", "reason", "WRONG_LENGTH", "1 to 2,000 characters."));

        var refused = coordinator.reader.press(coordinator.reader.open(PAGE), "Lämna tillbaka");

        assertThat(refused.error("reason")).isEqualTo("Skriv 1 till 2000 tecken.");
        assertThat(refused.html()).contains("<details open");
        coordinator.hasDoneNothing();
    }
}

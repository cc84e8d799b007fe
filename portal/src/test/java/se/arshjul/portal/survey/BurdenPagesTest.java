package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** What a survey costs those who answer it stands wherever somebody decides on it. */
@PageTest
class BurdenPagesTest {

    private static final String YEAR = "/uppfoljning/2026";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency coordinator;

    @BeforeEach
    void design(@Autowired MockMvc portal) {
        Changed.differs(platform);
        goesTo(311);
        copied(survey(Survey.State.DESIGNED).setEstimatedMinutes(400));
        coordinator = new Agency(portal, "coordinator");
    }

    private void goesTo(int recipients) {
        platform.answer(
                ActorServiceGrpc.getListRecipientsMethod(),
                ListRecipientsResponse.newBuilder()
                        .addAllRecipients(Collections.nCopies(
                                recipients,
                                Recipient.newBuilder()
                                        .setKind(Actor.Kind.MUNICIPALITY)
                                        .setReachable(true)
                                        .build()))
                        .build());
    }

    /** Last year's survey asked 310 for 35 minutes each. */
    private void copied(Survey.Builder survey) {
        var before = survey(Survey.State.PUBLISHED)
                .setName("surveys/2025")
                .setYear(2025)
                .setEstimatedMinutes(35)
                .setRequestCount(310)
                .build();
        platform.handle(
                SurveyServiceGrpc.getGetSurveyMethod(),
                asked -> asked.getName().equals("surveys/2025")
                        ? before
                        : survey.setCopiedFrom("surveys/2025").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/utforma", "/samrad", "/utskick", "/nytt"})
    void minutesTimesRecipientsStandInHoursBesideThoseOfLastYear(String page) {
        assertThat(coordinator.reader.open(YEAR + page).part("belastning"))
                .contains("400 minuter × 311 mottagare = 2 073 timmar.")
                .contains("Enkäten 2025: 35 minuter × 310 mottagare = 181 timmar.");
    }

    @ParameterizedTest
    @CsvSource({
        "30, 1, '30 minuter × 1 mottagare = 0,5 timmar.'",
        "1, 60, '1 minut × 60 mottagare = 1 timme.'",
        "0, 311, 'Det är inte uppskattat hur lång tid det tar att svara.'"
    })
    void fewHoursHaveADecimalAndNoEstimateIsNoNought(int minutes, int recipients, String says) {
        goesTo(recipients);
        copied(survey(Survey.State.DESIGNED).setEstimatedMinutes(minutes));

        assertThat(coordinator.reader.open(YEAR + "/utforma").part("belastning"))
                .contains(says);
    }

    @Test
    void aSurveyThatHasGoneOutCountsThoseWhoWereAsked() {
        copied(survey(Survey.State.OPEN).setRequestCount(3));

        assertThat(coordinator.reader.open(YEAR + "/samrad").part("belastning")).contains("40 minuter × 3 mottagare");
    }

    @Test
    void aFirstSurveyStandsAlone() {
        stands(platform, survey(Survey.State.DESIGNED));

        assertThat(coordinator.reader.open(YEAR + "/utforma").part("belastning"))
                .contains("40 minuter × 311 mottagare = 207 timmar.")
                .doesNotContain("Enkäten 2025");
    }

    @Test
    void whileTheRegisterIsSilentThePageSaysSoAndTheRestStands() {
        platform.silence("arshjul.actor");

        var page = coordinator.reader.open(YEAR + "/utforma");

        assertThat(page.part("belastning")).doesNotContain("timmar").contains("Resten av sidan fungerar.");
        assertThat(page.text()).contains("Finns en handlingsplan?");
    }
}

package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** Flytta datum: when answers are due later, or earlier, than was decided. */
@PageTest
class MovePagesTest {

    private static final String PAGE = "/uppfoljning/2026/datum";
    private static final String MOVE = "Flytta datumen";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency coordinator;

    @BeforeEach
    void answersComeIn() {
        stands(platform, survey(Survey.State.OPEN));
        coordinator = new Agency(portal, "coordinator");
    }

    @Test
    void allFiveDatesAreMovedUnderTheEtagThatWasRead() {
        platform.answer(
                SurveyServiceGrpc.getMoveDatesMethod(),
                survey(Survey.State.OPEN).build());

        assertThat(coordinator
                        .reader
                        .press(coordinator.reader.open(PAGE), MOVE, "answerByDate", "2026-11-06")
                        .leadsTo())
                .isEqualTo("/uppfoljning/2026");
        coordinator.reader.again();

        var asked = coordinator.askedTwiceAsOne(SurveyServiceGrpc.getMoveDatesMethod());
        assertThat(asked.getSurvey().getEtag()).isEqualTo("\"3\"");
        assertThat(asked.getSurvey().getAnswerByDate()).isEqualTo(day("2026-11-06"));
        assertThat(asked.getSurvey().getOpenDate()).isEqualTo(day("2026-09-14"));
    }

    @Test
    void aDateThatHasPassedIsSaidAtItsFieldAndWhatWasChosenStays() {
        platform.refuse(
                SurveyServiceGrpc.getMoveDatesMethod(),
                wrong("SURVEY_INVALID", "survey.open_date", "PASSED", "Has passed."));

        var refused = coordinator.reader.press(coordinator.reader.open(PAGE), MOVE, "openDate", "2026-09-15");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("openDate")).isEqualTo("Skickas ut: Datumet har passerat och går inte att flytta.");
        assertThat(refused.value("openDate")).isEqualTo("2026-09-15");
    }

    @Test
    void datesThatAColleagueMovedMeanwhileAreShownBesideOnesOwn() {
        var page = coordinator.reader.open(PAGE);
        stands(platform, survey(Survey.State.OPEN).setEtag("\"4\"").setAnswerByDate(day("2026-10-23")));
        platform.refuse(SurveyServiceGrpc.getMoveDatesMethod(), changed("SURVEY_CHANGED"));

        var conflict = coordinator.reader.press(page, MOVE, "answerByDate", "2026-11-06");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.part("answerByDate-conflict")).contains("2026-10-23", "2026-11-06");
    }

    @Test
    void thePageIsOfferedWhileThereAreDatesToMove() {
        platform.silence("arshjul.workflow");
        platform.silence("arshjul.followup.v1.RequestService");

        assertThat(coordinator.reader.open("/uppfoljning/2026").text()).contains("Flytta datum");

        stands(platform, survey(Survey.State.DESIGNED));

        assertThat(coordinator.reader.open("/uppfoljning/2026").text()).doesNotContain("Flytta datum");
    }
}

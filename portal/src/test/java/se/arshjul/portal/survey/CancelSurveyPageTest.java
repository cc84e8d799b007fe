package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflow.v1.ListStepsResponse;
import se.arshjul.workflow.v1.ProcessServiceGrpc;
import se.arshjul.workflow.v1.SummarizeLettersResponse;

/** Avbryt enkäten: an end that cannot be undone. */
@PageTest
class CancelSurveyPageTest {

    private static final String PAGE = "/uppfoljning/2026";

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
    void callingOffSaysWhatItMeansAndTakesAReason() {
        platform.answer(
                SurveyServiceGrpc.getCancelSurveyMethod(),
                survey(Survey.State.CANCELLED).build());
        var page = coordinator.reader.open(PAGE + "/avbryt");
        assertThat(page.text()).contains("Det går inte att ångra.");

        assertThat(coordinator
                        .reader
                        .press(page, "Avbryt enkäten", "reason", "Planen är upphävd.")
                        .leadsTo())
                .isEqualTo(PAGE);
        coordinator.reader.again();

        var asked = coordinator.askedTwiceAsOne(SurveyServiceGrpc.getCancelSurveyMethod());
        assertThat(asked.getReason()).isEqualTo("Planen är upphävd.");
        assertThat(asked.getEtag()).isEqualTo("\"3\"");
    }

    @Test
    void thePageOfACancelledSurveySaysWhoCancelledItAndWhen() {
        platform.answer(
                RequestServiceGrpc.getSummarizeRequestsMethod(), SummarizeRequestsResponse.getDefaultInstance());
        platform.answer(ProcessServiceGrpc.getSummarizeLettersMethod(), SummarizeLettersResponse.getDefaultInstance());
        platform.answer(ProcessServiceGrpc.getListStepsMethod(), ListStepsResponse.getDefaultInstance());
        assertThat(coordinator.reader.open(PAGE).text()).doesNotContain("avbröt enkäten");

        stands(
                platform,
                survey(Survey.State.CANCELLED)
                        .setReason("Planen är upphävd.")
                        .setCancelledBy("Bo Berg")
                        .setCancelTime(ProtoTime.toProto(Instant.parse("2026-03-03T09:15:00Z"))));

        assertThat(coordinator.reader.open(PAGE).text())
                .contains("Planen är upphävd.", "Bo Berg avbröt enkäten 3 mars 2026 kl. 10.15.");
    }

    @Test
    void callingOffWhatChangedMeanwhileIsAskedAgainWithTheReasonKept() {
        var page = coordinator.reader.open(PAGE + "/avbryt");
        stands(platform, survey(Survey.State.CLOSED).setEtag("\"4\""));
        platform.refuse(SurveyServiceGrpc.getCancelSurveyMethod(), changed("SURVEY_CHANGED"));

        var refused = coordinator.reader.press(page, "Avbryt enkäten", "reason", "Planen är upphävd.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Enkäten har ändrats medan du arbetade.");
        assertThat(refused.value("reason")).isEqualTo("Planen är upphävd.");
        assertThat(refused.value("etag")).isEqualTo("\"4\"");
    }
}

package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** The decision on dispatch is about the dates that its page shows. */
@PageTest
class UnsavedDatesTest {

    private static final String PAGE = "/uppfoljning/2026/utskick";
    private static final String APPROVE = "Godkänn utskick";

    @Autowired
    private MockMvc portal;

    @Test
    void datesThatAreTypedAndNotSavedAreNotApprovedAway() {
        stands(FakeSurroundings.PLATFORM, survey(Survey.State.DESIGNED));
        FakeSurroundings.PLATFORM.answer(
                ActorServiceGrpc.getListRecipientsMethod(), ListRecipientsResponse.getDefaultInstance());
        var coordinator = new Agency(portal, "coordinator");
        var page = coordinator.reader.open(PAGE);
        assertThat(page.links()).contains("/uppfoljning/2026/forhandsgranska");

        var refused = coordinator.reader.press(page, APPROVE, "answerByDate", "2026-11-06");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("answerByDate")).startsWith("Sista svarsdag: Datumet är ändrat men inte sparat.");
        assertThat(refused.value("answerByDate")).isEqualTo("2026-11-06");
        assertThat(refused.error("openDate")).isEmpty();
        assertThat(FakeSurroundings.PLATFORM.asked(SurveyServiceGrpc.getApproveDispatchMethod()))
                .isEmpty();
        coordinator.hasDoneNothing();
    }
}

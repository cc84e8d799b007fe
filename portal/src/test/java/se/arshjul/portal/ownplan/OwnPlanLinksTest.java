package se.arshjul.portal.ownplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListSurveysResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.ListPlansResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Where the register of bodies' own plans is found, and by whom. */
@PageTest
class OwnPlanLinksTest {

    private static final String PAGE = "/uppfoljning/egna-planer";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @ParameterizedTest
    @CsvSource({"coordinator, true", "analyst, true", "communicator, false", "secretary, false"})
    void thePagesThatLeadToTheRegisterDoSoForThoseWhoMayReadIt(String role, boolean leads) {
        stands(platform, survey(Survey.State.OPEN));
        platform.answer(PlanServiceGrpc.getListPlansMethod(), ListPlansResponse.getDefaultInstance());
        platform.answer(SurveyServiceGrpc.getListSurveysMethod(), ListSurveysResponse.getDefaultInstance());
        var reader = new Reader(portal, SignedInAs.staff(role));

        for (var from : List.of("/planer", "/uppfoljning")) {
            var page = reader.open(from);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.links().contains(PAGE)).as(from).isEqualTo(leads);
        }
    }
}

package se.arshjul.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static se.arshjul.portal.FollowupFixtures.DENIED;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.workflow.v1.DraftServiceGrpc;

/** Who may not is refused on every page, in the same words whether the thing exists or not. */
@PageTest
class WrongReaderTest {

    private static final RequestPostProcessor STAFF = SignedInAs.staff("coordinator", "analyst", "communicator");
    private static final RequestPostProcessor BODY = SignedInAs.region("respondent", "approver", "contact");

    @Autowired
    private MockMvc browser;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @BeforeEach
    void refuseEverything() {
        FakeSurroundings.PLATFORM.refuseTheRest(DENIED);
        FakeSurroundings.PLATFORM.refuse(DraftServiceGrpc.getGetDraftMethod(), DENIED);
        FakeSurroundings.PLATFORM.refuse(DraftServiceGrpc.getDiscardDraftMethod(), DENIED);
    }

    @TestFactory
    Stream<DynamicTest> whatTheServicesRefuseIsRefusedAndNothingIsTold() {
        return Route.all(routes)
                .filter(route -> Stream.of("/uppfoljning", "/uppgifter", "/svara", "/personer", "/utkast")
                        .anyMatch(route::isAtOrBelow))
                .map(route -> DynamicTest.dynamicTest(
                        route.toString(), () -> refused(route, route.isAtOrBelow("/uppfoljning") ? STAFF : BODY)));
    }

    @TestFactory
    Stream<DynamicTest> theAgencysPagesAreRefusedToABodyEvenWhereItMayReadTheSurvey() {
        stands(FakeSurroundings.PLATFORM, survey(Survey.State.OPEN).setAnalysis("Hemlig analys"));
        return Route.all(routes)
                .filter(route -> route.isAtOrBelow("/uppfoljning"))
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> refused(route, BODY)));
    }

    @Test
    void aBodyAtTheAgencysPagesCausesNoCall() throws Exception {
        stands(FakeSurroundings.PLATFORM, survey(Survey.State.OPEN));

        browser.perform(MockMvcRequestBuilders.get("/uppfoljning/2026").with(BODY));

        assertThat(FakeSurroundings.PLATFORM.asked(SurveyServiceGrpc.getGetSurveyMethod()))
                .isEmpty();
    }

    private void refused(Route route, RequestPostProcessor reader) throws Exception {
        var answer = browser.perform(MockMvcRequestBuilders.request(route.method(), route.path())
                        .param("kind", "TEXT")
                        .with(csrf())
                        .with(reader))
                .andReturn()
                .getResponse();
        var page = new Shown(answer, answer.getContentAsString());

        assertThat(page.status()).as(page.toString()).isEqualTo(403);
        assertThat(page.text()).contains("behörighet").doesNotContain("Uppföljning 2026", "Hemlig analys");
    }
}

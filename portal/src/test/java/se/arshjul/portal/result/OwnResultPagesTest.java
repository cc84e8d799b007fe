package se.arshjul.portal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.DENIED;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.questions;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ComparisonServiceGrpc;
import se.arshjul.followup.v1.ListPrincipalsRequest;
import se.arshjul.followup.v1.ListPrincipalsResponse;
import se.arshjul.followup.v1.ListPublicationsResponse;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.Principal;
import se.arshjul.followup.v1.PrincipalAnswer;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.QuestionResult.OptionCount;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** A body's own answers beside what all answered. */
@PageTest
class OwnResultPagesTest {

    private static final String REQUEST = "/svara/2026/region-uppsala";
    private static final String PAGE = REQUEST + "/resultat";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader body;

    @BeforeEach
    void publish() {
        stands(platform, survey(Survey.State.PUBLISHED));
        asks(platform, request(Request.State.ACCEPTED).setReference("2026-0042-7"));
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
        platform.answer(
                ResultServiceGrpc.getListPublicationsMethod(),
                ListPublicationsResponse.newBuilder()
                        .addPublications(Publication.newBuilder()
                                .setName("surveys/2026/publications/1")
                                .setTitle("Uppföljning 2026")
                                .setYear(2026)
                                .setPublishTime(moment("2027-01-15T08:00:00Z")))
                        .build());
        platform.answer(
                ResultServiceGrpc.getListResultsMethod(),
                ListResultsResponse.newBuilder()
                        .addResults(result("plan")
                                .addBreakdowns(all(4).addCounts(count("Ja", 1)).addCounts(count("Nej", 3))))
                        .addResults(result("kommentar").addBreakdowns(all(12)))
                        .build());
        body = new Reader(portal, SignedInAs.region("respondent"));
    }

    private static QuestionResult.Builder result(String id) {
        return QuestionResult.newBuilder()
                .setSectionTitle("Styrning")
                .setQuestion(questions().stream()
                        .filter(known -> known.getName().endsWith("/" + id))
                        .findFirst()
                        .orElseThrow());
    }

    private static Breakdown.Builder all(int answered) {
        return Breakdown.newBuilder().setRecipientKind("all").setAsked(311).setAnswered(answered);
    }

    private static OptionCount.Builder count(String label, int answers) {
        return OptionCount.newBuilder().setLabel(label).setAnswers(answers);
    }

    @Test
    void aBodyReadsWhatItAnsweredBesideWhatAllAnswered() {
        var page = body.open(PAGE);

        assertThat(page.text())
                .contains("Region Uppsala Ert svar bredvid hela landets", "Publicerat 15 januari 2027 kl. 09.00.")
                .contains("Finns en handlingsplan? Ert svar Ja 75 procent svarar: Nej")
                .contains("Vad vill ni tillägga? Ert svar", "12 av 311 tillfrågade har svarat med egna ord.");
        assertThat(page.links()).contains("/resultat/2026", "/resultat/2026/profil/region-uppsala");
        assertThat(platform.askedOnce(RequestServiceGrpc.getGetResponseMethod()).getName())
                .isEqualTo("surveys/2026/requests/region-uppsala");
    }

    @Test
    void theOverviewLeadsThereOnceTheResultsArePublished() {
        assertThat(body.open(REQUEST).links()).contains(PAGE);

        stands(platform, survey(Survey.State.REVIEWING));
        assertThat(body.open(REQUEST).links()).doesNotContain(PAGE);
    }

    @Test
    void beforeThePublicationABodyReadsHowItsAnswersAreCounted() {
        platform.answer(ResultServiceGrpc.getListPublicationsMethod(), ListPublicationsResponse.getDefaultInstance());
        platform.answer(
                ComparisonServiceGrpc.getListPrincipalsMethod(),
                ListPrincipalsResponse.newBuilder()
                        .addPrincipals(Principal.newBuilder()
                                .setAnswered(true)
                                .addAnswers(PrincipalAnswer.newBuilder()
                                        .setQuestionId("plan")
                                        .addOptionIds("ja")))
                        .build());
        stands(platform, survey(Survey.State.REVIEWED));

        assertThat(body.open(REQUEST).links()).contains(PAGE);
        assertThat(body.open(PAGE).text())
                .contains("Inte publicerat än", "inte vad just ni har svarat", "Finns en handlingsplan? Ja");
        assertThat(platform.askedOnce(ComparisonServiceGrpc.getListPrincipalsMethod()))
                .isEqualTo(ListPrincipalsRequest.newBuilder()
                        .setParent("surveys/2026/publications/draft")
                        .addPrincipals("region-uppsala")
                        .setPageSize(1000)
                        .build());
        asks(platform, request(Request.State.ACCEPTED).setBodiesNamed(true));
        assertThat(body.open(PAGE).text()).contains("kan alla läsa vad ni har svarat");
    }

    @Test
    void beforePublicationThereIsNothingToSetBeside() {
        platform.refuse(ComparisonServiceGrpc.getListPrincipalsMethod(), DENIED);
        platform.answer(ResultServiceGrpc.getListPublicationsMethod(), ListPublicationsResponse.getDefaultInstance());

        assertThat(body.open(PAGE).leadsTo()).isEqualTo(REQUEST);
        assertThat(platform.asked(RequestServiceGrpc.getGetResponseMethod())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "DECLINED", "NO_RESPONSE", "WITHDRAWN"})
    void whoseAnswerIsNotInTheResultsReadsThoseOfAll(Request.State state) {
        asks(platform, request(state));

        assertThat(body.open(PAGE).leadsTo()).isEqualTo("/resultat/2026");
        assertThat(platform.asked(RequestServiceGrpc.getGetResponseMethod())).isEmpty();
    }

    @Test
    void nobodyElseReadsIt() {
        assertThat(new Reader(portal, SignedInAs.staff("analyst", "coordinator"))
                        .open(PAGE)
                        .leadsTo())
                .isEqualTo("/resultat/2026");
        assertThat(platform.asked(RequestServiceGrpc.getGetResponseMethod())).isEmpty();

        platform.refuse(RequestServiceGrpc.getGetRequestMethod(), DENIED);
        assertThat(body.open(PAGE).status()).isEqualTo(403);
    }
}

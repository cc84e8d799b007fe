package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Consultation;
import se.arshjul.followup.v1.Consultation.Answering;
import se.arshjul.followup.v1.ConsultationServiceGrpc;
import se.arshjul.followup.v1.ListAnswersResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Whether a body may say that it will not answer follows what was decided, and is not claimed where it is not known. */
@PageTest
class DeclinePagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala/avboj";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader approver;

    @BeforeEach
    void ask() {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, request(Request.State.STARTED));
        platform.answer(RequestServiceGrpc.getListAnswersMethod(), ListAnswersResponse.getDefaultInstance());
        approver = new Reader(portal, SignedInAs.region("approver"));
    }

    private void decided(Answering answering) {
        platform.answer(
                ConsultationServiceGrpc.getGetConsultationMethod(),
                Consultation.newBuilder().setAnswering(answering).build());
    }

    @Test
    void whereAnsweringIsVoluntaryThePageSaysSo() {
        decided(Answering.VOLUNTARY);

        assertThat(approver.open(PAGE).text()).contains("Det är frivilligt att svara.", "Varför svarar ni inte?");
    }

    @Test
    void whereNothingIsRecordedThePageDoesNotClaimThatItIsVoluntary() {
        decided(Answering.ANSWERING_UNSPECIFIED);

        assertThat(approver.open(PAGE).text())
                .contains("Varför svarar ni inte?")
                .doesNotContain("frivilligt att svara");
    }

    @Test
    void whereAnsweringIsADutyThePageSaysSoAndToWhomToWriteAndNothingCanBeDeclined() {
        decided(Answering.MANDATORY);

        var page = approver.open(PAGE);

        assertThat(page.text())
                .contains("Kan ni inte svara?", "Myndigheten har beslutat att ni är skyldiga att svara.")
                .contains("patientsakerhet@socialstyrelsen.test");
        assertThat(page.html()).doesNotContain("<form method=\"post\" action=\"" + PAGE);
        var request = approver.open("/svara/2026/region-uppsala");
        assertThat(request.links()).contains(PAGE);
        assertThat(request.text()).contains("Kan ni inte svara?").doesNotContain("Vi kommer inte att svara");
    }

    @Test
    void whoDeclinesAllTheSameIsRefusedInWords() {
        decided(Answering.VOLUNTARY);
        platform.refuse(RequestServiceGrpc.getDeclineRequestMethod(), notNow("ANSWERING_MANDATORY"));

        var refused = approver.press(approver.open(PAGE), "Avböj", "reason", "Vi hinner inte.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Det går inte att avböja.");
    }
}

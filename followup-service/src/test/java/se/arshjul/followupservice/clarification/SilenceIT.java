package se.arshjul.followupservice.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.followupservice.clarification.ClarificationCalls.explain;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.screen;
import static se.arshjul.followupservice.request.RequestCalls.sendBack;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.ListAnswersRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.followup.v1.SettleRequestsRequest;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** The time of review is over, and the body has signed nothing on what the agency has asked about one answer. */
@ServiceTest
class SilenceIT {

    @Autowired
    ClarificationCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    DispatchServiceBlockingStub dispatch;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    private RequestName name;

    @BeforeEach
    void theAgencyAsks() {
        name = given.in(given.survey(Survey.State.CLOSED), "region-uppsala", State.APPROVED);
        calls.analyst().askClarification(ask(name, "number"));
    }

    @Test
    void theResponseThatTheBodyHadSignedOffStandsWithItsAnswers() {
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        calls.body("respondent").explainAnswer(explain(name, "Inte klart."));

        assertThat(settle()).isEqualTo(1);

        assertThat(requests.analyst().getRequest(get(name)).getState()).isEqualTo(Request.State.ACCEPTED);
        var counts = requests.analyst().getResponse(response(name));
        assertThat(counts.getState()).isEqualTo(Response.State.TAKEN);
        assertThat(counts.getVersion()).isEqualTo(1);
        assertThat(numberOf(name)).isEqualTo("40");
        assertThat(given.events(name.survey())).containsExactly("followup.allRequestsSettled");
    }

    @Test
    void itsProcessHearsOfAnApprovalThatNobodyNeedsToJudge() {
        settle();

        assertThat(given.events(name)).containsExactly("followup.responseAssessed", "followup.responseApproved");
        assertThat(requests.engine().screenResponse(screen(name)))
                .isEqualTo(ScreenResponseResponse.newBuilder().setVersion(1).build());
    }

    @Test
    void aWordThatWaitsForTheApproverLeadsNowhereAndIsNotTheAgencysToRead() {
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        calls.body("respondent").explainAnswer(explain(name, "Fel siffra."));
        var waiting = requests.respondent().submitResponse(submit(name));

        settle();

        assertThat(refusalOf(() -> requests.approver().approveResponse(approve(name, waiting.getContentHash()))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(requests.respondent().getResponse(response(name)).getVersion())
                .isEqualTo(1);
        var asked = calls.seenByAgency(name).getFirst();
        assertThat(asked.getAnswered()).isFalse();
        assertThat(asked.hasLapseTime()).isTrue();
        assertThat(asked.getExplanation()).isEmpty();
        assertThat(asked.hasAnswerAfter()).isFalse();
    }

    @Test
    void aWholeResponseThatWasSentBackIsNoResponse() {
        calls.body("respondent").explainAnswer(explain(name, "Ja."));
        var word = requests.respondent().submitResponse(submit(name));
        requests.approver().approveResponse(approve(name, word.getContentHash()));
        requests.analyst().sendBackResponse(sendBack(name));

        assertThat(settle()).isEqualTo(1);

        assertThat(requests.analyst().getRequest(get(name)).getState()).isEqualTo(Request.State.NO_RESPONSE);
    }

    private int settle() {
        clock.set(SurveyFixtures.REVIEW_OVER);
        return As.engine()
                .on(dispatch)
                .settleRequests(SettleRequestsRequest.newBuilder()
                        .setName(name.survey().toString())
                        .setRequestId(RequestCalls.id())
                        .build())
                .getSettled();
    }

    private String numberOf(RequestName request) {
        return requests
                .analyst()
                .listAnswers(ListAnswersRequest.newBuilder()
                        .setParent(request.toString())
                        .build())
                .getAnswersList()
                .stream()
                .filter(answer -> answer.getName().endsWith("/number"))
                .map(answer -> answer.getNumber().getValue())
                .findFirst()
                .orElseThrow();
    }
}

package se.arshjul.followupservice.replacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.followupservice.replacement.ReplacementCalls.begin;
import static se.arshjul.followupservice.request.RequestCalls.accept;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.sendBack;
import static se.arshjul.followupservice.request.RequestCalls.submit;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CloseSurveyRequest;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.SettleRequestsRequest;
import se.arshjul.followupservice.clarification.ClarificationCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** The time of review is over: what the agency has accepted counts until it accepts another. */
@ServiceTest
class KeptResponseIT {

    private static final String FIRST = "ref-region-uppsala";

    @Autowired
    ReplacementCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    ClarificationCalls clarifications;

    @Autowired
    DispatchServiceBlockingStub dispatch;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    private RequestName name;

    @BeforeEach
    void theBodyReplacesAnAcceptedResponse() {
        name = given.in(State.ACCEPTED);
        replace("41");
    }

    @Test
    void aReplacementThatNobodyJudgedGivesPlaceToTheResponseThatWasAccepted() {
        settle();

        var request = requests.analyst().getRequest(get(name));
        assertThat(request.getState()).isEqualTo(Request.State.ACCEPTED);
        assertThat(request.getReference()).isEqualTo(FIRST);
        var counts = requests.analyst().getResponse(response(name));
        assertThat(counts.getVersion()).isEqualTo(1);
        assertThat(counts.getState()).isEqualTo(Response.State.TAKEN);
        assertThat(requests.respondent().getResponse(response(name)).getVersion())
                .isEqualTo(1);
        assertThat(given.count("SELECT max(number)::int FROM answer", name)).isEqualTo(40);
        assertThat(versions()).containsExactly(tuple(2, Response.State.LAPSED), tuple(1, Response.State.TAKEN));
    }

    @Test
    void itsProcessHearsThatTheEarlierOneIsKeptAndItsSurveyThatAllAreSettled() {
        settle();

        assertThat(given.events(name))
                .containsExactly(
                        "followup.responseSubmitted",
                        "followup.receiptIssued",
                        "followup.responseApproved",
                        "followup.responseKept");
        assertThat(given.events(name.survey())).containsExactly("followup.allRequestsSettled");
    }

    @Test
    void theEarlierOneIsToldToBeTheAcceptedOneAgain() {
        settle();

        assertThat(given.events(name + "/responses/1")).containsExactly("followup.responseAccepted");
        assertThat(given.events(name + "/responses/2")).isEmpty();
    }

    @Test
    void oneThatWasSentBackAndNotApprovedAgainGivesPlaceToo() {
        requests.analyst().sendBackResponse(sendBack(name));
        requests.respondent().updateAnswer(number(name, "42", "\"4\""));
        requests.respondent().submitResponse(submit(name));

        settle();

        var request = requests.analyst().getRequest(get(name));
        assertThat(request.getState()).isEqualTo(Request.State.ACCEPTED);
        assertThat(request.getReference()).isEqualTo(FIRST);
        assertThat(versions()).containsExactly(tuple(2, Response.State.REJECTED), tuple(1, Response.State.TAKEN));
        assertThat(given.count("SELECT max(number)::int FROM answer", name)).isEqualTo(40);
    }

    @Test
    void theAcceptedOneIsKeptHoweverOftenItIsReplacedAndWhateverWaitsBeside() {
        replace("42");
        calls.respondent().beginReplacement(begin(name));
        requests.respondent().updateAnswer(number(name, "43", "\"5\""));
        requests.respondent().submitResponse(submit(name));

        settle();

        var request = requests.respondent().getRequest(get(name));
        assertThat(request.getState()).isEqualTo(Request.State.ACCEPTED);
        assertThat(request.getReference()).isEqualTo(FIRST);
        assertThat(request.getReplacement()).isEqualTo(Replacement.REPLACEMENT_UNSPECIFIED);
        assertThat(versions())
                .containsExactly(
                        tuple(3, Response.State.LAPSED),
                        tuple(2, Response.State.REPLACED),
                        tuple(1, Response.State.TAKEN));
        assertThat(given.count("SELECT max(number)::int FROM answer", name)).isEqualTo(40);
    }

    @Test
    void itIsKeptOnlyUntilAnotherIsAccepted() {
        assertThat(versions()).containsExactly(tuple(2, Response.State.SIGNED), tuple(1, Response.State.KEPT));

        requests.analyst().acceptResponse(accept(name));

        assertThat(versions()).containsExactly(tuple(2, Response.State.TAKEN), tuple(1, Response.State.REPLACED));
    }

    @Test
    void silenceOnOneQuestionAcceptsTheResponseThatItIsAbout() {
        clarifications.analyst().askClarification(ClarificationCalls.ask(name, "number"));

        settle();

        assertThat(requests.analyst().getRequest(get(name)).getState()).isEqualTo(Request.State.ACCEPTED);
        assertThat(versions()).containsExactly(tuple(2, Response.State.TAKEN), tuple(1, Response.State.REPLACED));
        assertThat(given.events(name)).endsWith("followup.responseApproved");
        assertThat(given.events(name + "/responses/2")).containsExactly("followup.responseAccepted");
    }

    private void replace(String number) {
        calls.respondent().beginReplacement(begin(name));
        var revision = Integer.parseInt(number) - 38;
        requests.respondent().updateAnswer(number(name, number, "\"" + revision + "\""));
        var submitted = requests.respondent().submitResponse(submit(name));
        requests.approver().approveResponse(approve(name, submitted.getContentHash()));
    }

    private List<Tuple> versions() {
        return calls.approved(name).stream()
                .map(one -> tuple(one.getVersion(), one.getState()))
                .toList();
    }

    private void settle() {
        clock.set(SurveyFixtures.ACCEPTANCE_OVER);
        As.engine()
                .on(dispatch)
                .closeSurvey(CloseSurveyRequest.newBuilder()
                        .setName(name.survey().toString())
                        .setRequestId(RequestCalls.id())
                        .build());
        clock.set(SurveyFixtures.REVIEW_OVER);
        As.engine()
                .on(dispatch)
                .settleRequests(SettleRequestsRequest.newBuilder()
                        .setName(name.survey().toString())
                        .setRequestId(RequestCalls.id())
                        .build());
    }
}

package se.arshjul.followupservice.replacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.followupservice.replacement.ReplacementCalls.begin;
import static se.arshjul.followupservice.replacement.ReplacementCalls.cancel;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.giveBack;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.ListAnswersRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.Response;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** A body changes what it has approved, until its last day to answer. */
@ServiceTest
class ReplaceResponseIT {

    private static final Instant LAST_SECOND = Instant.parse("2026-03-13T22:59:59Z");
    private static final Instant OVER = Instant.parse("2026-03-13T23:00:00Z");

    @Autowired
    ReplacementCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "ACCEPTED"})
    void theApprovedResponseCountsUntilAnotherIsApproved(State before) {
        var name = changing(before);
        var submitted = requests.respondent().submitResponse(submit(name));

        assertThat(submitted.getVersion()).isEqualTo(2);
        assertThat(seen(name).getState().name()).isEqualTo(before.name());
        assertThat(requests.analyst().getResponse(response(name)).getVersion()).isEqualTo(1);

        var approved = requests.approver().approveResponse(approve(name, submitted.getContentHash()));

        assertThat(approved.getState()).isEqualTo(Response.State.SIGNED);
        assertThat(approved.getReference()).isNotEmpty().isNotEqualTo("ref-region-uppsala");
        assertThat(seen(name).getState()).isEqualTo(Request.State.APPROVED);
        assertThat(seen(name).getReference()).isEqualTo(approved.getReference());
        assertThat(seen(name).getReplacement()).isEqualTo(Replacement.POSSIBLE);
        assertThat(requests.analyst().getResponse(response(name)).getVersion()).isEqualTo(2);
        assertThat(given.events(name))
                .containsExactly("followup.responseSubmitted", "followup.receiptIssued", "followup.responseApproved");
    }

    @Test
    void bothVersionsAreKeptWithTheirReceipts() {
        var name = changing(State.ACCEPTED);
        var second = approveChanged(name);

        assertThat(calls.approved(name))
                .extracting(Response::getVersion, Response::getReference, Response::getState)
                .containsExactly(
                        tuple(2, second.getReference(), Response.State.SIGNED),
                        tuple(1, "ref-region-uppsala", Response.State.KEPT));
        var first = requests.respondent()
                .getResponse(response(name).toBuilder()
                        .setReference("ref-region-uppsala")
                        .build());
        assertThat(first.getAnswersList())
                .filteredOn(answer -> answer.getName().endsWith("/number"))
                .extracting(answer -> answer.getNumber().getValue())
                .containsExactly("40");
    }

    @Test
    void whatIsGivenUpIsPutBackAlsoWhereItWaitsForTheApprover() {
        var name = changing(State.ACCEPTED);
        var waiting = requests.respondent().submitResponse(submit(name));

        var cancelled = calls.respondent().cancelReplacement(cancel(name));

        assertThat(cancelled.getReplacement()).isEqualTo(Replacement.POSSIBLE);
        assertThat(cancelled.getState()).isEqualTo(Request.State.ACCEPTED);
        assertThat(numberOf(name)).isEqualTo("40");
        assertThat(requests.respondent().getResponse(response(name)).getVersion())
                .isEqualTo(1);
        assertThat(refusalOf(() -> requests.approver().approveResponse(approve(name, waiting.getContentHash()))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(refusalOf(() -> calls.respondent().cancelReplacement(cancel(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(given.events(name)).containsExactly("followup.responseSubmitted");
    }

    @Test
    void theApproverReturnsItToTheRespondents() {
        var name = changing(State.ACCEPTED);
        requests.respondent().submitResponse(submit(name));

        var returned = requests.approver().returnResponse(giveBack(name));

        assertThat(returned.getReplacement()).isEqualTo(Replacement.WRITING);
        assertThat(returned.getReason()).isEqualTo("Se över siffran.");
        assertThat(requests.analyst().getRequest(get(name)).getReason()).isEmpty();
        assertThat(requests.engine().getRequest(get(name)).getReturned()).isTrue();
        assertThat(given.outbox(name)).contains("followup.responseReturned {\"submittedVersion\": \"2\"}");
        approveChanged(name);
        assertThat(seen(name).getReason()).isEmpty();
        assertThat(requests.engine().getRequest(get(name)).getReturned()).isFalse();
    }

    @Test
    void whoSubmittedDoesNotApprove() {
        var name = changing(State.ACCEPTED);
        var both = requests.as("respondent", "approver");
        var submitted = both.submitResponse(submit(name));

        assertThat(refusalOf(() -> both.approveResponse(approve(name, submitted.getContentHash()))))
                .isEqualTo("FAILED_PRECONDITION APPROVER_IS_SUBMITTER");
    }

    @Test
    void twoColleaguesBeginAndSubmitOnce() {
        var name = given.in(State.ACCEPTED);
        var request = begin(name);

        calls.respondent().beginReplacement(request);
        calls.respondent().beginReplacement(request);
        calls.respondent().beginReplacement(begin(name));
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        requests.respondent().submitResponse(submit(name));
        assertThat(requests.respondent().submitResponse(submit(name)).getVersion())
                .isEqualTo(2);

        assertThat(given.audit(name))
                .filteredOn(what -> what.startsWith("BeginReplacement"))
                .hasSize(1);
        assertThat(refusalOf(() -> calls.respondent()
                        .beginReplacement(request.toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
        assertThat(refusalOf(() -> calls.respondent()
                        .cancelReplacement(
                                cancel(name).toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
        assertThat(refusalOf(() -> calls.respondent()
                        .beginReplacement(request.toBuilder()
                                .setName(given.in(State.ACCEPTED).toString())
                                .build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }

    @Test
    void isPossibleToTheLastSecondAndNotAfter() {
        var name = given.in(State.ACCEPTED);
        clock.set(LAST_SECOND);
        assertThat(seen(name).getReplacement()).isEqualTo(Replacement.POSSIBLE);
        calls.respondent().beginReplacement(begin(name));
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        var submitted = requests.respondent().submitResponse(submit(name));

        clock.set(OVER);

        assertThat(refusalOf(() -> requests.approver().approveResponse(approve(name, submitted.getContentHash()))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(seen(name).getReplacement()).isEqualTo(Replacement.REPLACEMENT_UNSPECIFIED);
        assertThat(refusalOf(() -> calls.respondent().beginReplacement(begin(given.in(State.ACCEPTED)))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"APPROVED", "ACCEPTED"})
    void whatIsNotApprovedIsNotReplaced(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.respondent().beginReplacement(begin(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(seen(name).getReplacement()).isEqualTo(Replacement.REPLACEMENT_UNSPECIFIED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Survey.State.class,
            names = {"CLOSED", "REVIEWED", "PUBLISHED", "CANCELLED"})
    void aSurveyThatTakesNoAnswersTakesNoOthers(Survey.State state) {
        var name = given.in(given.survey(state), "region-uppsala", State.ACCEPTED);

        assertThat(refusalOf(() -> calls.respondent().beginReplacement(begin(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void theAnswersOfAResponseThatIsNotBeingChangedAreClosed() {
        assertThat(refusalOf(() -> requests.respondent().updateAnswer(number(given.in(State.ACCEPTED), "41", "\"3\""))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    /** The body has begun, and changed its number from 40 to 41. */
    private RequestName changing(State before) {
        var name = given.in(before);
        var begun = calls.respondent().beginReplacement(begin(name));
        assertThat(begun.getReplacement()).isEqualTo(Replacement.WRITING);
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        return name;
    }

    private Response approveChanged(RequestName name) {
        var submitted = requests.respondent().submitResponse(submit(name));
        return requests.approver().approveResponse(approve(name, submitted.getContentHash()));
    }

    private Request seen(RequestName name) {
        return requests.respondent().getRequest(get(name));
    }

    private String numberOf(RequestName name) {
        return requests
                .respondent()
                .listAnswers(ListAnswersRequest.newBuilder()
                        .setParent(name.toString())
                        .build())
                .getAnswersList()
                .stream()
                .filter(answer -> answer.getName().endsWith("/number"))
                .map(answer -> answer.getNumber().getValue())
                .findFirst()
                .orElseThrow();
    }
}

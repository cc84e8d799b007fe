package se.arshjul.followupservice.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.giveBack;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestFixtures.HASH;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.Response;
import se.arshjul.followupservice.AtOnce;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class ApproveResponseIT {

    private static final String SUBMITTER = "people/respondent-region-uppsala";

    @Autowired
    RequestServiceBlockingStub requests;

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @Test
    void signsOffAndTellsTheAgency() {
        var name = given.in(State.SUBMITTED);

        var response = calls.approver().approveResponse(approve(name, HASH));

        assertThat(response.getState()).isEqualTo(Response.State.SIGNED);
        assertThat(response.getApprovedBy()).isEqualTo("people/approver-region-uppsala");
        assertThat(response.getApproveTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(response.getSingleSigner()).isFalse();
        assertThat(response.getReference()).matches(name.survey().survey() + "-0001-\\d");
        var request = calls.approver().getRequest(get(name));
        assertThat(request.getState()).isEqualTo(Request.State.APPROVED);
        assertThat(request.getReference()).isEqualTo(response.getReference());
        assertThat(request.getLate()).isFalse();
        assertThat(given.outbox(name))
                .containsExactly(
                        "followup.receiptIssued {\"reference\": \"%s\"}".formatted(response.getReference()),
                        "followup.responseApproved {}");
        assertThat(given.audit(name)).containsOnly("ApproveResponse by people/approver-region-uppsala");
    }

    @Test
    void aRepeatedRequestApprovesOnceAndAnnouncesOnce() {
        var name = given.in(State.SUBMITTED);
        var request = approve(name, HASH);

        var first = calls.approver().approveResponse(request);

        assertThat(calls.approver().approveResponse(request)).isEqualTo(first);
        assertThat(given.events(name)).containsExactly("followup.receiptIssued", "followup.responseApproved");
    }

    @Test
    void afterTheDayInTheLetterItIsLate() {
        var name = given.in(State.SUBMITTED);

        clock.set(Instant.parse("2026-03-16T12:00:00Z"));
        calls.approver().approveResponse(approve(name, HASH));

        assertThat(calls.approver().getRequest(get(name)).getLate()).isTrue();
    }

    @Test
    void afterTheLastDayNothingIsSignedOff() {
        var name = given.in(State.SUBMITTED);

        clock.set(Instant.parse("2026-03-20T23:00:00Z"));

        assertThat(refusalOf(() -> calls.approver().approveResponse(approve(name, HASH))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void anyChangeOfTheAnswersVoidsWhatTheApproverRead() {
        var name = given.in(State.STARTED);
        var read = calls.respondent().submitResponse(submit(name)).getContentHash();
        calls.approver().returnResponse(giveBack(name));
        calls.respondent().updateAnswer(number(name, "41", "\"3\""));
        calls.respondent().submitResponse(submit(name));

        assertThat(refusalOf(() -> calls.approver().approveResponse(approve(name, read))))
                .isEqualTo("ABORTED RESPONSE_CHANGED");
        assertThat(refusalOf(() -> calls.approver().approveResponse(approve(name, ""))))
                .isEqualTo("ABORTED RESPONSE_CHANGED");
        assertThat(calls.approver().getRequest(get(name)).getState()).isEqualTo(Request.State.SUBMITTED);
        assertThat(given.events(name)).doesNotContain("followup.responseApproved");
    }

    @Test
    void theOneWhoSubmittedCannotSignOff() {
        var name = given.in(State.SUBMITTED);
        given.allowSingleSigner(name.survey());
        var submitter = As.named(SUBMITTER, RequestFixtures.UPPSALA, "respondent", "approver")
                .on(requests);

        assertThat(refusalOf(() -> submitter.approveResponse(approve(name, HASH))))
                .isEqualTo("FAILED_PRECONDITION APPROVER_IS_SUBMITTER");
    }

    @Test
    void whoIsAloneSignsOffWhereTheSurveyAllowsItAndItIsSaid() {
        var name = given.in(State.SUBMITTED);
        var submitter = As.sole(SUBMITTER, RequestFixtures.UPPSALA, "respondent", "approver")
                .on(requests);
        var alone = approve(name, HASH).toBuilder().setSingleSigner(true).build();

        assertThat(refusalOf(() -> submitter.approveResponse(alone)))
                .isEqualTo("FAILED_PRECONDITION APPROVER_IS_SUBMITTER");

        given.allowSingleSigner(name.survey());
        assertThat(refusalOf(() -> submitter.approveResponse(approve(name, HASH))))
                .isEqualTo("FAILED_PRECONDITION APPROVER_IS_SUBMITTER");
        assertThat(submitter.approveResponse(alone).getSingleSigner()).isTrue();
    }

    @Test
    void nobodyIsAloneWhoOnlySaysSo() {
        var name = given.in(State.SUBMITTED);
        given.allowSingleSigner(name.survey());
        var oneOfSeveral = As.named(SUBMITTER, RequestFixtures.UPPSALA, "respondent", "approver")
                .on(requests);
        var alone = approve(name, HASH).toBuilder().setSingleSigner(true).build();

        assertThat(refusalOf(() -> oneOfSeveral.approveResponse(alone)))
                .isEqualTo("FAILED_PRECONDITION APPROVER_IS_SUBMITTER");
        assertThat(given.events(name)).isEmpty();
    }

    @Test
    void twoPeopleAreTwoWhateverTheApproverSays() {
        var name = given.in(State.SUBMITTED);
        given.allowSingleSigner(name.survey());

        var response = calls.approver()
                .approveResponse(
                        approve(name, HASH).toBuilder().setSingleSigner(true).build());

        assertThat(response.getSingleSigner()).isFalse();
    }

    @Test
    void ofAHundredApprovalsAtOnceOneCounts() throws Exception {
        var name = given.in(State.SUBMITTED);

        AtOnce.call(100, i -> () -> {
            try {
                return calls.approver().approveResponse(approve(name, HASH)).getReference();
            } catch (io.grpc.StatusRuntimeException refused) {
                return refused.getStatus().getCode().name();
            }
        });

        assertThat(given.events(name)).containsExactly("followup.receiptIssued", "followup.responseApproved");
    }

    @Test
    void everyReceiptOfASurveyHasANumberOfItsOwn() throws Exception {
        var survey = given.survey(Survey.State.OPEN);
        given.many(survey, 50, State.SUBMITTED);

        var references = AtOnce.call(50, i -> {
            var id = String.format(Locale.ROOT, "kommun-%04d", i + 1);
            var approver = As.person("actors/" + id, "approver").on(requests);
            return () -> approver.approveResponse(approve(new RequestName(survey, id), HASH))
                    .getReference();
        });

        assertThat(references).doesNotHaveDuplicates().allMatch(Reference::isSound);
        assertThat(references.stream()
                        .map(each -> each.substring(5, 9))
                        .sorted()
                        .toList()
                        .getLast())
                .isEqualTo("0050");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUBMITTED")
    void onlyWhatWaitsCanBeSignedOff(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.approver().approveResponse(approve(name, HASH))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void onlyApproversOfTheBodySignOff() {
        var name = given.in(State.SUBMITTED);

        assertThat(refusalOf(() -> calls.stranger().approveResponse(approve(name, HASH))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.stranger().approveResponse(approve(name + "-x", HASH))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.as("respondent", "contact").approveResponse(approve(name, HASH))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.analyst().approveResponse(approve(name, HASH))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void refusesARequestIdThatIsMissingOrUsedForSomethingElse() {
        var request = approve(given.in(State.SUBMITTED), HASH);
        calls.approver().approveResponse(request);
        var other = request.toBuilder().setSingleSigner(true);

        assertThat(refusalOf(() -> calls.approver()
                        .approveResponse(request.toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
        assertThat(refusalOf(() -> calls.approver().approveResponse(other.build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }
}

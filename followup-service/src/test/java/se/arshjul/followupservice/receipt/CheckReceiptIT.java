package se.arshjul.followupservice.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.CheckReceiptRequest;
import se.arshjul.followup.v1.CheckReceiptResponse;
import se.arshjul.followup.v1.GetReceiptRequest;
import se.arshjul.followup.v1.GetResponseRequest;
import se.arshjul.followup.v1.Receipt;
import se.arshjul.followup.v1.ReceiptServiceGrpc.ReceiptServiceBlockingStub;
import se.arshjul.followup.v1.Response;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class CheckReceiptIT {

    @Autowired
    ReceiptServiceBlockingStub receipts;

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoeverHoldsAReceiptReadsWhatItIsAndNothingThatWasAnswered() {
        var name = given.in(State.SUBMITTED);
        var signed = calls.approver().approveResponse(approve(name, RequestFixtures.HASH));

        var found = check(signed.getReference(), signed.getContentHash());

        assertThat(found.getGenuine()).isTrue();
        assertThat(found.getReceipt())
                .isEqualTo(Receipt.newBuilder()
                        .setReference(signed.getReference())
                        .setContentHash(RequestFixtures.HASH)
                        .setDisplayName("Region Uppsala")
                        .setRecipientKind("region")
                        .setSurveyTitle(calls.approver()
                                .getRequest(RequestCalls.get(name))
                                .getSurveyTitle())
                        .setYear(name.survey().year())
                        .setVersion(1)
                        .setApproveTime(ProtoTime.toProto(TestClock.START))
                        .setCurrent(true)
                        .build());
    }

    @Test
    void anUnknownNumberAndAnotherHashGetTheSameReply() {
        var name = given.in(State.SUBMITTED);
        var signed = calls.approver().approveResponse(approve(name, RequestFixtures.HASH));
        var unknown = Sound.reference(name.survey().year(), 4711);

        var otherHash = check(signed.getReference(), "b".repeat(64));

        assertThat(otherHash).isEqualTo(CheckReceiptResponse.getDefaultInstance());
        assertThat(check(unknown, RequestFixtures.HASH)).isEqualTo(otherHash);
        assertThat(check(Sound.reference(9999, 1), RequestFixtures.HASH)).isEqualTo(otherHash);
    }

    @Test
    void aVersionThatWasSentBackIsGenuineAndCountsNoMore() {
        var name = given.in(State.SUBMITTED);
        var first = calls.approver().approveResponse(approve(name, RequestFixtures.HASH));
        calls.engine().sendBackResponse(RequestCalls.sendBack(name));
        var second = replace(name);

        assertThat(check(first.getReference(), first.getContentHash())
                        .getReceipt()
                        .getCurrent())
                .isFalse();
        var now = check(second.getReference(), second.getContentHash()).getReceipt();
        assertThat(now.getCurrent()).isTrue();
        assertThat(now.getVersion()).isEqualTo(2);
    }

    @Test
    void eachApprovedVersionIsStillThereUnderItsNumber() {
        var name = given.in(State.SUBMITTED);
        var first = calls.approver().approveResponse(approve(name, RequestFixtures.HASH));
        calls.engine().sendBackResponse(RequestCalls.sendBack(name));
        var waiting = submitAgain(name);

        assertThat(calls.respondent().getResponse(response(name)).getVersion()).isEqualTo(waiting.getVersion());
        assertThat(calls.respondent().getResponse(under(name, first.getReference())))
                .isEqualTo(first.toBuilder().setState(Response.State.REJECTED).build());
        assertThat(refusalOf(() -> calls.respondent().getResponse(under(name, "2999-0001-1"))))
                .isEqualTo("NOT_FOUND RESPONSE_NOT_FOUND");
        assertThat(refusalOf(() -> calls.stranger().getResponse(under(name, first.getReference()))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void aReceiptOfTheExampleSaysSo() {
        var name = given.in(State.SUBMITTED);
        var signed = calls.approver().approveResponse(approve(name, RequestFixtures.HASH));
        jdbc.sql("UPDATE survey SET example = TRUE WHERE survey_id = :survey")
                .param("survey", name.survey().survey())
                .update();

        assertThat(check(signed.getReference(), signed.getContentHash())
                        .getReceipt()
                        .getExample())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-42-7", "abc", "2026-0042-7 ", "2026-00420042001-7"})
    void whatCannotBeANumberIsSaidAtTheNumber(String reference) {
        assertThat(violationsOf(() -> check(reference, RequestFixtures.HASH))).containsExactly("reference MALFORMED");
    }

    @Test
    void aMistypedNumberIsSaidWithoutTellingWhetherAnyIsNearIt() {
        assertThat(violationsOf(() -> check(Sound.wrongDigit(2026, 1), RequestFixtures.HASH)))
                .containsExactly("reference CHECK_DIGIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatCannotBeAHashIsSaidAtTheHash(String hash) {
        assertThat(violationsOf(() -> check(Sound.reference(2026, 1), hash))).containsExactly("content_hash MALFORMED");
    }

    @Test
    void bothAreNeeded() {
        assertThat(refusalOf(() -> check("", ""))).isEqualTo("INVALID_ARGUMENT RECEIPT_INVALID");
        assertThat(violationsOf(() -> check("", ""))).containsExactly("reference REQUIRED", "content_hash REQUIRED");
    }

    @Test
    void theProcessReadsTheLatestReceiptOfARequest() {
        var name = given.in(State.SUBMITTED);
        var engine = As.engine().on(receipts);
        assertThat(refusalOf(() -> engine.getReceipt(of(name)))).isEqualTo("NOT_FOUND RECEIPT_NOT_FOUND");
        assertThat(refusalOf(() -> engine.getReceipt(of(name + "-x")))).isEqualTo("NOT_FOUND REQUEST_NOT_FOUND");

        calls.approver().approveResponse(approve(name, RequestFixtures.HASH));
        calls.engine().sendBackResponse(RequestCalls.sendBack(name));
        var second = replace(name);

        assertThat(engine.getReceipt(of(name)).getReference()).isEqualTo(second.getReference());
        assertThat(engine.getReceipt(of(name)).getContentHash()).isEqualTo(second.getContentHash());
    }

    @Test
    void theProcessReadsTheReceiptThatItTellsOfAlsoWhenAnotherHasFollowed() {
        var name = given.in(State.SUBMITTED);
        var engine = As.engine().on(receipts);
        var first = calls.approver().approveResponse(approve(name, RequestFixtures.HASH));
        calls.engine().sendBackResponse(RequestCalls.sendBack(name));
        replace(name);
        var asked = of(name).toBuilder();

        var told = engine.getReceipt(asked.setReference(first.getReference()).build());

        assertThat(told.getReference()).isEqualTo(first.getReference());
        assertThat(told.getContentHash()).isEqualTo(first.getContentHash());
        asked.setReference(Sound.reference(2026, 9_999_999));
        assertThat(refusalOf(() -> engine.getReceipt(asked.build()))).isEqualTo("NOT_FOUND RECEIPT_NOT_FOUND");
    }

    private Response submitAgain(RequestName name) {
        calls.respondent().updateAnswer(RequestCalls.number(name, "41", "\"3\""));
        return calls.respondent().submitResponse(submit(name));
    }

    private Response replace(RequestName name) {
        var again = submitAgain(name);
        return calls.approver().approveResponse(approve(name, again.getContentHash()));
    }

    private CheckReceiptResponse check(String reference, String contentHash) {
        return As.anyone()
                .on(receipts)
                .checkReceipt(CheckReceiptRequest.newBuilder()
                        .setReference(reference)
                        .setContentHash(contentHash)
                        .build());
    }

    private static GetResponseRequest under(RequestName name, String reference) {
        return response(name).toBuilder().setReference(reference).build();
    }

    private static GetReceiptRequest of(Object name) {
        return GetReceiptRequest.newBuilder().setName(name.toString()).build();
    }
}

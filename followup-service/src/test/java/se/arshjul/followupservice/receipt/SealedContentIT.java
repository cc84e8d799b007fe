package se.arshjul.followupservice.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.GetSealedContentRequest;
import se.arshjul.followup.v1.ReceiptServiceGrpc.ReceiptServiceBlockingStub;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.SealedContent;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What a content hash is computed over, as whoever may read the answers gets it. */
@ServiceTest
class SealedContentIT {

    @Autowired
    ReceiptServiceBlockingStub receipts;

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    private RequestName name;
    private Response before;
    private Response signed;

    /** The first version was put there by hand, with a hash of nothing. */
    @BeforeEach
    void approveTwice() {
        name = given.in(State.SUBMITTED);
        before = calls.approver().approveResponse(approve(name, RequestFixtures.HASH));
        calls.engine().sendBackResponse(RequestCalls.sendBack(name));
        calls.respondent().updateAnswer(RequestCalls.number(name, "41", "\"3\""));
        var waiting = calls.respondent().submitResponse(submit(name));
        signed = calls.approver().approveResponse(approve(name, waiting.getContentHash()));
    }

    @Test
    void anybodyCanComputeTheHashAgain() throws NoSuchAlgorithmException {
        var sealed = sealed(As.staff("analyst").on(receipts), signed);

        assertThat(sealed.getContentHash()).isEqualTo(signed.getContentHash());
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(sealed.getContent().toByteArray())))
                .isEqualTo(signed.getContentHash());
        assertThat(sealed.getContent().toString(UTF_8))
                .startsWith("18:arshjul-response-1,")
                .contains("2:41,");
    }

    @Test
    void aVersionFromBeforeItWasKeptHasNone() {
        var analyst = As.staff("analyst").on(receipts);

        assertThat(refusalOf(() -> sealed(analyst, before))).isEqualTo("NOT_FOUND SEALED_CONTENT_NOT_KEPT");
    }

    @Test
    void anotherBodyAndAnUnknownNumberGetNothing() {
        var stranger = As.person(RequestFixtures.HALLAND, "respondent").on(receipts);
        var own = As.person(RequestFixtures.UPPSALA, "respondent").on(receipts);

        assertThat(refusalOf(() -> sealed(stranger, signed))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> sealed(
                        own, signed.toBuilder().setReference("2999-0001-1").build())))
                .isEqualTo("NOT_FOUND RESPONSE_NOT_FOUND");
        assertThat(sealed(own, signed).getContent().isEmpty()).isFalse();
    }

    private SealedContent sealed(ReceiptServiceBlockingStub reader, Response version) {
        return reader.getSealedContent(GetSealedContentRequest.newBuilder()
                .setName(name.toString())
                .setReference(version.getReference())
                .build());
    }
}

package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** The approver reads what was handed in, signs it or gives it back. */
@PageTest
class SignOffPagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SIGN = "Godkänn och skicka";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader approver;

    @BeforeEach
    void handIn() {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, request(Request.State.SUBMITTED));
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
        approver = new Reader(portal, SignedInAs.region("approver"));
    }

    @Test
    void theOverviewLeadsTheApproverToWhatWaits() {
        assertThat(approver.open(PAGE).links()).contains(PAGE + "/godkann");
        assertThat(new Reader(portal, SignedInAs.region("respondent"))
                        .open(PAGE)
                        .text())
                .contains("Den som är godkännare i din organisation har fått ett brev om svaret")
                .doesNotContain("Läs och godkänn");
    }

    @Test
    void theApproverReadsWhatWasHandedInByWhomAndWhen() {
        assertThat(approver.open(PAGE + "/godkann").text())
                .contains("Inlämnat av Bo Berg 20 oktober 2026 kl. 10.30.")
                .contains("Finns en handlingsplan? Ja", "42,5 procent");
    }

    @Test
    void whenNothingWaitsTheOverviewSaysWhy() {
        asks(platform, request(Request.State.STARTED));

        assertThat(approver.open(PAGE + "/godkann").leadsTo()).isEqualTo(PAGE);
    }

    @Test
    void signingIsForWhatWasReadAndForNothingElse() {
        platform.answer(
                RequestServiceGrpc.getApproveResponseMethod(), response().build());

        assertThat(approver.press(approver.open(PAGE + "/godkann"), SIGN).leadsTo())
                .isEqualTo(PAGE + "/kvittens");
        approver.again();

        var asked = platform.asked(RequestServiceGrpc.getApproveResponseMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getContentHash()).isEqualTo("4f1c");
        assertThat(asked.getFirst().getSingleSigner()).isFalse();
    }

    @Test
    void whatChangedMeanwhileIsReadAgainBeforeItIsSigned() {
        var page = approver.open(PAGE + "/godkann");
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setContentHash("9e07").build());
        platform.handle(RequestServiceGrpc.getApproveResponseMethod(), asked -> {
            if (!asked.getContentHash().equals("9e07")) {
                throw changed("RESPONSE_CHANGED");
            }
            return response().build();
        });

        var refused = approver.press(page, SIGN);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Svaren har ändrats sedan du läste dem.");
        assertThat(approver.press(refused, SIGN).leadsTo()).isEqualTo(PAGE + "/kvittens");
    }

    @Test
    void whoHandedInIsAskedToLetAnotherSign() {
        platform.refuse(RequestServiceGrpc.getApproveResponseMethod(), notNow("APPROVER_IS_SUBMITTER"));

        var refused = approver.press(approver.open(PAGE + "/godkann"), SIGN);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("en annan person i organisationen behöver godkänna dem");
    }

    @Test
    void whoIsAloneSaysSoWhereTheSurveyAllowsIt() {
        stands(platform, survey(Survey.State.OPEN).setSingleSignerAllowed(true));
        handedInByTheVisitor();
        platform.refuse(RequestServiceGrpc.getApproveResponseMethod(), notNow("APPROVER_IS_SUBMITTER"));
        var alone = new Reader(portal, SignedInAs.soleOfRegion());

        var refused = alone.press(alone.open(PAGE + "/godkann"), SIGN, "singleSigner", "ja");

        assertThat(platform.askedOnce(RequestServiceGrpc.getApproveResponseMethod())
                        .getSingleSigner())
                .isTrue();
        assertThat(refused.value("singleSigner")).isEqualTo("ja");
    }

    @Test
    void whoHandedInAndIsNotAloneReadsThatAnotherHasToSign() {
        stands(platform, survey(Survey.State.OPEN).setSingleSignerAllowed(true));
        handedInByTheVisitor();

        var page = approver.open(PAGE + "/godkann");

        assertThat(page.text()).contains("en annan person i organisationen behöver läsa och godkänna dem");
        assertThat(page.text()).doesNotContain(SIGN).doesNotContain("Jag är ensam");
    }

    @Test
    void whoIsAloneReadsThatThisSurveyWantsTwo() {
        handedInByTheVisitor();

        var page = new Reader(portal, SignedInAs.soleOfRegion()).open(PAGE + "/godkann");

        assertThat(page.text()).contains("den här enkäten kräver att en annan person godkänner dem");
        assertThat(page.text()).doesNotContain(SIGN).doesNotContain("Jag är ensam");
    }

    @Test
    void whoSignsWhatAnotherHandedInIsNotAskedWhetherTheyAreAlone() {
        stands(platform, survey(Survey.State.OPEN).setSingleSignerAllowed(true));

        assertThat(new Reader(portal, SignedInAs.soleOfRegion())
                        .open(PAGE + "/godkann")
                        .text())
                .contains(SIGN)
                .doesNotContain("Jag är ensam");
    }

    @Test
    void givingBackTellsWhatToChange() {
        platform.answer(
                RequestServiceGrpc.getReturnResponseMethod(),
                request(Request.State.STARTED).build());

        assertThat(approver.press(approver.open(PAGE + "/godkann"), "Lämna tillbaka", "reason", "Andelen gäller 2025.")
                        .leadsTo())
                .isEqualTo(PAGE);
        approver.again();

        var asked = platform.asked(RequestServiceGrpc.getReturnResponseMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getReason()).isEqualTo("Andelen gäller 2025.");
    }

    @Test
    void whoComesSecondIsToldSoAndKeepsTheReasonTyped() {
        var page = approver.open(PAGE + "/godkann");
        asks(platform, request(Request.State.APPROVED));
        platform.refuse(RequestServiceGrpc.getReturnResponseMethod(), notNow("REQUEST_WRONG_STATE"));

        var refused = approver.press(page, "Lämna tillbaka", "reason", "Andelen gäller 2025.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Det här hade du skrivit", "Andelen gäller 2025.");
    }

    @Test
    void givingBackWithoutAReasonIsSaidAtAFieldThatIsInSight() {
        for (var reader : List.of(approver, new Reader(portal, SignedInAs.region("respondent", "approver")))) {
            var refused = reader.press(reader.open(PAGE + "/godkann"), "Lämna tillbaka", "reason", " ");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.error("reason")).isEqualTo("Fyll i det här fältet.");
            assertThat(refused.html()).contains("<details open");
        }
        assertThat(platform.asked(RequestServiceGrpc.getReturnResponseMethod())).isEmpty();
    }

    @Test
    void aReasonThatIsTooLongIsSaidAtItsField() {
        platform.refuse(
                RequestServiceGrpc.getReturnResponseMethod(),
                wrong("REQUEST_INVALID", "reason", "TOO_LONG", "At most 2,000 characters."));

        var refused = approver.press(approver.open(PAGE + "/godkann"), "Lämna tillbaka", "reason", "x".repeat(2001));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("reason")).isEqualTo("Skriv högst 2000 tecken.");
    }

    @Test
    void signingAtASilentServiceIsTriedAgainAsTheSameCommand() {
        var page = approver.open(PAGE + "/godkann");
        platform.silence(RequestServiceGrpc.getApproveResponseMethod());
        var silent = approver.press(page, SIGN);
        assertThat(silent.status()).isEqualTo(503);
        platform.wake();
        platform.answer(
                RequestServiceGrpc.getApproveResponseMethod(), response().build());

        approver.press(silent, "Försök igen");

        var asked = platform.asked(RequestServiceGrpc.getApproveResponseMethod());
        assertThat(asked.getLast()).isEqualTo(asked.getFirst());
    }

    private void handedInByTheVisitor() {
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setSubmitter("people/test").build());
    }
}

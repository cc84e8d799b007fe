package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.request;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** A respondent reads what waits for the approver, and takes it back. */
@PageTest
class TakeBackPagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String TAKE_BACK = "Ta tillbaka svaret";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader respondent;

    @BeforeEach
    void handIn() {
        new AnswerSheet(platform).save(answer("andel").setNumber(decimal("42.5")));
        asks(platform, request(Request.State.SUBMITTED));
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        platform.answer(
                RequestServiceGrpc.getReturnResponseMethod(),
                request(Request.State.STARTED).build());
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void theRespondentReadsFirstWhatHappensNow() {
        var page = respondent.open(PAGE);

        assertThat(page.text())
                .contains("Svaret väntar på godkännande", "har fått ett brev om svaret")
                .contains("När du tar tillbaka går det att ändra igen");
        assertThat(page.text().indexOf("Svaret väntar på godkännande"))
                .isLessThan(page.text().indexOf("Be om längre tid"));
    }

    @Test
    void whatWasHandedInIsReadAndCannotBeChanged() {
        assertThat(respondent.open(PAGE).links()).contains(PAGE + "/kontrollera");

        var page = respondent.open(PAGE + "/kontrollera");

        assertThat(page.title()).startsWith("Det som är inlämnat");
        assertThat(page.text())
                .contains("De går inte att ändra så länge.", "42,5 procent")
                .doesNotContain("Kontrollera svaren", "Lämna in för godkännande");
        assertThat(page.links()).noneMatch(link -> link.contains("/avsnitt/"));
    }

    @Test
    void takingItBackTwiceIsOneCommandWithoutAReason() {
        assertThat(respondent.press(respondent.open(PAGE), TAKE_BACK).leadsTo()).isEqualTo(PAGE);
        respondent.again();

        var asked = platform.asked(RequestServiceGrpc.getReturnResponseMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getName()).isEqualTo(REQUEST);
        assertThat(asked.getFirst().getReason()).isEmpty();
    }

    @Test
    void whatHasBeenTakenBackIsOpenAndSaysNothingOfTheApprover() {
        asks(platform, request(Request.State.STARTED));

        assertThat(respondent.open(PAGE).text())
                .contains("Kontrollera svaren")
                .doesNotContain("Godkännaren har lämnat tillbaka svaret", TAKE_BACK);
    }

    @Test
    void whatAColleagueHasTakenBackFirstIsOpenAsWasWanted() {
        var page = respondent.open(PAGE);
        asks(platform, request(Request.State.STARTED));
        platform.refuse(RequestServiceGrpc.getReturnResponseMethod(), notNow("REQUEST_WRONG_STATE"));

        assertThat(respondent.press(page, TAKE_BACK).leadsTo()).isEqualTo(PAGE);
    }

    @Test
    void whoComesTooLateIsToldSo() {
        var page = respondent.open(PAGE);
        asks(platform, request(Request.State.APPROVED));
        platform.refuse(RequestServiceGrpc.getReturnResponseMethod(), notNow("REQUEST_WRONG_STATE"));

        var refused = respondent.press(page, TAKE_BACK);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Det går inte i det läge som svaret är i nu.");
    }

    @Test
    void aChangeThatWaitsIsTakenBackAsAChange() {
        asks(
                platform,
                request(Request.State.ACCEPTED)
                        .setReference("2026-0042-9")
                        .setReplacement(Replacement.REPLACEMENT_SUBMITTED));

        var page = respondent.open(PAGE);

        assertThat(page.text()).contains("Ändringen väntar på den som är godkännare.");
        assertThat(respondent.press(page, "Ta tillbaka ändringen").leadsTo()).isEqualTo(PAGE);
        platform.askedOnce(RequestServiceGrpc.getReturnResponseMethod());
    }

    @Test
    void onlyWhoAnswersTakesBack() {
        assertThat(new Reader(portal, SignedInAs.region("contact")).open(PAGE).text())
                .contains("Läs det som är inlämnat")
                .doesNotContain(TAKE_BACK);
        assertThat(new Reader(portal, SignedInAs.region("approver")).open(PAGE).text())
                .contains("Läs och godkänn")
                .doesNotContain(TAKE_BACK, "Läs det som är inlämnat");
        assertThat(new Reader(portal, SignedInAs.region("respondent", "approver"))
                        .open(PAGE)
                        .text())
                .contains("Läs och godkänn", TAKE_BACK);
    }
}

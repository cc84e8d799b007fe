package se.arshjul.portal.answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.response;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Response;
import se.arshjul.portal.Asked;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.testkit.Seen;

/** What is changed in an approved answer, and the receipt of a clarified one, in a real browser, narrow and wide. */
@BrowserTest
class ChangedAnswersBrowserTest {

    private static final String PAGE = ReplacementPagesTest.PAGE;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void change() {
        var sheet = new AnswerSheet(platform);
        sheet.save(answer("plan").setChoice("ja"));
        sheet.save(answer("mognad").setScale(2));
        sheet.save(answer("andel").setNumber(decimal("24.5")));
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        Asked.told(platform, Asked.changed().setAnswered(true));
        platform.handle(
                RequestServiceGrpc.getGetResponseMethod(),
                asked -> asked.getReference().isEmpty() ? waiting() : clarified());
        is(Replacement.WRITING);
    }

    private void is(Replacement replacement) {
        asks(
                platform,
                ReplacementPagesTest.accepted()
                        .setReplacement(replacement)
                        .addClarifiedQuestions(SURVEY + "/questions/andel"));
    }

    private static Response waiting() {
        return response()
                .setVersion(3)
                .setState(Response.State.WAITING)
                .clearReference()
                .addAnswers(answer("mognad").setScale(2))
                .addAnswers(answer("kommentar").setText("Vi har utbildat alla.\n\nNästa år fortsätter vi."))
                .build();
    }

    private static Response clarified() {
        return response()
                .setVersion(2)
                .setState(Response.State.TAKEN)
                .setReference("2026-0042-9")
                .setContentHash("4f1c".repeat(16))
                .setApproveTime(moment("2026-11-04T12:00:00Z"))
                .build();
    }

    @Test
    void whatIsChangedStandsOnTopAndLeadsToItsAnswerBelow(Page page) {
        page.navigate(PAGE + "/kontrollera");
        Seen.wellAtEveryWidth(page);

        page.locator("#andrat a[href='#svar-andel']").click();
        assertThat(page.locator("#svar-andel:target")).containsText("24,5 procent");

        is(Replacement.REPLACEMENT_SUBMITTED);
        page.navigate(PAGE + "/godkann");
        assertThat(page.locator("#andrat")).containsText("2 svar är ändrade");
        Seen.wellAtEveryWidth(page);
    }

    @Test
    void theReceiptOfAClarifiedVersionFitsAndIsAccessible(Page page) {
        lookAtReceipt("sv", page);
    }

    @Tag("full")
    @Test
    void theReceiptOfAClarifiedVersionFitsAndIsAccessibleInEnglish(Page page) {
        lookAtReceipt("en", page);
    }

    private void lookAtReceipt(String language, Page page) {
        is(Replacement.POSSIBLE);
        page.navigate("/sprak/" + language + "?till=" + PAGE + "/kvittens");
        assertThat(page.locator("#andra")).isVisible();
        assertThat(page.locator("#samtal")).isVisible();
        Seen.wellAtEveryWidth(page);
    }

    @Test
    void whatIsMissingWhereReceiptsAreCheckedIsSaidAccessibly(Page page) {
        page.navigate("/kontrollera-kvittens?reference=2024-EXEMPEL-262&contentHash=");

        assertThat(page.locator("#reference-error")).isVisible();
        Seen.wellAtEveryWidth(page);
    }
}

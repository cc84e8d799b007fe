package se.arshjul.portal.answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.moment;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.EarlierAnswer;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc;
import se.arshjul.followup.v1.ListEarlierAnswersResponse;
import se.arshjul.followup.v1.ListSectionsResponse;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Section;
import se.arshjul.followup.v1.SectionServiceGrpc;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.Tabled;
import se.arshjul.testkit.Seen;

/** Answering with last year's answers and with colleagues, in a browser, by keyboard alone. */
@BrowserTest
class TogetherBrowserTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SECTION = PAGE + "/avsnitt/resurser";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;

    @BeforeEach
    void answeredLastTime() {
        sheet = new AnswerSheet(platform);
        new LastYear(platform, sheet).obstacle("plan", "OPTION_REWORDED");
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        platform.answer(
                AssignmentServiceGrpc.getListAssignmentsMethod(),
                ListAssignmentsResponse.newBuilder()
                        .addAssignments(Assignment.newBuilder()
                                .setName("actors/region-uppsala/assignments/kim")
                                .setDisplayName("Kim Karlsson")
                                .setRole(Assignment.Role.RESPONDENT))
                        .build());
        platform.answer(
                SectionServiceGrpc.getListSectionsMethod(),
                ListSectionsResponse.newBuilder()
                        .addSections(Section.newBuilder().setName(REQUEST + "/sections/styrning"))
                        .addSections(Section.newBuilder()
                                .setName(REQUEST + "/sections/resurser")
                                .setHolder("actors/region-uppsala/assignments/kim")
                                .setHolderName("Kim Karlsson")
                                .setLastSavedBy("Bo Berg")
                                .setLastSaveTime(moment("2026-10-20T08:30:00Z")))
                        .build());
    }

    private static void open(Page page, int width, String address) {
        page.setViewportSize(width, 900);
        page.navigate(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/avsnitt/styrning", "/avsnitt/resurser", "/fordela", "/kontrollera"})
    void everyPageFitsAndIsAccessible(String below, Page page) {
        open(page, 1280, PAGE + below);

        Seen.wellAtEveryWidth(page);
    }

    @Test
    void anEarlierAnswerIsConfirmedByKeyboardAndTheReaderStaysAtTheQuestion(Page page) {
        open(page, 1280, SECTION);
        var button = page.locator("button[name=galler]");
        page.locator("#svar button[name=hallare]").focus();

        for (int i = 0; i < 5 && !(boolean) button.evaluate("one => one === document.activeElement"); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(button).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("#andel")).hasValue("42,5");
        assertThat(page.locator(".earlier.done")).containsText("Stämmer fortfarande, bekräftat av");
        assertThat(page.url()).endsWith(SECTION + "#andel");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void enterInAFieldSavesItAndConfirmsNothing(int width, Page page) {
        open(page, width, SECTION);

        page.locator("#andel").fill("80");
        page.locator("#andel").press("Enter");

        page.waitForCondition(() -> sheet.of("andel").getNumber().equals(decimal("80")));
        assertThat(platform.asked(EarlierAnswerServiceGrpc.getConfirmEarlierAnswerMethod()))
                .isEmpty();
        assertThat(platform.asked(SectionServiceGrpc.getAssignSectionMethod())).isEmpty();
    }

    @Test
    void wantingToComeBackToARowOfATableLeavesItConfirmed(Page page) {
        Tabled.asked(platform);
        platform.answer(
                EarlierAnswerServiceGrpc.getListEarlierAnswersMethod(),
                ListEarlierAnswersResponse.newBuilder()
                        .addEarlierAnswers(EarlierAnswer.newBuilder()
                                .setQuestion(SURVEY + "/questions/matt")
                                .setAsked(Tabled.questions().get(2))
                                .setAnswer(answer("matt").setChoice("klart"))
                                .setYear(2024)
                                .setState(EarlierAnswer.State.CONFIRMED)
                                .setConfirmedBy("Bo Berg")
                                .setConfirmTime(moment("2026-10-20T09:00:00Z")))
                        .build());
        open(page, 1280, PAGE + "/avsnitt/styrning");

        page.locator("[id='aterkom.matt']").check();
        assertThat(page.locator("#matt .confirmed")).containsText("bekräftat av Bo Berg");
        assertThat(page.locator("#matt .confirmed")).isVisible();

        page.locator("#matt-inte").check();
        assertThat(page.locator("#matt .confirmed")).isHidden();
    }
}

package se.arshjul.portal.matrix;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.moment;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.AttachmentServiceGrpc;
import se.arshjul.followup.v1.EarlierAnswer;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc;
import se.arshjul.followup.v1.ListAttachmentsResponse;
import se.arshjul.followup.v1.ListEarlierAnswersResponse;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.Tabled;
import se.arshjul.portal.answer.AnswerSheet;
import se.arshjul.testkit.Seen;

/** What goes with a question is at its row of a table too: help, the answer of last time, files, and conflicts. */
@BrowserTest
class TableAroundTest {

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        var mal = Tabled.questions().get(1);
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addAllQuestions(Tabled.questions().stream()
                                .map(question -> question.toBuilder()
                                        .setAttachmentsAllowed(question.equals(mal))
                                        .build())
                                .toList())
                        .build());
        platform.answer(AttachmentServiceGrpc.getListAttachmentsMethod(), ListAttachmentsResponse.getDefaultInstance());
        platform.answer(
                EarlierAnswerServiceGrpc.getListEarlierAnswersMethod(),
                ListEarlierAnswersResponse.newBuilder()
                        .addEarlierAnswers(EarlierAnswer.newBuilder()
                                .setQuestion(mal.getName())
                                .setAsked(mal)
                                .setAnswer(Answer.newBuilder()
                                        .setChoice("paborjat")
                                        .setUpdateTime(moment("2024-10-20T08:30:00Z")))
                                .setYear(2024)
                                .setState(EarlierAnswer.State.UNDECIDED)
                                .setEtag("\"1\""))
                        .build());
    }

    private static void open(Page page, int width) {
        page.setViewportSize(width, 900);
        page.navigate("/svara/2026/region-uppsala/avsnitt/styrning");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void helpLastTimeAndFilesAreAtTheRow(int width, Page page) {
        open(page, width);

        page.locator("#mal summary").click();

        assertThat(page.locator("#mal")).containsText("Mål som är beslutade.");
        assertThat(page.locator("#mal")).containsText("Ert svar 2024: Påbörjat men inte klart");
        assertThat(page.locator("#mal button[name=galler]")).isVisible();
        assertThat(page.locator("#bilaga-mal")).isVisible();
        Seen.well(page);
    }

    @Test
    void aRowThatAColleagueHasAnsweredMeanwhileIsDecidedAboutAndNotSaidToBeSaved(Page page) {
        open(page, 1280);
        sheet.save(answer("matt").setChoice("inte"));

        page.locator("#matt-klart").check();

        assertThat(page.locator("#meddelanden")).containsText("Inte påbörjat");
        assertThat(page.locator("#lage-matt")).hasText("");
        page.getByText("Spara det jag skrev").click();
        page.waitForCondition(() -> sheet.of("matt").getChoice().equals("klart"));
        assertThat(page.locator("#lage-matt")).hasText("Sparat");
    }
}

package se.arshjul.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.offline.Spreadsheet;

/** What somebody else changes meanwhile, and what the service refuses, is said by row. */
@PageTest
class ExchangeConflictTest {

    private static final String PAGE = "/uppfoljning/2026/utforma/fil";
    private static final String SAVE = "Läs in det valda";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private DesignedQuestions questions;
    private Reader analyst;

    @BeforeEach
    void design() {
        questions = new DesignedQuestions(platform);
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
    }

    private Spreadsheet file() {
        return Spreadsheet.open(analyst.save(PAGE + "/fragor.xlsx"));
    }

    private Shown send(Spreadsheet file) {
        return analyst.upload(PAGE, "fil", "enkat.xlsx", file.saved());
    }

    private static Spreadsheet put(Spreadsheet file, int row, Column column, String text) {
        return file.put(row, column.ordinal(), text);
    }

    @Test
    void whatTheServiceRefusesIsSaidByRowAndTheOthersAreRead() {
        var page = send(put(
                put(file(), 1, Column.WORDING, "Finns en beslutad plan?"), 5, Column.WORDING, "Något att tillägga?"));
        platform.handle(SurveyServiceGrpc.getUpdateQuestionMethod(), asked -> {
            if (asked.getQuestion().getKind() == Question.Kind.SINGLE_CHOICE) {
                throw wrong("QUESTION_INVALID", "question.wording", "WRONG_LENGTH", "1 to 500 characters.");
            }
            return asked.getQuestion();
        });

        var refused = analyst.press(page, SAVE);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Rader som inte kunde läsas in", "Rad 2: Finns en beslutad plan?")
                .contains("Skriv 1 till 500 tecken.", "Inga nya frågor och en ändrad.");
    }

    @Test
    void whatSomebodyHasChangedSinceIsNotOverwrittenUnlessItIsChosen() {
        var file = put(file(), 1, Column.WORDING, "Finns en beslutad plan?");
        questions.change("plan", "Finns det en plan?");

        var page = send(file);

        assertThat(page.text()).contains("Någon har ändrat frågan sedan filen hämtades.", "Förut: Finns det en plan?");
        analyst.press(page, SAVE);
        assertThat(questions.of("plan").getWording()).isEqualTo("Finns det en plan?");
        analyst.press(page, SAVE, "ta", "2");
        assertThat(questions.of("plan").getWording()).isEqualTo("Finns en beslutad plan?");
    }

    @Test
    void whatIsChangedWhileThePreviewIsReadIsRefusedByRow() {
        var page = send(put(file(), 1, Column.WORDING, "Finns en beslutad plan?"));
        questions.change("plan", "Finns det en plan?");

        assertThat(analyst.press(page, SAVE).text()).contains("Rad 2: Finns en beslutad plan?", "Bo Berg");
        assertThat(questions.of("plan").getWording()).isEqualTo("Finns det en plan?");
    }

    @Test
    void whoMayNotWriteQuestionsIsRefused() {
        var page = send(put(file(), 1, Column.WORDING, "Finns en beslutad plan?"));
        platform.refuse(SurveyServiceGrpc.getUpdateQuestionMethod(), FollowupFixtures.DENIED);

        assertThat(analyst.press(page, SAVE).status()).isEqualTo(403);
    }
}

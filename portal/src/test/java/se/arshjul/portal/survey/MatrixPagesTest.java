package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Matrix;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.followup.v1.UpdateQuestionRequest;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Tabled;

/** Tabell: putting a question into one table with the one before it, adding rows, and taking it out again. */
@PageTest
class MatrixPagesTest {

    private static final String QUESTIONS = "/uppfoljning/2026/fragor/";
    private static final String JOIN = "Visa i samma tabell som frågan före";
    private static final Matrix STEPS =
            Matrix.newBuilder().setMatrixId("steg").setTitle(Tabled.TITLE).build();

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void design() {
        stands(platform, survey(Survey.State.DESIGNING));
        Tabled.asked(platform);
        platform.answer(PlanServiceGrpc.getListElementsMethod(), ListElementsResponse.getDefaultInstance());
        platform.answer(SurveyServiceGrpc.getUpdateQuestionMethod(), Question.getDefaultInstance());
        platform.answer(SurveyServiceGrpc.getCreateQuestionMethod(), Question.getDefaultInstance());
        analyst = new Agency(portal, "analyst");
    }

    /** The same questions, of which none of these stands in a table. */
    private void alone(String... ids) {
        List<Question> questions = new ArrayList<>(Tabled.questions());
        questions.replaceAll(
                question -> List.of(ids).contains(question.getName().replaceFirst(".*/", ""))
                        ? question.toBuilder().clearMatrix().build()
                        : question);
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder().addAllQuestions(questions).build());
    }

    private List<Question> updates() {
        return platform.asked(SurveyServiceGrpc.getUpdateQuestionMethod()).stream()
                .map(UpdateQuestionRequest::getQuestion)
                .toList();
    }

    @Test
    void aQuestionJoinsTheTableOfTheQuestionBeforeIt() {
        alone("ansvar");
        var page = analyst.reader.open(QUESTIONS + "ansvar/tabell");
        assertThat(page.value("matrixTitle")).isEqualTo(Tabled.TITLE);
        assertThat(page.text()).contains("Frågan före: Mätningar av vårdskador");

        assertThat(analyst.reader.press(page, JOIN).leadsTo()).isEqualTo(QUESTIONS + "ansvar/tabell");
        analyst.reader.again();

        var asked = analyst.askedTwiceAsOne(SurveyServiceGrpc.getUpdateQuestionMethod())
                .getQuestion();
        assertThat(asked.getMatrix()).isEqualTo(STEPS);
        assertThat(asked.getEtag()).isEqualTo("\"5\"");
        assertThat(asked.hasShownIf()).isTrue();
    }

    @Test
    void twoQuestionsThatStoodByThemselvesBeginATable() {
        alone("mal", "matt", "ansvar");

        analyst.reader.press(
                analyst.reader.open(QUESTIONS + "matt/tabell"), JOIN, "matrixTitle", "Hur långt har ni kommit?");

        assertThat(updates())
                .extracting(Question::getWording)
                .containsExactly("Mål för patientsäkerheten", "Mätningar av vårdskador");
        assertThat(updates()).allSatisfy(row -> {
            assertThat(row.getMatrix().getMatrixId()).isEqualTo("hur-langt-har-ni-kommit");
            assertThat(row.getMatrix().getTitle()).isEqualTo("Hur långt har ni kommit?");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            omraden   | Bara frågor med ett val eller en skala kan stå i en tabell.
            mal       | Frågan före besvaras på ett annat sätt.
            plan      | Frågan före står inte i samma avsnitt.
            """)
    void whatDoesNotGoTogetherIsSaidAndCannotBeAskedFor(String id, String why) {
        alone("mal", "matt", "ansvar");

        var page = analyst.reader.open(QUESTIONS + id + "/tabell");

        assertThat(page.text()).contains(why).doesNotContain(JOIN);
    }

    @Test
    void aTableNeedsSomethingThatItAsks() {
        alone("ansvar");

        var refused = analyst.reader.press(analyst.reader.open(QUESTIONS + "ansvar/tabell"), JOIN, "matrixTitle", " ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("matrixTitle")).isEqualTo("Skriv vad tabellen frågar.");
        assertThat(updates()).isEmpty();
    }

    @Test
    void aRowIsAddedLastWithTheAnswersOfTheRowsAbove() {
        var page = analyst.reader.open(QUESTIONS + "mal/tabell");
        assertThat(page.text()).contains("Mål för patientsäkerheten Mätningar av vårdskador Ansvaret");

        var added = analyst.reader.press(page, "Lägg till raden", "wording", "Stöd till medarbetare");
        analyst.reader.again();

        assertThat(added.leadsTo()).isEqualTo(QUESTIONS + "mal/tabell");
        var asked = analyst.askedTwiceAsOne(SurveyServiceGrpc.getCreateQuestionMethod());
        assertThat(asked.getQuestionId()).isEqualTo("stod-till-medarbetare");
        assertThat(asked.getQuestion())
                .isEqualTo(Tabled.questions().get(3).toBuilder()
                        .clearName()
                        .clearEtag()
                        .clearShownIf()
                        .setPosition(5)
                        .setWording("Stöd till medarbetare")
                        .build());
    }

    @Test
    void theTableGetsAnotherTitle() {
        analyst.reader.press(analyst.reader.open(QUESTIONS + "matt/tabell"), "Spara", "matrixTitle", "Var står ni?");

        assertThat(updates()).singleElement().satisfies(row -> {
            assertThat(row.getWording()).isEqualTo("Mätningar av vårdskador");
            assertThat(row.getMatrix())
                    .isEqualTo(STEPS.toBuilder().setTitle("Var står ni?").build());
        });
    }

    @ParameterizedTest
    @CsvSource({"mal, 2", "matt, 4", "ansvar, 4"})
    void aRowLeavesTheTableForAPlaceOutsideIt(String id, int place) {
        analyst.reader.press(analyst.reader.open(QUESTIONS + id + "/tabell"), "Ta ut frågan ur tabellen");

        assertThat(updates()).singleElement().satisfies(row -> {
            assertThat(row.hasMatrix()).isFalse();
            assertThat(row.getPosition()).isEqualTo(place);
        });
    }

    @Test
    void aRowSaysWhichTableItStandsInAndKeepsItWhenItIsChanged() {
        assertThat(analyst.reader.open("/uppfoljning/2026/utforma").text())
                .contains("Ett val. Rad i tabellen ”" + Tabled.TITLE + "”");
        var page = analyst.reader.open(QUESTIONS + "matt");
        assertThat(page.text()).contains("Rad i tabellen ”" + Tabled.TITLE + "”.", "gäller det alla rader");

        analyst.reader.press(page, "Spara", "wording", "Mätningar i vården");

        assertThat(updates()).singleElement().satisfies(row -> {
            assertThat(row.getMatrix()).isEqualTo(STEPS);
            assertThat(row.getWording()).isEqualTo("Mätningar i vården");
        });
    }

    @Test
    void whatTheServiceRefusesIsSaidInWords() {
        platform.refuse(
                SurveyServiceGrpc.getUpdateQuestionMethod(),
                wrong("QUESTION_INVALID", "question.matrix", "NOT_ADJACENT", "Must stand next to the other rows."));
        var page = analyst.reader.open(QUESTIONS + "matt");

        var moved = analyst.reader.press(page, "Spara", "position", "1");

        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.text()).contains("Raderna i en tabell måste stå intill varandra.");
        platform.refuse(
                SurveyServiceGrpc.getUpdateQuestionMethod(),
                wrong("QUESTION_INVALID", "question.position", "WITHIN_MATRIX", "Must not."));
        assertThat(analyst.reader.press(page, "Spara", "position", "3").error("position"))
                .isEqualTo("Frågan skulle stå mitt i en tabell. Välj en plats före eller efter tabellen.");
    }

    @Test
    void aBrokenTableStandsInTheWayOfCompleting() {
        platform.refuse(SurveyServiceGrpc.getCompleteDesignMethod(), notNow("MATRIX_BROKEN"));

        var refused = analyst.reader.press(analyst.reader.open("/uppfoljning/2026/utforma"), "Enkäten är utformad");

        assertThat(refused.text()).contains("En fråga passar inte ihop med de andra raderna i sin tabell.");
    }

    @Test
    void thePreviewShowsTheTable() {
        assertThat(analyst.reader.open("/uppfoljning/2026/forhandsgranska").text())
                .contains(Tabled.TITLE + " Fråga Klart Påbörjat men inte klart Inte påbörjat");
    }
}

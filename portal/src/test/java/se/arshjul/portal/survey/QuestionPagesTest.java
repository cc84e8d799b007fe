package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.option;
import static se.arshjul.portal.FollowupFixtures.questions;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import com.google.protobuf.Empty;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;

/** Writing the questions of a survey: a new one, a changed, moved or removed one. */
@PageTest
class QuestionPagesTest {

    private static final String QUESTIONS = "/uppfoljning/2026/fragor";
    private static final String DESIGN = "/uppfoljning/2026/utforma";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader analyst;

    @BeforeEach
    void design() {
        stands(platform, survey(Survey.State.DESIGNING));
        platform.answer(
                PlanServiceGrpc.getListElementsMethod(),
                ListElementsResponse.newBuilder()
                        .addElements(Element.newBuilder()
                                .setName("plans/nhp/versions/2026/elements/a1")
                                .setCode("A1")
                                .setLabel("Ledning"))
                        .build());
        platform.handle(SurveyServiceGrpc.getCreateQuestionMethod(), asked -> asked.getQuestion());
        platform.handle(SurveyServiceGrpc.getUpdateQuestionMethod(), asked -> asked.getQuestion());
        platform.answer(SurveyServiceGrpc.getDeleteQuestionMethod(), Empty.getDefaultInstance());
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
    }

    private void nowThereIsAlso(Question question, String id) {
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addAllQuestions(questions())
                        .addQuestions(question.toBuilder().setName("surveys/2026/questions/" + id))
                        .build());
    }

    @Test
    void aNewQuestionGetsAnIdOfItsWordsAndStandsInItsSection() {
        var page = analyst.open(QUESTIONS + "/ny?avsnitt=resurser");
        assertThat(page.value("sectionId")).isEqualTo("resurser");
        assertThat(page.text()).contains("A1 Ledning");

        var saved = analyst.press(
                page,
                "Spara",
                "wording",
                "Är målet nått?",
                "options",
                "Ja\r\nNej\r\n\r\nJa då",
                "required",
                "ja",
                "planElement",
                "plans/nhp/versions/2026/elements/a1");

        assertThat(saved.leadsTo()).isEqualTo(DESIGN);
        var asked = platform.askedOnce(SurveyServiceGrpc.getCreateQuestionMethod());
        assertThat(asked.getQuestionId()).isEqualTo("ar-malet-natt");
        assertThat(asked.getQuestion().getSectionId()).isEqualTo("resurser");
        assertThat(asked.getQuestion().getRequired()).isTrue();
        assertThat(asked.getQuestion().getOptionsList())
                .containsExactly(option("ja", "Ja"), option("nej", "Nej"), option("ja-da", "Ja då"));
    }

    @Test
    void theSameNewQuestionSentTwiceIsTheSameCommand() {
        analyst.press(analyst.open(QUESTIONS + "/ny?avsnitt=styrning&slag=TEXT"), "Spara", "wording", "Plan");
        var asked = platform.asked(SurveyServiceGrpc.getCreateQuestionMethod()).getFirst();
        assertThat(asked.getQuestionId()).isEqualTo("plan-2");
        nowThereIsAlso(asked.getQuestion(), "plan-2");

        assertThat(analyst.again().leadsTo()).isEqualTo(DESIGN);

        assertThat(platform.asked(SurveyServiceGrpc.getCreateQuestionMethod()))
                .hasSize(2)
                .containsOnly(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "SCALE, scale.min, OUT_OF_RANGE, 0 or 1., scaleMin, Ange 0 eller 1.",
        "SCALE, scale.max, OUT_OF_RANGE, 'Above the lowest value, at most 10.', scaleMax,"
                + " 'Ange ett högre tal än det lägsta steget, högst 10.'",
        "NUMBER, number_range.min, MALFORMED, A number., numberRangeMin,"
                + " Minsta tal: Skriv på det sätt som ledtexten säger.",
        "NUMBER, number_range.max, OUT_OF_RANGE, Not below the least number., numberRangeMax,"
                + " Ange ett tal som inte är lägre än det minsta.",
        "NUMBER, number_range.decimals, OUT_OF_RANGE, From 0 to 4., decimals,"
                + " Antal decimaler: Ange ett tal från 0 till 4.",
        "SINGLE_CHOICE, options, WRONG_NUMBER, From 2 to 50 options., options,"
                + " Svarsalternativ: Skriv 2 till 50 alternativ.",
        "SINGLE_CHOICE, options[1].label, WRONG_LENGTH, 1 to 200 characters., options,"
                + " Svarsalternativ: Skriv 1 till 200 tecken.",
        "TEXT, max_length, OUT_OF_RANGE, From 1 to 10000., maxLength,"
                + " Högst antal tecken: Ange ett tal från 1 till 10000.",
        "TEXT, position, OUT_OF_RANGE, Not below 0., position, Ange 0 eller ett högre tal.",
        "TEXT, wording, WRONG_LENGTH, 1 to 500 characters., wording, Fråga: Skriv 1 till 500 tecken."
    })
    void whatIsWrongIsSaidAtTheFieldItIsAbout(
            String kind, String path, String reason, String sentence, String field, String says) {
        platform.refuse(
                SurveyServiceGrpc.getCreateQuestionMethod(),
                wrong("QUESTION_INVALID", "question." + path, reason, sentence));

        var refused = analyst.press(
                analyst.open(QUESTIONS + "/ny?avsnitt=styrning&slag=" + kind), "Spara", "wording", "Min fråga");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(field)).isEqualTo(says);
        assertThat(refused.value("wording")).isEqualTo("Min fråga");
    }

    @Test
    void anIdThatSomebodyTookMeanwhileIsSaid() {
        platform.refuse(
                SurveyServiceGrpc.getCreateQuestionMethod(),
                Refusal.exists("QUESTION_EXISTS", "The id is taken.", Map.of()));

        var refused = analyst.press(analyst.open(QUESTIONS + "/ny?slag=TEXT"), "Spara", "wording", "Min fråga");

        assertThat(refused.text()).contains("Det finns redan en fråga med den beteckningen.");
        assertThat(refused.value("wording")).isEqualTo("Min fråga");
    }

    @Test
    void aKindThatIsNoneIsNotFound() {
        assertThat(analyst.open(QUESTIONS + "/ny?slag=ESSAY").status()).isEqualTo(404);
    }

    @Test
    void whileThePlanIsSilentAQuestionCanStillBeWritten() {
        platform.silence("arshjul.plan");

        var saved = analyst.press(analyst.open(QUESTIONS + "/ny?slag=TEXT"), "Spara", "wording", "Min fråga");

        assertThat(saved.leadsTo()).isEqualTo(DESIGN);
    }

    @Test
    void aChangedQuestionKeepsTheIdsOfTheOptionsThatReadAsBefore() {
        var page = analyst.open(QUESTIONS + "/plan");
        assertThat(page.value("options")).isEqualTo("Ja\nNej");

        analyst.press(page, "Spara", "options", "Nej\r\nDelvis", "position", "7");

        var asked = platform.askedOnce(SurveyServiceGrpc.getUpdateQuestionMethod());
        assertThat(asked.getQuestion().getOptionsList())
                .containsExactly(option("nej", "Nej"), option("delvis", "Delvis"));
        assertThat(asked.getQuestion().getPosition()).isEqualTo(7);
        assertThat(asked.getQuestion().getEtag()).isEqualTo("\"5\"");
    }

    @Test
    void numbersAreWrittenWithCommaAndSentWithPoint() {
        analyst.press(analyst.open(QUESTIONS + "/andel"), "Spara", "numberRangeMax", "99,5", "sectionId", "styrning");

        var asked =
                platform.askedOnce(SurveyServiceGrpc.getUpdateQuestionMethod()).getQuestion();
        assertThat(asked.getNumberRange().getMax()).isEqualTo(decimal("99.5"));
        assertThat(asked.getNumberRange().getUnit()).isEqualTo("procent");
        assertThat(asked.getSectionId()).isEqualTo("styrning");
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, maxLength, '200,5', Högst antal tecken",
        "TEXT, position, '3,7', Plats i enkäten",
        "NUMBER, decimals, '1,5', Antal decimaler",
        "SCALE, scaleMax, '4,9', Högsta steg"
    })
    void aWholeNumberWithDecimalsIsRefusedAtItsFieldRatherThanCut(
            String kind, String field, String typed, String label) {
        var refused = analyst.press(
                analyst.open(QUESTIONS + "/ny?avsnitt=styrning&slag=" + kind),
                "Spara",
                "wording",
                "Min fråga",
                field,
                typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(field)).isEqualTo(label + ": Skriv ett heltal med siffror, till exempel 12.");
        assertThat(refused.value(field)).isEqualTo(typed);
        assertThat(platform.asked(SurveyServiceGrpc.getCreateQuestionMethod())).isEmpty();
    }

    @Test
    void theEndOfAScaleThatIsLeftEmptyIsNotTakenForZero() {
        var refused = analyst.press(
                analyst.open(QUESTIONS + "/ny?avsnitt=styrning&slag=SCALE"),
                "Spara",
                "wording",
                "Skala",
                "scaleMin",
                "");

        assertThat(refused.error("scaleMin")).isEqualTo("Lägsta steg: Fyll i det här fältet.");
    }

    @Test
    void aQuestionIsRemovedOnlyAsItWasRead() {
        assertThat(analyst.press(analyst.open(QUESTIONS + "/plan"), "Ta bort frågan")
                        .leadsTo())
                .isEqualTo(DESIGN);
        assertThat(platform.askedOnce(SurveyServiceGrpc.getDeleteQuestionMethod())
                        .getEtag())
                .isEqualTo("\"5\"");

        platform.refuse(SurveyServiceGrpc.getDeleteQuestionMethod(), changed("QUESTION_CHANGED"));
        assertThat(analyst.again().text()).contains("Någon annan har ändrat frågan medan du skrev.");
    }
}

package se.arshjul.portal.amendment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Amendment.Kind;
import se.arshjul.followup.v1.AmendmentServiceGrpc;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.Amended;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;

/** Lägg till en fråga: a question is added to a survey that is being answered, after a look at whom that touches. */
@PageTest
class AddedQuestionPagesTest {

    private static final String LIST = "/uppfoljning/2026/andra";
    private static final String PAGE = "/uppfoljning/2026/ny-fraga";
    private static final String LOOK = "Se hur det blir";
    private static final String DO = "Lägg till frågan";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void answersComeIn() {
        stands(platform, survey(Survey.State.OPEN));
        Amended.stands(platform);
        platform.answer(PlanServiceGrpc.getListElementsMethod(), ListElementsResponse.getDefaultInstance());
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void theListLeadsToItAndThePageSaysThatItIsVoluntary() {
        assertThat(coordinator.open(LIST).links()).contains(PAGE);
        assertThat(coordinator.open(PAGE).text())
                .contains("är alltid frivillig", "Först i ”Styrning”", "Efter 1. ”Finns en handlingsplan?”")
                .doesNotContain("Svar krävs");
        assertThat(coordinator.open(PAGE + "?slag=SCALE").text()).contains("Lägsta");
        assertThat(coordinator.open(PAGE + "?slag=NONE").status()).isEqualTo(404);
    }

    @Test
    void onlyWhatIsSwedishOnAnEnglishPageSaysThatItIs() throws Exception {
        var english = portal.perform(
                        get(PAGE).with(SignedInAs.staff("coordinator")).cookie(new Cookie("sprak", "en")))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);

        assertThat(english)
                .contains(">Always shown<", ">After 1. “Finns en handlingsplan?”<")
                .doesNotContainPattern("lang=\"sv\"[^>]*>(Always|After|First)")
                .containsPattern("lang=\"sv\"[^>]*>1. Finns en handlingsplan\\?<");
    }

    @Test
    void isLookedAtAndThenAskedAndOnceOnlyWhenItIsSentAgain() {
        var preview = written(coordinator.open(PAGE));

        assertThat(preview.text())
                .contains(
                        "Vem leder arbetet?",
                        "Håller på att svara och får frågan 14",
                        "Väntar på godkännande och behöver inte läsa om 3",
                        "Har godkänt och får inte frågan 120",
                        "Det här läser den som svarar Den hade glömts.");
        assertThat(platform.asked(AmendmentServiceGrpc.getCreateAmendmentMethod()))
                .isEmpty();

        assertThat(coordinator.press(preview, DO).leadsTo()).isEqualTo(LIST);
        coordinator.again();

        var asked = platform.asked(AmendmentServiceGrpc.getCreateAmendmentMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getKind()).isEqualTo(Kind.ADDED);
        assertThat(asked.getFirst().getReason()).isEqualTo("Den hade glömts.");
        var question = asked.getFirst().getQuestion();
        assertThat(question.getName()).isEqualTo("surveys/2026/questions/vem-leder-arbetet");
        assertThat(question.getSectionId()).isEqualTo("styrning");
        assertThat(question.getPosition()).isEqualTo(2);
        assertThat(question.getRequired()).isFalse();
        assertThat(question.getOptionsList())
                .extracting(Question.Option::getLabel)
                .containsExactly("Chefen", "Ingen");
        assertThat(question)
                .isEqualTo(platform.askedOnce(AmendmentServiceGrpc.getPreviewAmendmentMethod())
                        .getQuestion());
    }

    private Shown written(Shown page, String... more) {
        var fields = new String[] {
            "place",
            "after.plan",
            "wording",
            "Vem leder arbetet?",
            "options",
            "Chefen\nIngen",
            "reason",
            "Den hade glömts."
        };
        var all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return coordinator.press(page, LOOK, all);
    }

    @Test
    void saysWhereWhatAndWhy() {
        var refused = coordinator.press(coordinator.open(PAGE), LOOK, "options", "Chefen\nIngen");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("place")).contains("Fyll i");
        assertThat(refused.error("wording")).contains("Fyll i");
        assertThat(refused.error("reason")).contains("Fyll i");
        assertThat(refused.value("options")).isEqualTo("Chefen\nIngen");
        assertThat(platform.asked(AmendmentServiceGrpc.getPreviewAmendmentMethod()))
                .isEmpty();
    }

    @Test
    void whatItDependsOnIsChosenFirstAndThenTheAnswers() {
        var refused = written(coordinator.open(PAGE), "questionId", "omraden");
        assertThat(refused.error("optionIds")).isNotEmpty();
        assertThat(refused.text()).contains("Visa frågan om svaret på ”Vilka områden gäller den?” är något av");

        var preview = coordinator.press(refused, LOOK, "optionIds", "vard", "optionIds", "omsorg");
        coordinator.press(preview, DO);

        var condition = platform.askedOnce(AmendmentServiceGrpc.getCreateAmendmentMethod())
                .getQuestion()
                .getShownIf();
        assertThat(condition.getQuestionId()).isEqualTo("omraden");
        assertThat(condition.getOptionIdsList()).containsExactly("vard", "omsorg");
    }

    @Test
    void standsInNoTable() {
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addQuestions(row("plan"))
                        .addQuestions(row("mognad"))
                        .build());

        assertThat(coordinator.open(PAGE).html())
                .contains("\"after.mognad\"", "\"first.styrning\"")
                .doesNotContain("\"after.plan\"");
    }

    private static Question row(String id) {
        return FollowupFixtures.questions().stream()
                .filter(question -> question.getName().endsWith("/" + id))
                .findFirst()
                .orElseThrow()
                .toBuilder()
                .setMatrix(Question.Matrix.newBuilder().setMatrixId("tabell").setTitle("Hur går det?"))
                .build();
    }

    @Test
    void whatCannotBeAskedNowIsSaidAndNothingTypedIsLost() {
        platform.refuse(AmendmentServiceGrpc.getPreviewAmendmentMethod(), notNow("SURVEY_WRONG_STATE"));

        var refused = written(coordinator.open(PAGE));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.value("wording")).isEqualTo("Vem leder arbetet?");
        assertThat(refused.value("place")).isEqualTo("after.plan");
    }
}

package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.changedBy;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.option;
import static se.arshjul.portal.FollowupFixtures.questions;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;

/** Two people change one question: both values of every field stand on the page, in words. */
@PageTest
class QuestionConflictTest {

    private static final String QUESTIONS = "/uppfoljning/2026/fragor";
    private static final String ELEMENTS = "plans/nhp/versions/2026/elements/";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader analyst;

    @BeforeEach
    void design(@Autowired MockMvc portal) {
        stands(platform, survey(Survey.State.DESIGNING));
        platform.answer(
                PlanServiceGrpc.getListElementsMethod(),
                ListElementsResponse.newBuilder()
                        .addElements(element("a1", "A1", "Ledning"))
                        .addElements(element("b2", "B2", "Kunskap"))
                        .build());
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
    }

    private static Element.Builder element(String id, String code, String label) {
        return Element.newBuilder().setName(ELEMENTS + id).setCode(code).setLabel(label);
    }

    /** Opens the question, lets a colleague change it, and saves it with this typed into it. */
    private Shown saveAfter(String id, Consumer<Question.Builder> theirs, Refusal refusal, String... typed) {
        var page = analyst.open(QUESTIONS + "/" + id);
        var changed = questions().stream()
                .filter(question -> question.getName().endsWith("/" + id))
                .findFirst()
                .orElseThrow()
                .toBuilder();
        theirs.accept(changed);
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addQuestions(changed.setEtag("\"6\""))
                        .build());
        platform.refuse(SurveyServiceGrpc.getUpdateQuestionMethod(), refusal);
        return analyst.press(page, "Spara", typed);
    }

    private Shown saveAfter(String id, Consumer<Question.Builder> theirs, String... typed) {
        return saveAfter(id, theirs, changed("QUESTION_CHANGED"), typed);
    }

    @Test
    void everyTextThatAColleagueChangedMeanwhileIsShownBesideOnesOwn() {
        var conflict = saveAfter(
                "kommentar",
                theirs -> theirs.setWording("Kollegans fråga").setHelp("Kollegans hjälp"),
                "wording",
                "Min fråga",
                "help",
                "Min hjälp");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.part("wording-conflict")).contains("Kollegans fråga", "Min fråga");
        assertThat(conflict.part("help-conflict")).contains("Kollegans hjälp", "Min hjälp");
        assertThat(conflict.part("maxLength-conflict")).isEmpty();
        assertThat(conflict.part("required-conflict")).isEmpty();
        assertThat(conflict.part("sectionId-conflict")).isEmpty();
        assertThat(conflict.part("planElement-conflict")).isEmpty();
        assertThat(conflict.value("wording")).isEqualTo("Min fråga");
        assertThat(conflict.value("etag")).isEqualTo("\"6\"");
    }

    @Test
    void sectionPlanElementAndWhetherItMustBeAnsweredAreShownInWords() {
        var conflict = saveAfter(
                "plan",
                theirs -> theirs.setSectionId("resurser").setRequired(false).setPlanElement(ELEMENTS + "b2"),
                "planElement",
                ELEMENTS + "a1");

        assertThat(conflict.part("sectionId-conflict"))
                .contains("Det som är sparat nu Resurser", "Det som stod när du öppnade sidan Styrning");
        assertThat(conflict.part("required-conflict"))
                .contains("Det som är sparat nu Nej", "Det som stod när du öppnade sidan Ja");
        assertThat(conflict.part("planElement-conflict"))
                .contains("Det som är sparat nu B2 Kunskap", "Det du skrev A1 Ledning");
        assertThat(conflict.part("sectionId-conflict"))
                .contains("Du har inte ändrat här.")
                .doesNotContain("Det du skrev");
        assertThat(conflict.part("planElement-conflict")).contains("Det du skrev står kvar i fältet.");
        assertThat(conflict.value("sectionId")).isEqualTo("styrning");
        assertThat(conflict.value("planElement")).isEqualTo(ELEMENTS + "a1");
    }

    @Test
    void theOptionsOfAChoiceAreShown() {
        var conflict = saveAfter(
                "plan", theirs -> theirs.addOptions(option("delvis", "Delvis")), "options", "Ja\r\nNej\r\nVet inte");

        assertThat(conflict.part("options-conflict"))
                .contains("Det som är sparat nu Ja Nej Delvis", "Det du skrev Ja Nej Vet inte");
    }

    @Test
    void theLimitsOfAScaleANumberAndATextAreShown() {
        var scale =
                saveAfter("mognad", theirs -> theirs.getScaleBuilder().setMax(7).setMaxLabel("fullt ut"));
        assertThat(scale.part("scaleMax-conflict"))
                .contains("Det som är sparat nu 7", "Det som stod när du öppnade sidan 5");
        assertThat(scale.part("maxLabel-conflict")).contains("fullt ut", "hela vägen");

        stands(platform, survey(Survey.State.DESIGNING));
        var number = saveAfter(
                "andel",
                theirs -> theirs.getNumberRangeBuilder()
                        .setMax(decimal("99.5"))
                        .setDecimals(2)
                        .setUnit("antal"));
        assertThat(number.part("numberRangeMax-conflict"))
                .contains("Det som är sparat nu 99,5", "Det som stod när du öppnade sidan 100");
        assertThat(number.part("decimals-conflict"))
                .contains("Det som är sparat nu 2", "Det som stod när du öppnade sidan 1");
        assertThat(number.part("unit-conflict")).contains("antal", "procent");

        stands(platform, survey(Survey.State.DESIGNING));
        var text = saveAfter("kommentar", theirs -> theirs.setMaxLength(500));
        assertThat(text.part("maxLength-conflict"))
                .contains("Det som är sparat nu 500", "Det som stod när du öppnade sidan 2000");
    }

    @Test
    void whoChangedItAndWhenIsSaidWhereTheRefusalSaysIt() {
        var conflict =
                saveAfter("plan", theirs -> theirs.setRequired(false), changedBy("Kim Karlsson", "QUESTION_CHANGED"));

        assertThat(conflict.part("fel"))
                .contains("Kim Karlsson ändrade frågan 20 oktober 2026 kl. 10.30, medan du skrev.");
    }
}

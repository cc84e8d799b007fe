package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changedBy;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import com.google.protobuf.Empty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.ContradictionRule.Statement;
import se.arshjul.followup.v1.ContradictionServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Ruled;

/** Kontroller: which answers do not go together is written while a survey is designed. */
@PageTest
class RulePagesTest {

    private static final String LIST = "/uppfoljning/2026/kontroller";
    private static final String NEW = LIST + "/ny";
    private static final String CHANGED = LIST + "/ja-utan-kommentar";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void design(@Autowired MockMvc portal) {
        stands(platform, survey(Survey.State.DESIGNING));
        Ruled.stands(platform);
        platform.answer(PlanServiceGrpc.getListElementsMethod(), ListElementsResponse.getDefaultInstance());
        platform.answer(ContradictionServiceGrpc.getCreateContradictionRuleMethod(), Ruled.UNEXPLAINED);
        platform.answer(ContradictionServiceGrpc.getUpdateContradictionRuleMethod(), Ruled.UNEXPLAINED);
        platform.answer(ContradictionServiceGrpc.getDeleteContradictionRuleMethod(), Empty.getDefaultInstance());
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void theListSaysInWordsWhatDoesNotGoTogether() {
        var page = analyst.reader.open(LIST);

        assertThat(page.part("kontroll-ja-utan-kommentar"))
                .contains("Ni svarar ja men skriver inget mer. Ändra eller bekräfta")
                .contains("Svaret på ”Finns en handlingsplan?” är något av: Ja")
                .contains("”Vad vill ni tillägga?” saknar svar");
        assertThat(page.part("kontroll-liten-andel"))
                .contains("Andelen kan inte vara så liten. Måste ändra")
                .contains("Svaret på ”Hur stor andel är utbildad?” är mindre än svaret på ”Hur långt har ni kommit?”")
                .contains("Svaret på ”Hur stor andel är utbildad?” är högst 2,5");
        assertThat(page.links()).contains(NEW, CHANGED, CHANGED + "/ta-bort");
        assertThat(analyst.reader.open("/uppfoljning/2026/utforma").links()).contains(LIST);
    }

    @Test
    void firstTheQuestionsAreChosenThenWhatIsSaidOfTheirAnswers() {
        var empty = analyst.reader.open(NEW);
        assertThat(empty.text())
                .contains("Välj frågor", "Den första frågan")
                .doesNotContain("Mening till den som svarar");

        var page = analyst.reader.open(NEW + "?forsta=omraden&andra=andel");
        assertThat(page.text())
                .contains("är något av det valda", "Vård Omsorg", "Jämför med svaret på")
                .contains("Inget mer behöver stämma");

        var saved = analyst.reader.press(
                page,
                "Spara",
                "firstTest",
                "NOT_CHOSEN",
                "firstOptionIds",
                "vard",
                "secondTest",
                "AT_LEAST",
                "secondNumber",
                "12,5",
                "sentence",
                "Så många kan det inte vara.",
                "severity",
                "HARD");
        assertThat(saved.leadsTo()).isEqualTo(LIST);
        analyst.reader.again();

        var asked = analyst.askedTwiceAsOne(ContradictionServiceGrpc.getCreateContradictionRuleMethod());
        assertThat(asked.getContradictionRuleId()).isEqualTo("sa-manga-kan-det-inte-vara");
        assertThat(asked.getContradictionRule())
                .isEqualTo(ContradictionRule.newBuilder()
                        .setSentence("Så många kan det inte vara.")
                        .setSeverity(Severity.HARD)
                        .setFirst(said("omraden", Statement.Test.NOT_CHOSEN).addOptionIds("vard"))
                        .setSecond(said("andel", Statement.Test.AT_LEAST).setNumber(decimal("12.5")))
                        .build());
    }

    @Test
    void oneNumberIsComparedWithAnotherWithoutASecondQuestion() {
        analyst.reader.press(
                analyst.reader.open(NEW + "?forsta=andel"),
                "Spara",
                "firstTest",
                "LESS",
                "firstOtherQuestionId",
                "mognad",
                "sentence",
                "Andelen är för liten.");

        var asked = platform.askedOnce(ContradictionServiceGrpc.getCreateContradictionRuleMethod())
                .getContradictionRule();
        assertThat(asked.hasSecond()).isFalse();
        assertThat(asked.getSeverity()).isEqualTo(Severity.SOFT);
        assertThat(asked.getFirst())
                .isEqualTo(said("andel", Statement.Test.LESS)
                        .setOtherQuestionId("mognad")
                        .build());
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsLost() {
        var page = analyst.reader.open(NEW + "?forsta=plan&andra=andel");

        var refused = analyst.reader.press(page, "Spara", "sentence", "Det går inte.", "secondTest", "LESS");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("firstTest")).isEqualTo("Välj vad som ska stämma om svaret på den första frågan.");
        assertThat(refused.value("sentence")).isEqualTo("Det går inte.");
        assertThat(platform.asked(ContradictionServiceGrpc.getCreateContradictionRuleMethod()))
                .isEmpty();

        platform.refuse(
                ContradictionServiceGrpc.getCreateContradictionRuleMethod(),
                wrong(
                        "CONTRADICTION_RULE_INVALID",
                        "contradiction_rule.second.number",
                        "COMPARED_WITH",
                        "A question or a number."));
        var stillRefused = analyst.reader.press(refused, "Spara", "firstTest", "ANSWERED");
        assertThat(stillRefused.error("secondNumber")).contains("Välj en fråga att jämföra med, eller skriv ett tal.");
        assertThat(stillRefused.text()).contains("Kontrollen går inte att spara så här.");
    }

    @Test
    void anOptionMustBeChosenWhereAnOptionIsMeant() {
        var refused = analyst.reader.press(
                analyst.reader.open(NEW + "?forsta=plan&andra=kommentar"), "Spara", "firstTest", "CHOSEN");

        assertThat(refused.error("firstOptionIds")).contains("Välj ett av svarsalternativen.");
    }

    @Test
    void aRuleIsChangedWithTheEtagThatWasReadAndKeepsItsId() {
        var page = analyst.reader.open(CHANGED);
        assertThat(page.value("sentence")).isEqualTo("Ni svarar ja men skriver inget mer.");

        analyst.reader.press(page, "Spara", "sentence", "Skriv något mer.");

        assertThat(platform.askedOnce(ContradictionServiceGrpc.getUpdateContradictionRuleMethod())
                        .getContradictionRule())
                .isEqualTo(Ruled.UNEXPLAINED.toBuilder()
                        .setSentence("Skriv något mer.")
                        .build());
    }

    @Test
    void anotherQuestionTakesThePlaceOfOneAndKeepsWhatIsSaidOfTheOther() {
        var page = analyst.reader.open(CHANGED + "?forsta=plan&andra=andel");

        analyst.reader.press(page, "Spara", "secondTest", "ANSWERED");

        var asked = platform.askedOnce(ContradictionServiceGrpc.getUpdateContradictionRuleMethod())
                .getContradictionRule();
        assertThat(asked.getFirst()).isEqualTo(Ruled.UNEXPLAINED.getFirst());
        assertThat(asked.getSecond())
                .isEqualTo(said("andel", Statement.Test.ANSWERED).build());
    }

    @Test
    void whoWasFirstIsNamedAndWhatIsSavedStandsBesideWhatWasWritten() {
        platform.refuse(
                ContradictionServiceGrpc.getUpdateContradictionRuleMethod(),
                changedBy("Bo Berg", "CONTRADICTION_RULE_CHANGED"));

        var refused = analyst.reader.press(analyst.reader.open(CHANGED), "Spara", "sentence", "Min mening.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("Bo Berg ändrade kontrollen")
                .contains("Ni svarar ja men skriver inget mer.", "Min mening.");
    }

    @Test
    void itIsAskedBeforeARuleIsRemoved() {
        var page = analyst.reader.open(CHANGED + "/ta-bort");
        assertThat(page.text()).contains("Vill du ta bort kontrollen? Ni svarar ja men skriver inget mer.");

        assertThat(analyst.reader.press(page, "Ta bort kontrollen").leadsTo()).isEqualTo(LIST);

        var asked = platform.askedOnce(ContradictionServiceGrpc.getDeleteContradictionRuleMethod());
        assertThat(asked.getName()).isEqualTo("surveys/2026/contradictionRules/ja-utan-kommentar");
        assertThat(asked.getEtag()).isEqualTo("\"1\"");
    }

    @Test
    void aSurveyThatHasGoneOutSaysThatItsRulesStay() {
        stands(platform, survey(Survey.State.OPEN));
        Ruled.stands(platform);

        assertThat(analyst.reader.open(LIST).text()).contains("Kontrollerna går inte att ändra nu");
        assertThat(analyst.reader.open(LIST).links()).doesNotContain(NEW, CHANGED);
        assertThat(analyst.reader.open(CHANGED).text())
                .contains("Kontrollerna går inte att ändra nu", "”Vad vill ni tillägga?” saknar svar")
                .doesNotContain("Mening till den som svarar");
    }

    @Test
    void aQuestionThatARuleNamesSaysWhyItStays() {
        platform.refuse(SurveyServiceGrpc.getDeleteQuestionMethod(), notNow("QUESTION_IN_RULE"));

        var refused = analyst.reader.press(analyst.reader.open("/uppfoljning/2026/fragor/plan"), "Ta bort frågan");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Ändra eller ta bort kontrollen först.");
    }

    private static Statement.Builder said(String question, Statement.Test test) {
        return Statement.newBuilder().setQuestionId(question).setTest(test);
    }
}

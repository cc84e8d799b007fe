package se.arshjul.portal.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.arshjul.portal.FollowupFixtures.changedBy;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Amendment.Kind;
import se.arshjul.followup.v1.AmendmentServiceGrpc;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.Amended;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Ändra frågor: a question of a survey that is being answered is reworded or withdrawn, after a look at whom that touches. */
@PageTest
class AmendmentPagesTest {

    private static final String PAGE = "/uppfoljning/2026/andra";
    private static final String PLAN = PAGE + "/plan";
    private static final String LOOK = "Se vad ändringen gör";
    private static final String DO = "Ändra frågan";
    private static final String WITHDRAW = "Dra in frågan";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void answersComeIn() {
        stands(platform, survey(Survey.State.OPEN));
        Amended.stands(platform);
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void whatHasBeenChangedIsListedWordByWordWithWhoWhenAndWhy() {
        var page = coordinator.open(PAGE);

        assertThat(page.text())
                .containsSubsequence(
                        "Indragen: Vad vill ni tillägga?",
                        "22 oktober 2026 kl. 10.30, av Kim Karlsson",
                        "Den missförstods.",
                        "Ändrad: Hur stor andel är utbildad?",
                        "Det stod fel tidigare.",
                        "Fråga borttaget: Hur många tillagt: Hur stor andel");
        assertThat(page.links()).contains(PLAN, PAGE + "/mognad");
    }

    @Test
    void aSurveyThatTakesNoAnswersOffersNoQuestionToChange() {
        stands(platform, survey(Survey.State.CLOSED));
        Amended.stands(platform);

        var page = coordinator.open(PAGE);

        assertThat(page.text()).contains("Enkäten tar inte emot svar nu", "Den missförstods.");
        assertThat(page.links()).doesNotContain(PLAN);
    }

    @Test
    void whomAChangeTouchesIsShownBeforeItIsMade() {
        var preview =
                coordinator.press(coordinator.open(PLAN), LOOK, "wording", "Har ni en plan?", "reason", "Otydligt.");

        assertThat(preview.text())
                .contains("Fråga borttaget: Finns tillagt: Har ni")
                .contains("Håller på att svara och har svarat på frågan 14")
                .contains("Väntar på godkännande och har svarat på frågan 3")
                .contains("Har godkänt och har svarat på frågan 120")
                .contains("Det här läser den som svarar Otydligt.");
        assertThat(platform.asked(AmendmentServiceGrpc.getCreateAmendmentMethod()))
                .isEmpty();

        assertThat(coordinator.press(preview, DO).leadsTo()).isEqualTo(PAGE);
        coordinator.again();

        var asked = platform.asked(AmendmentServiceGrpc.getCreateAmendmentMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getKind()).isEqualTo(Kind.CHANGED);
        assertThat(asked.getFirst().getReason()).isEqualTo("Otydligt.");
        assertThat(asked.getFirst().getQuestion().getEtag()).isEqualTo("\"5\"");
        assertThat(asked.getFirst().getQuestion())
                .isEqualTo(platform.askedOnce(AmendmentServiceGrpc.getPreviewAmendmentMethod())
                        .getQuestion());
    }

    @Test
    void optionsGetNewWordsAndOthersAreAddedLast() {
        coordinator.press(
                coordinator.open(PLAN),
                LOOK,
                "options.nej",
                "Nej, inte än",
                "newOptions",
                "Vet ej\n\n Nej \n",
                "reason",
                "Det saknades.");

        var question = platform.askedOnce(AmendmentServiceGrpc.getPreviewAmendmentMethod())
                .getQuestion();
        assertThat(question.getOptionsList())
                .extracting(Question.Option::getOptionId, Question.Option::getLabel)
                .containsExactly(
                        tuple("ja", "Ja"),
                        tuple("nej", "Nej, inte än"),
                        tuple("vet-ej", "Vet ej"),
                        tuple("nej-2", "Nej"));
        assertThat(question.getRequired()).isTrue();
    }

    @Test
    void anOptionWhoseFieldIsEmptiedIsRemovedUnlessSomebodyHasChosenIt() {
        platform.refuse(
                AmendmentServiceGrpc.getPreviewAmendmentMethod(),
                wrong("AMENDMENT_INVALID", "successors.nej", "OPTION_CHOSEN", "3 have chosen it."));

        var refused = coordinator.press(coordinator.open(PLAN), LOOK, "options.nej", "", "reason", "Dubbelt.");

        assertThat(platform.askedOnce(AmendmentServiceGrpc.getPreviewAmendmentMethod())
                        .getQuestion()
                        .getOptionsList())
                .extracting(Question.Option::getOptionId)
                .containsExactly("ja");
        assertThat(refused.part("fel")).contains("Alternativet är valt av 3.");
    }

    @Test
    void anOptionThatDecidesWhetherAnotherQuestionIsAskedStaysAndItsFieldSaysSo() {
        platform.refuse(
                AmendmentServiceGrpc.getPreviewAmendmentMethod(),
                wrong(
                        "AMENDMENT_INVALID",
                        "options.nej",
                        "OPTION_IN_CONDITION",
                        "Decides whether question 4 is asked."));

        var refused = coordinator.press(coordinator.open(PLAN), LOOK, "options.nej", "", "reason", "Dubbelt.");

        assertThat(refused.error("options.nej"))
                .isEqualTo(
                        "Svarsalternativet går inte att ta bort, för det avgör om fråga 4 visas. Skriv tillbaka texten.");
        assertThat(refused.text()).doesNotContain("Vad gäller i stället");
    }

    @Test
    void whatWasTypedCanBeWrittenAgain() {
        var preview =
                coordinator.press(coordinator.open(PLAN), LOOK, "wording", "Har ni en plan?", "reason", "Otydligt.");

        var again = coordinator.press(preview, "Skriv om");

        assertThat(again.value("wording")).isEqualTo("Har ni en plan?");
        assertThat(again.value("reason")).isEqualTo("Otydligt.");
    }

    @Test
    void aChangeSaysWhyItIsMade() {
        var refused = coordinator.press(coordinator.open(PLAN), LOOK, "wording", "Har ni en plan?");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("reason")).contains("Fyll i det här fältet.");
        assertThat(platform.asked(AmendmentServiceGrpc.getPreviewAmendmentMethod()))
                .isEmpty();
    }

    @Test
    void whatCannotBeChangedIsSaidAndNothingTypedIsLost() {
        platform.refuse(
                AmendmentServiceGrpc.getPreviewAmendmentMethod(),
                wrong("AMENDMENT_INVALID", "question.wording", "NOTHING_CHANGED", "Nothing would change."));

        var refused = coordinator.press(coordinator.open(PLAN), LOOK, "reason", "Otydligt.");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("wording")).contains("Inget är ändrat.");
        assertThat(refused.value("reason")).isEqualTo("Otydligt.");
    }

    @Test
    void aColleaguesChangeIsShownBesideOnesOwn() {
        var preview =
                coordinator.press(coordinator.open(PLAN), LOOK, "wording", "Har ni en plan?", "reason", "Otydligt.");
        platform.refuse(AmendmentServiceGrpc.getCreateAmendmentMethod(), changedBy("Kim Karlsson", "QUESTION_CHANGED"));

        var conflict = coordinator.press(preview, DO);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.part("fel")).contains("Kim Karlsson");
        assertThat(conflict.part("wording-conflict")).contains("Finns en handlingsplan?", "Har ni en plan?");
    }

    @Test
    void aQuestionIsWithdrawnAfterALookAtWhomThatTouches() {
        var page = coordinator.open(PLAN + "/dra-in");

        assertThat(page.text()).contains("Finns en handlingsplan?", "Har godkänt och har svarat på frågan 120");
        assertThat(coordinator
                        .press(page, WITHDRAW, "reason", "Den missförstås.")
                        .leadsTo())
                .isEqualTo(PAGE);

        var asked = platform.askedOnce(AmendmentServiceGrpc.getCreateAmendmentMethod());
        assertThat(asked.getKind()).isEqualTo(Kind.WITHDRAWN);
        assertThat(asked.getQuestion().getName()).isEqualTo("surveys/2026/questions/plan");
        assertThat(asked.getReason()).isEqualTo("Den missförstås.");
    }

    @Test
    void aQuestionThatAnotherDependsOnIsNotWithdrawn() {
        platform.refuse(AmendmentServiceGrpc.getPreviewAmendmentMethod(), notNow("QUESTION_IN_CONDITION"));

        var refused = coordinator.open(PLAN + "/dra-in");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.part("fel")).contains("En annan fråga visas utifrån svaret på den här.");
    }

    @Test
    void theSurveyLeadsToItWhileItIsAnsweredAndForTheCoordinator() {
        platform.silence("arshjul.workflow");
        platform.silence("arshjul.followup.v1.RequestService");

        assertThat(coordinator.open("/uppfoljning/2026").links()).contains(PAGE);
        assertThat(new Reader(portal, SignedInAs.staff("analyst"))
                        .open("/uppfoljning/2026")
                        .links())
                .doesNotContain(PAGE);
        stands(platform, survey(Survey.State.DESIGNED));
        assertThat(coordinator.open("/uppfoljning/2026").links()).doesNotContain(PAGE);
    }
}

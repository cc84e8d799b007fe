package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.ListAnswersResponse;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Writing the answers of a section with plain forms. */
@PageTest
class SavingAnswersTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SECTION = PAGE + "/avsnitt/styrning";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;

    @BeforeEach
    void beginToAnswer(@Autowired MockMvc portal) {
        sheet = new AnswerSheet(platform);
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void savingKeepsEveryKindOfAnswerAndGoesOnToTheNextSection() {
        var next = respondent.press(
                respondent.open(SECTION),
                "Spara och fortsätt",
                "plan",
                "ja",
                "omraden",
                "vard",
                "omraden",
                "omsorg",
                "mognad",
                "4");
        assertThat(next.leadsTo()).isEqualTo(PAGE + "/avsnitt/resurser");

        var end = respondent.press(
                respondent.open(next.leadsTo()),
                "Spara och fortsätt",
                "andel",
                "1 042,5",
                "kommentar",
                "Rad ett\r\nRad två");
        assertThat(end.leadsTo()).isEqualTo(PAGE + "/kontrollera");

        assertThat(sheet.of("plan").getChoice()).isEqualTo("ja");
        assertThat(sheet.of("omraden").getChoices().getOptionIdsList()).containsExactly("vard", "omsorg");
        assertThat(sheet.of("mognad").getScale()).isEqualTo(4);
        assertThat(sheet.of("andel").getNumber()).isEqualTo(decimal("1042.5"));
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Rad ett\nRad två");
    }

    @Test
    void emptyingAFieldClearsItsAnswer() {
        sheet.save(answer("omraden").setChoices(Answer.Choices.newBuilder().addOptionIds("vard")));

        var later = respondent.press(respondent.open(SECTION), "Spara och gå till översikten", "omraden", "");

        assertThat(later.leadsTo()).isEqualTo(PAGE);
        assertThat(sheet.of("omraden").hasChoices()).isFalse();
    }

    @Test
    void anAnswerThatNobodyNeedsToGiveCanBeTakenAway() {
        sheet.save(answer("mognad").setScale(2));

        var page = respondent.press(
                respondent.open(SECTION), "Ta bort svaret : Hur långt har ni kommit?", "omraden", "vard");

        assertThat(page.leadsTo()).isEqualTo(SECTION + "#mognad");
        assertThat(sheet.of("mognad").hasScale()).isFalse();
        assertThat(sheet.of("omraden").getChoices().getOptionIdsList()).containsExactly("vard");
    }

    @Test
    void whoChangesAnAnswerFromTheCheckComesBackToIt() {
        var page = respondent.open(SECTION + "?fran=kontrollera");

        var later = respondent.press(page, "Spara och kontrollera igen", "plan", "nej");

        assertThat(later.leadsTo()).isEqualTo(PAGE + "/kontrollera");
        assertThat(sheet.of("plan").getChoice()).isEqualTo("nej");
    }

    @Test
    void whatNobodyTouchedIsNotSentAgain() {
        sheet.save(answer("plan").setChoice("ja"));

        respondent.press(respondent.open(SECTION), "Spara och fortsätt", "mognad", "2");

        assertThat(sheet.changes()).isEqualTo(1);
    }

    @Test
    void theSameFormSentTwiceChangesOnce() {
        respondent.press(respondent.open(SECTION), "Spara och fortsätt", "plan", "nej");
        var later = respondent.again();

        assertThat(later.status()).isEqualTo(302);
        assertThat(sheet.changes()).isEqualTo(1);
    }

    @Test
    void theSameFormSentTwiceAtOnceIsOneCommand() {
        respondent.press(respondent.open(SECTION), "Spara och fortsätt", "plan", "nej");
        // The second was on its way before the first had been saved.
        platform.answer(RequestServiceGrpc.getListAnswersMethod(), ListAnswersResponse.getDefaultInstance());
        var second = respondent.again();

        assertThat(second.status()).isEqualTo(302);
        var asked = platform.asked(RequestServiceGrpc.getUpdateAnswerMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(sheet.changes()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_SMALL, At least 0., Talet är mindre än det minsta som går att ange.",
        "TOO_LARGE, At most 100., Talet är större än det största som går att ange.",
        "TOO_MANY_DECIMALS, At most 1 decimals., Skriv talet med högst en decimal.",
        "NOT_A_NUMBER, Digits., Skriv ett tal med siffror."
    })
    void whatIsNoAnswerIsSaidAtItsFieldAndTheOthersAreSaved(String reason, String sentence, String says) {
        platform.handle(RequestServiceGrpc.getUpdateAnswerMethod(), asked -> {
            if (asked.getAnswer().getName().endsWith("/andel")) {
                throw wrong("ANSWER_INVALID", "answer.number", reason, sentence);
            }
            sheet.save(asked.getAnswer().toBuilder());
            return asked.getAnswer();
        });

        var page = respondent.press(
                respondent.open(PAGE + "/avsnitt/resurser"),
                "Spara och fortsätt",
                "andel",
                "-3,25",
                "kommentar",
                "Ändå sparat");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.error("andel")).isEqualTo(says);
        assertThat(page.value("andel")).isEqualTo("-3,25");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Ändå sparat");
    }

    @ParameterizedTest
    @CsvSource({"plan, Välj ett av svaren.", "omraden, Välj bland svaren."})
    void anOptionThatTheQuestionDoesNotHaveIsRefusedAtItsField(String question, String says) {
        platform.refuse(
                RequestServiceGrpc.getUpdateAnswerMethod(),
                wrong("ANSWER_INVALID", "answer", "OPTION_UNKNOWN", "Must be one of the options."));

        var refused = respondent.press(respondent.open(SECTION), "Spara och fortsätt", question, "finns-inte");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(question)).isEqualTo(says);
    }

    @Test
    void whatComesTooLateIsSaidWithTheTextStillThere() {
        var page = respondent.open(PAGE + "/avsnitt/resurser");
        platform.refuse(RequestServiceGrpc.getUpdateAnswerMethod(), notNow("REQUEST_WRONG_STATE"));

        var refused = respondent.press(page, "Spara och fortsätt", "kommentar", "Skrivet i sista stund");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Det går inte i det läge som svaret är i nu", "Skrivet i sista stund");
    }

    @Test
    void whenNobodyAnswersTheTextIsKeptAndTheSamePageCanBeSentAgain() {
        var page = respondent.open(PAGE + "/avsnitt/resurser");
        platform.silence("arshjul.followup");

        var silent = respondent.press(page, "Spara och gå till översikten", "kommentar", "Långt och viktigt");

        assertThat(silent.status()).isEqualTo(503);
        assertThat(silent.text()).contains("Tjänsten svarar inte just nu", "Långt och viktigt");
        platform.wake();
        assertThat(respondent.press(silent, "Försök igen").leadsTo()).isEqualTo(PAGE);
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Långt och viktigt");
    }
}

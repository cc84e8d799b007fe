package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;

/** Two of a body write in the same section at the same time. */
@PageTest
class AnswerConflictTest {

    private static final String SECTION = "/svara/2026/region-uppsala/avsnitt/resurser";
    private static final String SAVE = "Spara och fortsätt";
    private static final String MINE = "Spara det jag skrev";
    private static final String THEIRS = "Behåll det som är sparat";

    @Autowired
    private MockMvc portal;

    private AnswerSheet sheet;
    private Reader respondent;
    private Shown page;

    @BeforeEach
    void openTheSectionBeforeAColleagueSaves() {
        sheet = new AnswerSheet(FakeSurroundings.PLATFORM);
        respondent = new Reader(portal, SignedInAs.region("respondent"));
        page = respondent.open(SECTION);
        sheet.save(answer("kommentar").setText("Kollegans text"));
    }

    private Shown bothChanged() {
        sheet.save(answer("andel").setNumber(decimal("12.5")));
        return respondent.press(page, SAVE, "andel", "80", "kommentar", "Min text");
    }

    @Test
    void bothAnswersAreShownWithWhoAndWhenAndNothingIsLost() {
        var conflict = respondent.press(page, SAVE, "kommentar", "Min text");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("Bo Berg sparade ett annat svar 20 oktober 2026 kl. 10.30, medan du skrev.")
                .contains("Kollegans text");
        assertThat(conflict.value("kommentar")).isEqualTo("Min text");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Kollegans text");
    }

    @Test
    void aColleaguesAnswerToAnotherQuestionIsLeftAlone() {
        assertThat(respondent.press(page, SAVE, "andel", "80").status()).isEqualTo(302);

        assertThat(sheet.of("andel").getNumber()).isEqualTo(decimal("80"));
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Kollegans text");
    }

    @Test
    void theSameAnswerFromBothIsNoConflict() {
        assertThat(respondent.press(page, SAVE, "kommentar", "Kollegans text").status())
                .isEqualTo(302);
    }

    @Test
    void sendingAgainWithoutADecisionOverwritesNothing() {
        var conflict = respondent.press(page, SAVE, "kommentar", "Min text");

        assertThat(respondent.again().status()).isEqualTo(409);
        assertThat(respondent.press(conflict, SAVE).status()).isEqualTo(409);
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Kollegans text");
    }

    @Test
    void savingOnesOwnReplacesWhatWasSeen() {
        var conflict = respondent.press(page, SAVE, "kommentar", "Min text");

        assertThat(respondent.press(conflict, MINE).leadsTo()).isEqualTo(SECTION);

        assertThat(sheet.of("kommentar").getText()).isEqualTo("Min text");
    }

    @Test
    void keepingTheirsLeavesItSavedAndShowsIt() {
        var conflict = respondent.press(page, SAVE, "kommentar", "Min text");

        var kept = respondent.press(conflict, THEIRS);

        assertThat(kept.leadsTo()).isEqualTo(SECTION);
        assertThat(respondent.open(kept.leadsTo()).value("kommentar")).isEqualTo("Kollegans text");
    }

    @Test
    void oneDecisionDoesNotDecideTheOtherField() {
        var half = respondent.press(bothChanged(), MINE);

        assertThat(half.status()).isEqualTo(409);
        assertThat(sheet.of("andel").getNumber()).isEqualTo(decimal("80"));
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Kollegans text");
        assertThat(half.value("kommentar")).isEqualTo("Min text");
    }

    @Test
    void whatWasKeptStaysKeptWhenTheOtherFieldIsDecided() {
        var half = respondent.press(bothChanged(), THEIRS);
        assertThat(half.value("andel")).isEqualTo("12,5");

        respondent.press(half, MINE);

        assertThat(sheet.of("andel").getNumber()).isEqualTo(decimal("12.5"));
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Min text");
    }

    @Test
    void aFieldThatNobodyTypedInShowsTheColleaguesNewAnswer() {
        sheet.save(answer("andel").setNumber(decimal("12.5")));

        var conflict = respondent.press(page, SAVE, "kommentar", "Min text");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.value("andel")).isEqualTo("12,5");
        assertThat(conflict.value("kommentar")).isEqualTo("Min text");
    }

    @Test
    void savingTwiceOverwritesNothingThatNobodyTypedIn() {
        sheet.save(answer("andel").setNumber(decimal("12.5")));
        var conflict = respondent.press(page, SAVE, "kommentar", "Min text");

        var saved = respondent.press(conflict, MINE);

        assertThat(saved.leadsTo()).isEqualTo(SECTION);
        assertThat(sheet.of("andel").getNumber()).isEqualTo(decimal("12.5"));
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Min text");
    }

    @Test
    void aWrongFieldKeepsNoColleaguesAnswerFromBeingShown() {
        page = respondent.open(SECTION);
        sheet.save(answer("kommentar").setText("Kollegans nya text"));
        FakeSurroundings.PLATFORM.refuse(
                RequestServiceGrpc.getUpdateAnswerMethod(),
                wrong("ANSWER_INVALID", "answer.number", "TOO_LARGE", "At most 100."));

        var wrong = respondent.press(page, SAVE, "andel", "180");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.value("andel")).isEqualTo("180");
        assertThat(wrong.value("kommentar")).isEqualTo("Kollegans nya text");
    }

    @Test
    void whatSavesItselfGetsTheMessagesAndTheGuardsInTheSamePage() {
        var saved = respondent.press(page, SAVE, "kommentar", "Min text");

        assertThat(saved.part("meddelanden")).contains("Kollegans text", MINE, THEIRS);
        assertThat(saved.part("sparat")).contains("Någon annan har ändrat samma svar. Ditt är inte sparat än.");
        assertThat(saved.html()).contains("id=\"vakter\"");
    }
}

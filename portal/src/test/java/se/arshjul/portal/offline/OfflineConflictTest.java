package se.arshjul.portal.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.answer.AnswerSheet;

/** What somebody else answers meanwhile, and what the service refuses, is asked about and never overwritten. */
@PageTest
class OfflineConflictTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SAVE = "Spara svaren";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    private Spreadsheet file() {
        return Spreadsheet.open(respondent.save(PAGE + "/fil/fragor.xlsx"));
    }

    private Shown send(Spreadsheet file) {
        return respondent.upload(PAGE + "/fil", "fil", "svar.xlsx", file.saved());
    }

    @Test
    void whatSomebodyElseHasAnsweredSinceIsShownBesideAndStaysUnlessTheFileIsChosen() {
        sheet.save(answer("plan").setChoice("ja"));
        sheet.save(answer("andel").setNumber(decimal("10")));
        sheet.save(answer("mognad").setScale(1));
        var file = file().type("plan", "").type("andel", "20");
        sheet.save(answer("plan").setChoice("nej"));
        sheet.save(answer("andel").setNumber(decimal("30")));
        sheet.save(answer("mognad").setScale(3));

        var preview = send(file);

        assertThat(preview.text())
                .contains("Bo Berg sparade ett annat svar 20 oktober 2026 kl. 10.30.")
                .contains("Det som är sparat nu: 30 procent", "Det som står i filen: 20 procent")
                .contains("Det som är sparat nu: Nej", "Det som står i filen: Inget angivet")
                .contains("Ändrat av andra, orört i filen 1", "3");
        var saved = respondent.press(preview, SAVE, "val.andel", "filen");
        assertThat(saved.leadsTo()).endsWith("?sparade=1&utanfor=0");
        assertThat(sheet.of("andel").getNumber()).isEqualTo(decimal("20"));
        assertThat(sheet.of("plan").getChoice()).isEqualTo("nej");
        assertThat(sheet.of("mognad").getScale()).isEqualTo(3);
    }

    @Test
    void whatAnAmendmentHasPutInItsPlaceSinceIsNobodyElsesAnswer() {
        sheet.save(answer("plan").setChoice("ja"));
        var file = file().type("plan", "");
        sheet.save(answer("plan").setChoice("nej").addReplacedOptionIds("ja"));

        assertThat(send(file).text())
                .contains("Det ni hade valt går inte längre att välja, så svaret har bytts.")
                .doesNotContain("sparade ett annat svar");
    }

    @Test
    void whatIsChangedWhileThePreviewIsReadIsAskedAboutAgain() {
        var preview = send(file().type("andel", "20").type("kommentar", "Bra"));
        sheet.save(answer("andel").setNumber(decimal("30")));

        var again = respondent.press(preview, SAVE);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text())
                .contains("En del kunde inte sparas", "Ett svar är sparat.", "30 procent", "20 procent");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Bra");
        respondent.press(again, SAVE, "val.andel", "filen");
        assertThat(sheet.of("andel").getNumber()).isEqualTo(decimal("20"));
    }

    @Test
    void whatTheServiceRefusesIsNamedAndTheRestIsSaved() {
        var preview = send(file().type("andel", "20").type("kommentar", "Bra"));
        platform.handle(RequestServiceGrpc.getUpdateAnswerMethod(), asked -> {
            if (asked.getAnswer().getValueCase() == Answer.ValueCase.NUMBER) {
                throw wrong("ANSWER_INVALID", "answer.number", "TOO_SMALL", "At least 50.");
            }
            return asked.getAnswer();
        });

        var again = respondent.press(preview, SAVE);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains("Rader som inte kan sparas", "Hur stor andel är utbildad? 9 20 procent")
                .contains("Talet är mindre än det minsta");
    }
}

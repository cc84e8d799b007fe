package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Finding;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.Amended;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** What those who answer see of an option that was removed after they had chosen it, and of a question that is new. */
@PageTest
class ReplacedAnswersTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SECTION = PAGE + "/avsnitt/styrning";
    private static final String REPLACED = "Ert svar ”På väg” har blivit ”Nej”";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;

    @BeforeEach
    void amend() {
        sheet = new AnswerSheet(platform);
        Amended.goesOn(platform);
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void whoseAnswerHasBecomeAnotherIsAskedWhetherItIsRight() {
        sheet.save(answer("plan").setChoice("nej").addReplacedOptionIds("pa-vag"));

        assertThat(respondent.open(SECTION).text())
                .contains("Ingen kunde skilja dem åt.", REPLACED, "Stämmer det?")
                .doesNotContain("Svaret här är från före ändringen.");
    }

    @Test
    void sayingThatItIsRightSavesItAgainAndAsksNoMore() {
        sheet.save(answer("plan").setChoice("nej").addReplacedOptionIds("pa-vag"));

        respondent.press(respondent.open(SECTION), "Ja, det stämmer : Finns en handlingsplan?");

        assertThat(sheet.changes()).isEqualTo(1);
        assertThat(sheet.of("plan").getChoice()).isEqualTo("nej");
        assertThat(sheet.of("plan").hasConfirmation()).isFalse();
        assertThat(respondent.open(SECTION).text()).doesNotContain(REPLACED, "Ja, det stämmer");
    }

    @Test
    void theAnswerThatStandsNowIsNamedAlsoWhenWhatSucceededItWasRemovedToo() {
        Amended.goesOnAndOn(platform);
        sheet.save(answer("plan").setChoice("ja").addReplacedOptionIds("pa-vag").addReplacedOptionIds("nej"));

        assertThat(respondent.open(SECTION).text())
                .contains("Ert svar ”På väg” har blivit ”Ja”.")
                .doesNotContain("Ert svar ”Nej”");
    }

    @Test
    void theCheckPageTellsAtTheAnswerAndWhatIsInTheWay() {
        sheet.save(answer("plan").setChoice("nej").addReplacedOptionIds("pa-vag"));
        platform.answer(
                RequestServiceGrpc.getCheckAnswersMethod(),
                CheckAnswersResponse.newBuilder()
                        .addFindings(Finding.newBuilder()
                                .setQuestion(FollowupFixtures.SURVEY + "/questions/plan")
                                .setReason("ANSWER_REPLACED"))
                        .build());

        assertThat(respondent.open(PAGE + "/kontrollera").text())
                .contains("Finns en handlingsplan? : svaret har bytts, stämmer det?")
                .contains("Svaret har bytts", REPLACED);
    }

    @Test
    void theApproverIsToldAtTheAnswer() {
        asks(platform, request(Request.State.SUBMITTED));
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setAmendments(4).build());
        sheet.save(answer("plan").setChoice("nej").addReplacedOptionIds("pa-vag"));

        var page = new Reader(portal, SignedInAs.region("approver")).open(PAGE + "/godkann");

        assertThat(page.text()).contains("Svaret har bytts", REPLACED);
    }

    @Test
    void whoTypedMeanwhileIsNotToldThatAColleagueSavedAnother() {
        sheet.save(answer("plan").setChoice("ja"));
        var page = respondent.open(SECTION);
        sheet.save(answer("plan").setChoice("nej").addReplacedOptionIds("pa-vag"));

        var refused = respondent.press(page, "Spara och fortsätt", "plan", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("Frågan ändrades medan du skrev.", "Frågan har ändrats. Det du skrev är inte sparat än.")
                .doesNotContain("sparade ett annat svar", "Någon annan har ändrat");
    }

    @Test
    void whoChoseItThemselvesIsNotTold() {
        sheet.save(answer("plan").setChoice("nej"));

        assertThat(respondent.open(SECTION).text())
                .contains("Ingen kunde skilja dem åt.", "Svaret här är från före ändringen.")
                .doesNotContain(REPLACED);
    }

    @Test
    void aNewQuestionSaysThatItIsNewAndVoluntaryAndTheOverviewTells() {
        assertThat(respondent.open(SECTION).text())
                .contains("Frågan är ny sedan torsdag 22 oktober 2026. Den hade glömts. Frågan är frivillig.");
        assertThat(respondent.open(PAGE).part("andrade"))
                .contains("Ny fråga torsdag 22 oktober 2026: ”Hur långt har ni kommit?”. Den hade glömts.");
    }

    @Test
    void aNewQuestionKeepsNobodyFromApproving() {
        asks(platform, request(Request.State.SUBMITTED));
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response()
                        .setAmendments(3)
                        .addAnswers(Answer.newBuilder().setName(answer("mognad").getName()))
                        .build());

        var page = new Reader(portal, SignedInAs.region("approver")).open(PAGE + "/godkann");

        assertThat(page.part("inaktuellt")).isEmpty();
        assertThat(page.text()).contains("Godkänn och skicka");
    }
}

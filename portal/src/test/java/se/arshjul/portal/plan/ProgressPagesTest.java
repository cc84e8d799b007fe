package se.arshjul.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.plan.v1.ConfirmProgressRequest;
import se.arshjul.plan.v1.Progress;
import se.arshjul.plan.v1.ProgressEvidence;
import se.arshjul.plan.v1.ProgressServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** How far measures have come: proposed from answers, confirmed by a coordinator, seen by everybody. */
@PageTest
class ProgressPagesTest {

    private static final String PAGE = "/uppfoljning/planer/nationell";
    private static final String BUTTON = "Bekräfta läget";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;
    private Reader anybody;

    @BeforeEach
    void plans() {
        new Planned(platform).all();
        platform.answer(ProgressServiceGrpc.getConfirmProgressMethod(), Progress.getDefaultInstance());
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
        anybody = new Reader(portal, request -> request);
    }

    @Test
    void everythingThatIsCarriedOutIsListedWithHowFarItHasCome() {
        var page = coordinator.open(PAGE);

        assertThat(page.text())
                .contains("1.1 Nya sätt att mäta Okänt")
                .contains("1.1a En första del bekräftat tisdag 1 december 2026 Klart 2026")
                .doesNotContain("Säkerhetskultur");
        assertThat(page.links()).contains(PAGE + "/m1-1", PAGE + "/m1-1-a");
    }

    @Test
    void theAnswersProposeAndAreShownWithTheRule() {
        var page = coordinator.open(PAGE + "/m1-1");

        assertThat(page.part("forslag"))
                .contains("Pågår 3 av 4 svar är ja.", "Minst 90 av 100", "Finns en handlingsplan? 3 4")
                .doesNotContain("Hur stor andel är utbildad?");
        assertThat(page.value("state")).isEqualTo("ONGOING");
    }

    @Test
    void whatIsConfirmedIsSentWithTheAnswersThatItRestsOn() {
        var answer = coordinator.press(coordinator.open(PAGE + "/m1-1"), BUTTON, "year", "2026");

        assertThat(answer.leadsTo()).isEqualTo(PAGE + "/m1-1");
        assertThat(sent())
                .returns("plans/nationell/progress/m1-1", ConfirmProgressRequest::getName)
                .returns(Progress.State.ONGOING, ConfirmProgressRequest::getState)
                .returns(2026, ConfirmProgressRequest::getYear)
                .returns("\"0\"", ConfirmProgressRequest::getEtag)
                .extracting(ConfirmProgressRequest::getEvidenceList)
                .isEqualTo(List.of(ProgressEvidence.newBuilder()
                        .setQuestion("surveys/2026/questions/plan")
                        .setWording("Finns en handlingsplan?")
                        .setAnswered(4)
                        .setAffirmed(3)
                        .build()));
    }

    @Test
    void whoOverrulesWithoutAReasonIsAskedForOneAndKeepsWhatIsTyped() {
        platform.refuse(
                ProgressServiceGrpc.getConfirmProgressMethod(),
                Refusal.invalid(
                        "PROGRESS_INVALID",
                        "Not well formed.",
                        List.of(new FieldViolation("reason", "REQUIRED", "Required."))));

        var answer = coordinator.press(coordinator.open(PAGE + "/m1-1"), BUTTON, "state", "DONE", "year", "2025");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error("reason")).isEqualTo("Fyll i det här fältet.");
        assertThat(answer.value("state")).isEqualTo("DONE");
        assertThat(answer.value("year")).isEqualTo("2025");
    }

    @Test
    void whoComesSecondIsToldAndSeesWhatHoldsNow() {
        platform.refuse(
                ProgressServiceGrpc.getConfirmProgressMethod(),
                Refusal.stale("PROGRESS_CHANGED", "Changed.", Map.of("etag", "\"1\"")));

        var answer = coordinator.press(
                coordinator.open(PAGE + "/m1-1"), BUTTON, "reason", "Det här vet jag", "year", "2026");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Någon annan har bekräftat läget");
        assertThat(answer.value("reason")).isEqualTo("Det här vet jag");
    }

    @Test
    void aYearThatIsNoNumberIsNotSent() {
        var answer = coordinator.press(coordinator.open(PAGE + "/m1-1"), BUTTON, "year", "i fjol");

        assertThat(answer.error("year")).contains("Skriv ett heltal");
        assertThat(platform.asked(ProgressServiceGrpc.getConfirmProgressMethod()))
                .isEmpty();
    }

    @Test
    void nothingIsConfirmedWhileNobodyKnowsWhatTheAnswersPropose() {
        var page = coordinator.open(PAGE + "/m1-1");
        platform.silence(ResultServiceGrpc.getListPublicationsMethod());

        var answer = coordinator.press(page, BUTTON, "year", "2026");

        assertThat(answer.error("state")).contains("vi vet inte vad de föreslår");
        assertThat(platform.asked(ProgressServiceGrpc.getConfirmProgressMethod()))
                .isEmpty();
    }

    @Test
    void everyConfirmationIsToldOfWithWhoAndWhy() {
        assertThat(coordinator.open(PAGE + "/m1-1-a").text())
                .contains("Vad som gäller nu Klart 2026", "bekräftat tisdag 1 december 2026")
                .contains("Samordnare, Socialstyrelsen Klart 2026 Pågår Rapporten är lämnad.");
    }

    @Test
    void anAnalystReadsAndDoesNotConfirm() {
        var page = new Reader(portal, SignedInAs.staff("analyst")).open(PAGE + "/m1-1");

        assertThat(page.text()).contains("En samordnare bekräftar läget.").doesNotContain("Hur långt har det kommit?");
    }

    @Test
    void everybodySeesWhatIsConfirmedWithItsDateAndNothingElse() {
        var page = anybody.open("/planer/nationell/del/m1-1-a");

        assertThat(page.part("laget")).isEqualTo("Läge Klart 2026 bekräftat tisdag 1 december 2026");
        assertThat(page.text()).doesNotContain("Rapporten är lämnad.", "Samordnare, Socialstyrelsen");
        assertThat(anybody.open("/planer/nationell/del/m1-1").part("laget")).isEqualTo("Läge Okänt");
        assertThat(anybody.open("/planer/nationell/del/m1-1").text()).contains("1.1a En första del Klart 2026");
    }

    @Test
    void whatIsNotCarriedOutHasNoSuchPage() {
        assertThat(coordinator.open(PAGE + "/fa1").status()).isEqualTo(404);
        assertThat(anybody.open("/planer/nationell/del/fa1").part("laget")).isEmpty();
    }

    private ConfirmProgressRequest sent() {
        return platform.askedOnce(ProgressServiceGrpc.getConfirmProgressMethod());
    }
}

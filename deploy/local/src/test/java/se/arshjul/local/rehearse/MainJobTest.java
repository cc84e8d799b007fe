package se.arshjul.local.rehearse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.UpdateActorRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;
import se.arshjul.local.platform.Part;

/** The main job, in a real browser on the whole platform: from an empty year to a public result. */
@Order(1)
class MainJobTest {

    @RegisterExtension
    static final Theatre theatre = new Theatre();

    @Test
    void aYearGoesFromPlanningToAPublicResult() {
        var coordinator = theatre.staff("samordnare");
        var analyst = theatre.staff("analytiker");
        var calendar =
                SurveyCalendar.brief(LocalDate.ofInstant(theatre.stage().days().now(), SurveyCalendar.ZONE));
        var year = String.valueOf(calendar.open().getYear());
        var survey = "surveys/" + year;

        plan(coordinator, year, calendar);
        design(analyst, year);
        approveDispatch(coordinator, year);
        loseAddress("actors/kommun-asele");
        theatre.stage().agency().letOpen(survey);
        mendAddress(coordinator);
        theatre.stage().agency().dispatch(survey, Principals.REGISTERED);
        answerAndSignOff("/svara/" + year + "/region-uppsala");
        var recipients = new Recipients(theatre, year);
        recipients.answer(survey);
        watch(coordinator, analyst, year);
        sendBack(analyst, "/svara/" + year + "/region-uppsala");
        judge(analyst, survey);
        theatre.stage().agency().close(survey);
        review(analyst, coordinator, year);
        theatre.stage().agency().letPublish(survey, Principals.REGISTERED);
        proposeIndicator(analyst);
        coordinator.go("/uppfoljning/" + year);
        coordinator.looks();
        coordinator.go("/uppfoljning/" + year + "/ratta");
        coordinator.looks();
        if (Look.FULL) {
            recipients.lookAtLetters();
            recipients.lookAtResults();
        }
        readInPublic(year);
    }

    private static void plan(Person coordinator, String year, SurveyCalendar calendar) {
        var page = coordinator.page();
        coordinator.looks();
        coordinator.go("/uppfoljning/ny");
        page.fill("#year", year);
        page.fill("#openDate", calendar.open().toString());
        page.fill("#answerByDate", calendar.answerBy().toString());
        page.fill("#acceptedUntilDate", calendar.acceptedUntil().toString());
        page.fill("#reviewedByDate", calendar.reviewedBy().toString());
        page.fill("#publishDate", calendar.publish().toString());
        if (page.locator("#planVersion option[value='']").count() > 0) {
            page.selectOption("#planVersion", "plans/nhp-patientsakerhet/versions/3");
        }
        coordinator.looks();
        coordinator.press("Planera enkäten");
        assertThat(page.locator("h1")).containsText("Uppföljning");
        coordinator.looks();
    }

    private static void design(Person analyst, String year) {
        analyst.takesFromInbox("Utforma enkät");
        analyst.looks();
        for (var path : new String[] {"texter", "forhandsgranska", "nytt", "fragor/ny", "utforma/fil"}) {
            analyst.go("/uppfoljning/" + year + "/" + path);
            analyst.looks();
        }
        analyst.go("/uppfoljning/" + year + "/utforma");
        analyst.page().locator("main .tasks a").first().click();
        assertThat(analyst.page().locator("h1")).containsText("Ändra frågan");
        analyst.looks();
        analyst.go("/uppfoljning/" + year + "/utforma");
        analyst.press("Enkäten är utformad");
        analyst.reads("Väntar på beslut om utskick");
        analyst.go("/uppgifter");
        analyst.readsNot("Utforma enkät");
    }

    private static void approveDispatch(Person coordinator, String year) {
        coordinator.takesFromInbox("Godkänn utskick");
        coordinator.reads("311 huvudmän: 21 regioner och 290 kommuner.");
        coordinator.looks();
        coordinator.press("Godkänn utskick");
        coordinator.reads("Fyll i samråd och beslut först.");
        coordinator.recordsDecision(year);
        coordinator.takesFromInbox("Godkänn utskick");
        coordinator.press("Godkänn utskick");
        coordinator.reads("Utskick godkänt");
        coordinator.looks();
        for (var path : new String[] {"namn", "datum", "samrad", "utskick/provkorning", "avbryt"}) {
            coordinator.go("/uppfoljning/" + year + "/" + path);
            coordinator.looks();
        }
    }

    /** The mail catcher knows no address that begins so. */
    private static void loseAddress(String actor) {
        var actors = ActorServiceGrpc.newBlockingStub(theatre.stage().cast().staff("samordnare", Part.ACTOR));
        var known = actors.getActor(GetActorRequest.newBuilder().setName(actor).build());
        actors.updateActor(UpdateActorRequest.newBuilder()
                .setActor(known.toBuilder().setContactEmail("okand@example.test"))
                .setRequestId(UUID.randomUUID().toString())
                .build());
    }

    private static void mendAddress(Person coordinator) {
        coordinator.takesFromInbox("Rätta kontaktuppgift");
        coordinator.looks();
        coordinator.page().fill("#contactEmail", "ny-adress@kommun-asele.test");
        coordinator.press("Spara och skicka igen");
        coordinator.readsNot("Rätta kontaktuppgift");
    }

    private static void answerAndSignOff(String request) {
        var respondent = theatre.of("region-uppsala", "svarande");
        respondent.looks();
        respondent.go("/svara");
        respondent.looks();
        for (var path : new String[] {"/personer", "/svara/alla-ar", request + "/fordela", request + "/fil"}) {
            respondent.go(path);
            respondent.looks();
        }
        respondent.answersAllBut("support", request);
        var approver = theatre.of("region-uppsala", "godkannare");
        approver.looks();
        approver.go(request + "/avboj");
        approver.looks();
        approver.signsOff(request);
        assertThat(approver.page().locator(".receipt .number")).containsText("-");
        assertThat(approver.page().locator(".attached a")).hasText("Vår plan.pdf");
        respondent.go(request + "/andra");
        respondent.looks();
    }

    /** What the agency sees while answers come in. */
    private static void watch(Person coordinator, Person analyst, String year) {
        for (var path : new String[] {"", "/bevakning", "/brev", "/brev/paminn", "/brev/skicka-om"}) {
            coordinator.go("/uppfoljning/" + year + path);
            coordinator.looks();
        }
        for (var path : new String[] {"", "/fragor"}) {
            analyst.go("/uppfoljning" + path);
            analyst.looks();
        }
    }

    private static void sendBack(Person analyst, String request) {
        analyst.takesFromInbox("Bedöm svar");
        analyst.page()
                .locator("main summary")
                .getByText("Skicka tillbaka hela svaret")
                .click();
        analyst.page().fill("#reason", "Ett helt avsnitt saknar svar. Är det meningen?");
        analyst.press("Skicka tillbaka");
        var respondent = theatre.of("region-uppsala", "svarande");
        respondent.looks();
        respondent.go(request);
        respondent.reads("Ett helt avsnitt saknar svar.");
        respondent.looks();
        respondent.go(request + "/kontrollera");
        respondent.press("Lämna in för godkännande");
        respondent.reads("Svaret väntar på godkännande");
        theatre.of("region-uppsala", "godkannare").signsOff(request);
    }

    /** A section was left out, all of whose questions are voluntary: the rules leave that to the analyst. */
    private static void judge(Person analyst, String survey) {
        analyst.takesFromInbox("Bedöm svar");
        analyst.looks();
        analyst.press("Godta svaret");
        Patience.upTo(Duration.ofMinutes(2), "the answer to be accepted")
                .untilTrue(() -> theatre.stage().agency().requests(survey).stream()
                        .anyMatch(request -> request.getState() == Request.State.ACCEPTED));
    }

    private static void review(Person analyst, Person coordinator, String year) {
        analyst.takesFromInbox("Kvalitetsgranska och analysera");
        analyst.looks();
        analyst.page().fill("#analysis", "En region har svarat.");
        analyst.press("Analysen är klar");
        // What the region answered about its own plan has come to the register of plans by itself.
        analyst.go("/uppfoljning/egna-planer");
        analyst.reads("Region Uppsala");
        analyst.looks();
        var communicator = theatre.staff("kommunikator");
        communicator.takesFromInbox("Faktablad");
        communicator.looks();
        communicator.page().fill("#factSheet", "Det viktigaste på en sida.");
        communicator.press("Faktabladet är klart");
        coordinator.takesFromInbox("Godkänn publicering");
        coordinator.looks();
        coordinator.press("Godkänn publicering");
        coordinator.reads("Publicering godkänd");
        assertThat(theatre.stage().agency().get("surveys/" + year).getState()).isEqualTo(Survey.State.CLEARED);
    }

    private static void proposeIndicator(Person analyst) {
        analyst.takesFromInbox("Föreslå indikatorutveckling");
        analyst.page().fill("#title", "Andel vårdskador som utreds");
        analyst.page().fill("#reason", "Många har svarat att den saknas.");
        analyst.press("Lägg till förslaget");
        analyst.reads("Andel vårdskador som utreds");
        analyst.looks();
        analyst.press("Förslagen är klara");
        analyst.readsNot("Förslagen är klara");
    }

    private static void readInPublic(String year) {
        var anybody = theatre.anybody();
        anybody.go("/resultat/" + year);
        anybody.reads("6 av 311 tillfrågade har svarat.");
        assertThat(anybody.page().locator("figure.chart").first()).isVisible();
        anybody.looks();
        assertThat(anybody.page()
                        .request()
                        .get("/resultat/" + year + "/alla.csv")
                        .text())
                .startsWith("\ufeff");
    }
}

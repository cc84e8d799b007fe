package se.arshjul.local.rehearse;

import com.google.type.Date;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a body asks for longer time and the agency decides, in a real browser. Every test has a body of its own. */
@Tag("full")
class LongerTimeTest {

    @RegisterExtension
    static final Theatre theatre = new Theatre();

    @Test
    void aBodyThatIsGrantedLongerTimeReadsItInALetterAndOnItsPage() {
        var respondent = asks("region-orebro-lan");
        var coordinator = decides("Region Örebro län");
        coordinator.page().fill("#answer", "Det går bra.");
        coordinator.press("Bevilja anstånd");
        coordinator.reads("Uppgifter");

        respondent.page().reload();
        respondent.reads("Ni har fått anstånd till");
        respondent.reads("Det går bra.");
        respondent.looks();
        readsLetter(respondent, "Region Örebro län");
    }

    @Test
    void aBodyThatIsRefusedLongerTimeReadsWhy() {
        var respondent = asks("region-vastmanland");
        var coordinator = decides("Region Västmanland");
        coordinator.page().locator("main summary").getByText("Bevilja inte").click();
        coordinator.page().fill("#reason", "Resultaten måste räknas i tid.");
        coordinator.press("Avslå");
        coordinator.reads("Uppgifter");

        respondent.page().reload();
        respondent.reads("Ni har inte fått anstånd");
        respondent.reads("Resultaten måste räknas i tid.");
        respondent.looks();
        readsLetter(respondent, "Region Västmanland");
    }

    private static Person asks(String body) {
        var respondent = theatre.of(body, "svarande");
        respondent.go("/svara/" + year() + "/" + body + "/anstand");
        respondent.looks();
        proposes(respondent, lastDay().plusDays(1));
        respondent.reads("Ni har bett om längre tid");
        respondent.looks();
        return respondent;
    }

    /** Proposes a day, and the next one where the page says that it is none to work on. */
    private static void proposes(Person respondent, LocalDate day) {
        respondent.page().fill("#answerByDate", day.toString());
        respondent.page().fill("#reason", "Vi byter system den veckan.");
        respondent.press("Skicka begäran");
        respondent.page().locator("main .errors, main #anstand").waitFor();
        if (respondent.page().locator("main .errors").count() > 0) {
            respondent.reads("Välj en arbetsdag.");
            proposes(respondent, day.plusDays(1));
        }
    }

    /** Opens the coordinator's page of this request's decision, once the engine has asked for it. */
    private static Person decides(String principal) {
        var coordinator = theatre.staff("samordnare");
        var item = coordinator.page().locator("main a").filter(new Locator.FilterOptions().setHasText(principal));
        Patience.upTo(Duration.ofMinutes(2), "the decision about " + principal).untilTrue(() -> {
            coordinator.go("/uppgifter");
            return item.count() > 0;
        });
        item.first().click();
        coordinator.reads("Vi byter system den veckan.");
        coordinator.looks();
        return coordinator;
    }

    private static void readsLetter(Person respondent, String principal) {
        var platform = theatre.stage().platform();
        var letter = Patience.upTo(Duration.ofMinutes(2), "the letter to " + principal)
                .until(() -> platform.mails().all().stream()
                        .filter(mail -> mail.subject().contains("nstånd"))
                        .filter(mail -> mail.subject().endsWith(principal))
                        .findFirst());
        respondent.go(platform.addresses().mailPage() + "/" + letter.id());
        respondent.looks();
    }

    private static String year() {
        return theatre.openSurvey().substring("surveys/".length());
    }

    private static LocalDate lastDay() {
        Date day = theatre.stage().agency().get(theatre.openSurvey()).getAnswerByDate();
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}

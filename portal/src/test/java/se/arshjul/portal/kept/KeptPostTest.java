package se.arshjul.portal.kept;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionBindingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpSession;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Surfer;

/** What a person had typed is not lost when the session ends: on a form page that stands for all of them. */
@PageTest
class KeptPostTest {

    private static final String FORM = "/prov/anteckning";

    @LocalServerPort
    private int port;

    private Surfer browser;
    private Surfer.Page form;

    @Autowired
    private KeptTotal total;

    private @Nullable HttpSessionBindingEvent crowd;

    @BeforeEach
    void openAForm() {
        browser = new Surfer(port);
        browser.get("/logga-in");
        form = browser.get(FORM);
        NotePages.saved.clear();
    }

    @AfterEach
    void theCrowdIsGone() {
        if (crowd != null) {
            total.attributeRemoved(crowd);
        }
    }

    private void leaveRoomFor(int bytes) {
        var text = new KeptPost.Field("", "x".repeat((int) total.left() - bytes));
        crowd = new HttpSessionBindingEvent(
                new MockHttpSession(),
                "keptPost",
                new KeptPost(FORM, List.of(text), List.of(), "/", "", Instant.EPOCH));
        total.attributeAdded(crowd);
    }

    @Test
    void whatWasTypedWaitsAfterTheNewLoginAndIsSavedByOneButton() {
        browser.loseSession();

        var kept = browser.send(form, "note", "Åtta sidor om <vårdskador> & mer");
        assertThat(kept.path()).as(kept.toString()).isEqualTo("/det-du-skrev");
        assertThat(kept.text()).contains("Du loggades ut. Det här hade du skrivit", "Åtta sidor om <vårdskador> & mer");
        assertThat(NotePages.saved).isEmpty();

        var saved = browser.send(kept);
        assertThat(saved.path()).as(saved.toString()).isEqualTo(FORM);
        assertThat(NotePages.saved).containsExactly("Åtta sidor om <vårdskador> & mer");
        assertThat(browser.get("/det-du-skrev").text()).contains("Det finns inget sparat att visa");
    }

    @Test
    void anotherPersonNeverSeesIt() {
        browser.loseSession();
        FakeSurroundings.LOGIN.nextIs("annan", "Annan", "annan@region-uppsala.test");

        var home = browser.send(form, "note", "Bara för mina ögon");

        assertThat(home.path()).as(home.toString()).isEqualTo("/");
        assertThat(browser.get("/det-du-skrev").text()).doesNotContain("Bara för mina ögon");
    }

    @Test
    void aBrowserOnWhichThePortalHasSignedInNobodyKeepsNothing() {
        browser.loseSession();
        browser.forge("person", "x.y.z");

        var home = browser.send(form, "note", "Från en främling");

        assertThat(home.path()).as(home.toString()).isEqualTo("/");
        assertThat(browser.get("/det-du-skrev").text()).doesNotContain("Från en främling");
    }

    @Test
    void moreThanAHundredKilobytesAreNotKeptAndThePageSaysSo() {
        browser.loseSession();

        var lost = browser.send(form, "note", "x".repeat(100_001));

        assertThat(lost.path()).as(lost.path()).isEqualTo("/det-du-skrev");
        assertThat(lost.text())
                .contains("Du loggades ut, och det du hade skrivit blev inte sparat", "mer än 100 kB")
                .doesNotContain("xxx", "Spara ");
    }

    @Test
    void whatNoLongerFitsBesideAllThatIsKeptIsNotKeptAndThePageSaysSo() {
        leaveRoomFor(1_000);
        browser.loseSession();

        var lost = browser.send(form, "note", "x".repeat(1_000));

        assertThat(lost.path()).as(lost.path()).isEqualTo("/det-du-skrev");
        assertThat(lost.text())
                .contains("Du loggades ut, och det du hade skrivit blev inte sparat", "Många loggades ut samtidigt")
                .doesNotContain("xxx", "Spara ");
    }

    @Test
    void whatIsSavedAtLastGivesRoomForOthers() {
        leaveRoomFor(1_000);
        browser.loseSession();
        var kept = browser.send(form, "note", "x".repeat(600));
        assertThat(total.left()).isLessThan(400);

        browser.send(kept);

        assertThat(total.left()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/prov/anteckning?a=b, /prov/anteckning",
        "http://127.0.0.1//elsewhere.test/x, /",
        "elsewhere, /",
        "http://[, /"
    })
    void whatWasOnlyPressedLeadsBackToItsPageAndNowhereElse(String from, String leadsTo) {
        browser.loseSession();

        var pressed = browser.send(form, Map.of("Referer", from));

        assertThat(pressed.text())
                .contains("Du loggades ut innan det blev gjort")
                .doesNotContain("Spara ");
        assertThat(pressed.html()).contains("<a class=\"button\" href=\"" + leadsTo + "\">");
    }

    @Test
    void aFormOpenedBeforeANewLoginCanStillBeSent() {
        browser.loseSession();
        browser.get("/logga-in");

        var saved = browser.send(form, "note", "Från den andra fliken");

        assertThat(saved.path()).as(saved.toString()).isEqualTo(FORM);
        assertThat(NotePages.saved).containsExactly("Från den andra fliken");
    }

    @Test
    void htmxIsToldToGoAndLogInWithAllOfThePage() {
        browser.loseSession();

        var answer = browser.send(form, Map.of("HX-Request", "true"), "note", "Med skript");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers().get("hx-redirect")).containsExactly("/logga-in");
        assertThat(browser.get("/logga-in").text()).contains("Med skript");
    }

    @Test
    void aServiceThatIsSilentGivesBackWhatWasTypedWithTheSameRequestId() {
        var silent = browser.send(form, "note", "tyst");

        assertThat(silent.status()).isEqualTo(503);
        assertThat(silent.text()).contains("Det här hade du skrivit", "Försök igen");
        assertThat(silent.html()).contains(NotePages.lastRequestId);
    }
}

package se.arshjul.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Surfer;

@PageTest
class CapacityPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private FakeSessions register;

    private Surfer browser;

    @BeforeEach
    void open() {
        browser = new Surfer(port);
    }

    @Test
    void whoHasOneAssignmentMeetsTheStartPageAtOnce() {
        var page = browser.get("/logga-in");

        assertThat(page.path()).as(page.toString()).isEqualTo("/");
        assertThat(page.text()).contains("Region Uppsala", "Logga ut");
        assertThat(FakeSurroundings.tokenOf("IssuePermission")).isEqualTo("login-token-of-svarande-uppsala");
    }

    @Test
    void whoHasSeveralChoosesOneAndComesToThePageThatWasWanted() {
        register.capacities.add(
                FakeSessions.capacity("actors/kommun-uppsala", "Uppsala kommun", Assignment.Role.APPROVER));

        var choose = browser.get("/logga-in");
        assertThat(choose.path()).as(choose.toString()).isEqualTo("/valj-uppdrag");
        assertThat(choose.text()).contains("Region Uppsala", "Uppsala kommun", "Godkännare");

        var home = browser.send(choose, "actor", "actors/kommun-uppsala");
        assertThat(home.path()).as(home.toString()).isEqualTo("/");
        assertThat(home.text()).contains("Uppsala kommun", "Byt uppdrag");
    }

    @Test
    void choosingNothingIsSaidAtTheField() {
        register.capacities.add(
                FakeSessions.capacity("actors/kommun-uppsala", "Uppsala kommun", Assignment.Role.APPROVER));

        var again = browser.send(browser.get("/logga-in"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Välj vem du är här för.");
    }

    @Test
    void aBodyThatOnesAssignmentsDoNotNameCannotBeActedFor() {
        register.capacities.add(
                FakeSessions.capacity("actors/kommun-uppsala", "Uppsala kommun", Assignment.Role.APPROVER));

        var again = browser.send(browser.get("/logga-in"), "actor", "actors/region-gotland");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Välj vem du är här för.");
        assertThat(register.issued).isZero();
    }

    @Test
    void theFirstOfABodyTakesChargeOfIt() {
        var first = firstOfABody();
        assertThat(first.path()).as(first.toString()).isEqualTo("/forsta-inloggning");

        var without = browser.send(first, "displayName", " ");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("Skriv namnet.");

        var charge = browser.send(without, "displayName", "Kontakt, Åsele kommun");
        assertThat(charge.path()).as(charge.toString()).isEqualTo("/personer");
        assertThat(register.issued).isEqualTo(1);
    }

    @Test
    void whoMayBecomeTheContactReadsWhatIsTrueOfABodyWithPeopleAndOfOneWithout() {
        assertThat(firstOfABody().text())
                .contains("Åsele kommun saknar kontaktperson här.")
                .contains("De som redan har ett uppdrag behåller det tills du ändrar det.")
                .doesNotContain("Ingen har");
    }

    private Surfer.Page firstOfABody() {
        register.capacities.clear();
        register.capacities.add(FakeSessions.capacity("actors/kommun-asele", "Åsele kommun"));
        return browser.get("/logga-in");
    }

    @Test
    void takingChargeTwiceIsDoneOnce() {
        var first = firstOfABody();

        browser.send(first, "displayName", "Kontakt, Åsele kommun");
        var second = browser.send(first, "displayName", "Kontakt, Åsele kommun");

        assertThat(second.path()).as(second.toString()).isEqualTo("/valj-uppdrag");
        assertThat(second.text()).contains("Åsele kommun", "Kontaktperson");
        assertThat(register.becameContact).isEqualTo(1);
    }

    @Test
    void aNameGivenToASilentRegisterIsKeptToBeSentAgain() {
        var first = firstOfABody();
        register.silent = true;
        var silent = browser.send(first, "displayName", "Kontakt, Åsele kommun");
        assertThat(silent.status()).isEqualTo(503);
        assertThat(silent.text()).contains("Kontakt, Åsele kommun");

        register.silent = false;
        browser.send(silent);

        assertThat(register.becameContact).isEqualTo(1);
    }

    @Test
    void whoIsNamedForNothingIsToldSo() {
        register.capacities.clear();

        var none = browser.get("/logga-in");

        assertThat(none.path()).as(none.toString()).isEqualTo("/utan-uppdrag");
        assertThat(none.text()).contains("svarande@region-uppsala.test");
    }

    @Test
    void aNextAddressOfAnotherSiteLeadsToTheStartPage() {
        assertThat(Onward.redirect("/svara")).isEqualTo("redirect:/svara");
        assertThat(Onward.redirect("//evil.test")).isEqualTo("redirect:/");
        assertThat(Onward.redirect("https://evil.test")).isEqualTo("redirect:/");
        assertThat(Onward.redirect("/\\evil.test")).isEqualTo("redirect:/");
    }
}

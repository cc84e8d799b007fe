package se.arshjul.local.rehearse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For whom people act: for two bodies, for none, and those of the agency who have no part in the main job. */
@Tag("full")
class CapacityTest {

    @RegisterExtension
    static final Theatre theatre = new Theatre();

    @Test
    void whoHasBeenNamedByTwoBodiesChoosesForWhomToAct() {
        var contact = theatre.anybody();
        contact.go("/logga-in");
        theatre.logInByCode(contact, "patientsakerhet@kommun-habo.test");
        contact.becomesContact("Kontaktperson, Habo kommun");
        contact.names("Svarande, Mullsjö kommun", "svarande@kommun-mullsjo.test", "Svarande");

        var both = theatre.of("kommun-mullsjo", "svarande");
        both.reads("Vem är du här för i dag?");
        both.looks();
        both.press("Fortsätt");
        both.reads("Välj vem du är här för.");
        both.looks();
        both.page().getByLabel("Habo kommun").check();
        both.press("Fortsätt");

        both.reads("Habo kommun");
        assertThat(both.page().locator("header .for")).hasText("Habo kommun");
        assertThat(both.page().locator("header").getByText("Byt uppdrag")).isVisible();
        both.looks();
    }

    @Test
    void whoHasBeenNamedByNobodyIsToldSoAndGetsNoFurther() {
        var somebody = theatre.anybody();
        somebody.go("/logga-in");
        somebody.looks();
        theatre.logInByCode(somebody, "obekant@example.test");

        somebody.reads("Adressen obekant@example.test är inte utsedd för någon organisation.");
        somebody.looks();
        somebody.go("/svara");
        somebody.reads("Adressen obekant@example.test är inte utsedd för någon organisation.");
    }

    @Test
    void whoMistypesThePasswordIsToldSo() {
        var somebody = theatre.anybody();
        somebody.go("/logga-in");
        somebody.page().fill("#email", "svarande@kommun-gnosjo.test");
        somebody.press("Fortsätt");
        somebody.looks();
        somebody.page().fill("input[type=password]", "något helt annat");
        somebody.press("Logga in");

        somebody.reads("stämmer inte");
        somebody.looks();
    }

    @ParameterizedTest
    @ValueSource(strings = {"beslutsfattare", "sekreterare"})
    void whoHasNoPartInTheMainJobSeesWhatIsUnderWay(String person) {
        theatre.openSurvey();
        var staff = theatre.staff(person);

        staff.reads("Uppföljning på gång");
        staff.looks();
        for (var path : new String[] {"/uppgifter", "/uppfoljning"}) {
            staff.go(path);
            staff.looks();
        }
    }
}

package se.arshjul.local.rehearse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.arshjul.followup.v1.Survey;

/** What the people of the agency do besides the main job, and what others see of it, in a real browser. */
class AgencyTest {

    @RegisterExtension
    static final Theatre theatre = new Theatre();

    @Test
    void aSurveyThatIsCancelledInTheBrowserIsOver() {
        var agency = theatre.stage().agency();
        var today = LocalDate.ofInstant(theatre.stage().days().now(), SurveyCalendar.ZONE);
        var survey = agency.planSurvey(2901, SurveyCalendar.from(today));
        var coordinator = theatre.staff("samordnare");

        coordinator.go("/uppfoljning/2901/avbryt");
        coordinator.page().fill("#reason", "Frågorna behöver göras om.");
        coordinator.press("Avbryt enkäten");

        coordinator.reads("Frågorna behöver göras om.");
        coordinator.looks();
        assertThat(agency.get(survey).getState()).isEqualTo(Survey.State.CANCELLED);
    }

    @Test
    void aRegionSeesNothingOfAnothers() {
        var year = theatre.openSurvey().substring("surveys/".length());
        var respondent = theatre.of("region-gotland", "svarande");

        for (var address : new String[] {
            "/svara/" + year + "/region-jonkopings-lan",
            "/svara/" + year + "/region-jonkopings-lan/kontrollera",
            "/svara/" + year + "/region-jonkopings-lan/kvittens",
            "/uppfoljning/" + year + "/bevakning",
            "/uppfoljning/" + year + "/bevakning/tabell.csv"
        }) {
            var answer = respondent.page().request().get(address);
            assertThat(answer.status()).as(address).isEqualTo(403);
        }
        respondent.go("/svara/" + year + "/region-jonkopings-lan");
        respondent.looks();
    }

    @Test
    void gotlandAsARegionAndAsAMunicipalityIsAskedTwice() {
        var year = theatre.openSurvey().substring("surveys/".length());
        var respondent = theatre.of("region-gotland", "svarande");

        respondent.go("/svara");

        for (var request : new String[] {"region-gotland", "kommun-gotland"}) {
            assertThat(respondent.page().locator("main a[href$='/svara/%s/%s']".formatted(year, request)))
                    .isVisible();
        }
    }
}

package se.arshjul.followupservice.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.pilot.PilotCalls.uppsala;
import static se.arshjul.followupservice.request.RequestCalls.answer;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.open;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.followupservice.request.RequestCalls.update;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.PageTokenWalk;
import se.arshjul.testkit.PageTokenWalk.Asked;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** What the coordinator sees of a pilot while it lasts. */
@ServiceTest
class PilotProgressIT {

    @Autowired
    PilotCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    SurveyFixtures given;

    @Autowired
    PageTokenWalk walk;

    @Autowired
    TestClock clock;

    @Test
    void tellsHowFarTheBodiesHaveComeAndHowLongItTookWithoutPauses() {
        var survey = given.designing();
        var name = uppsala(calls.start(survey));
        requests.respondent().openRequest(open(name));
        assertThat(calls.list(survey).getFirst().getOpenedCount()).isEqualTo(1);
        after(Duration.ofMinutes(3));
        requests.respondent().updateAnswer(choice(name, "yes", ""));
        after(Duration.ofHours(2));
        requests.respondent().updateAnswer(text(name, "Ja", ""));
        after(Duration.ofMinutes(4));
        requests.respondent().updateAnswer(text(name, "Ja, vi gör det", "\"1\""));
        assertThat(calls.list(survey).getFirst().hasMedianMinutes()).isFalse();

        requests.respondent().submitResponse(submit(name));

        var pilot = calls.list(survey).getFirst();
        assertThat(pilot.getSubmittedCount()).isEqualTo(1);
        assertThat(pilot.getMedianMinutes()).isEqualTo(7);
    }

    @Test
    void whatWasDifficultIsReadOnceTheBodyHasHandedIn() {
        var pilot = calls.start(given.designing());
        var name = uppsala(pilot);
        requests.respondent().updateAnswer(choice(name, "yes", ""));
        requests.respondent()
                .updateAnswer(update(answer(name, "pilot-remark-second", "").setText("Talet var svårt.")));
        assertThat(calls.remarks(pilot)).isEmpty();

        requests.respondent().submitResponse(submit(name));

        assertThat(calls.remarks(pilot)).singleElement().satisfies(remark -> {
            assertThat(remark.getDisplayName()).isEqualTo("region-uppsala");
            assertThat(remark.getSectionTitle()).isEqualTo("second");
            assertThat(remark.getText()).isEqualTo("Talet var svårt.");
        });
    }

    @Test
    void noListTakesAPageTokenThatItHasNotGiven() {
        var survey = given.designing();
        calls.end(calls.start(survey));
        var pilot = calls.start(survey);
        var name = uppsala(pilot);
        requests.respondent().updateAnswer(choice(name, "yes", ""));
        for (var section : List.of("first", "second")) {
            requests.respondent()
                    .updateAnswer(
                            update(answer(name, "pilot-remark-" + section, "").setText("Svårt.")));
        }
        requests.respondent().submitResponse(submit(name));

        var found = walk.findings(method -> method.service().endsWith(".PilotService")
                ? List.of(new Asked(
                        As.staff("analyst"),
                        Map.of("parent", method.name().equals("ListPilots") ? survey.toString() : pilot.getName())))
                : List.of());

        assertThat(found).isEmpty();
    }

    private void after(Duration time) {
        clock.set(clock.instant().plus(time));
    }
}

package se.arshjul.workflows.usertask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Survey;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

/** A task is due in time for what its survey does on its own. */
@WorkflowsTest
class LastDaysIT {

    @Autowired
    Given given;

    @Autowired
    Told told;

    @Autowired
    Inbox inbox;

    @Autowired
    GivenReach reach;

    @Autowired
    LastDays lastDays;

    private String survey;

    @BeforeEach
    void aSurvey() {
        survey = given.survey();
    }

    @Test
    void aSurveyThatOpensSoonIsToBeDesignedBeforeIt() {
        reach.opens(survey, LocalDate.of(2026, 3, 16));

        told.event("followup.surveyPlanned", survey);

        assertThat(ProtoTime.toLocalDate(inbox.awaitOne(survey, "survey-design").getDueDate()))
                .as("the Friday before Monday 16 March, not 20 working days after 2 March")
                .isEqualTo(LocalDate.of(2026, 3, 13));
    }

    @Test
    void whatComesTooLateIsDueTheSameDay() {
        reach.opens(survey, LocalDate.of(2026, 2, 2));

        told.event("followup.surveyPlanned", survey);

        assertThat(ProtoTime.toLocalDate(inbox.awaitOne(survey, "survey-design").getDueDate()))
                .isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void eachTaskServesADateOfItsSurvey() {
        assertThat(lastDays.of("survey-dispatch", survey)).hasValue(LocalDate.of(2026, 9, 30));
        assertThat(lastDays.of("extension-decision", survey + "/requests/region-uppsala"))
                .hasValue(LocalDate.of(2026, 10, 30));
        assertThat(lastDays.of("response-assessment", survey + "/requests/region-uppsala"))
                .hasValue(LocalDate.of(2026, 11, 27));
        assertThat(lastDays.of("survey-publication", survey)).hasValue(LocalDate.of(2026, 12, 11));
        assertThat(lastDays.of("indicator-proposals", survey)).isEmpty();
    }

    @Test
    void anAddressIsWantedInTimeForWhatIsSeenBeforeThePublication() {
        var request = survey + "/requests/region-uppsala";
        assertThat(lastDays.of("contact-correction", request)).isEmpty();

        reach.survey(survey, Survey.State.CLEARED);

        assertThat(lastDays.of("contact-correction", request)).hasValue(LocalDate.of(2026, 12, 11));
    }

    @Test
    void whereTheDatesAreNotSetOrNotKnownThereIsNone() {
        reach.opens(survey, null);

        assertThat(lastDays.of("survey-design", survey)).isEmpty();
        assertThat(lastDays.of("survey-design", "surveys/unknown")).isEmpty();
        assertThat(lastDays.of("contact-correction", "actors/region-uppsala")).isEmpty();
    }
}

package se.arshjul.followupservice.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.section.SectionCalls.create;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CreateSurveySectionRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class CreateSurveySectionIT {

    @Autowired
    SectionCalls calls;

    @Autowired
    SurveyFixtures given;

    @Test
    void aNewSectionStandsLastAndSaysWhyItIsAsked() {
        var survey = given.designing();

        var created = calls.analyst().createSurveySection(create(survey, "whole", " Helheten "));

        assertThat(created.getName()).isEqualTo(survey + "/sections/whole");
        assertThat(created.getPosition()).isEqualTo(3);
        assertThat(created.getEtag()).isEqualTo("\"1\"");
        assertThat(calls.list(survey).getLast())
                .isEqualTo(Survey.Section.newBuilder()
                        .setSectionId("whole")
                        .setTitle("Helheten")
                        .setReason("För att se helheten.")
                        .setEtag("\"1\"")
                        .build());
        assertThat(given.audit(created.getName())).containsExactly("CreateSurveySection by people/analyst");
    }

    @Test
    void aNewSectionStandsWhereItIsWantedAndTheOthersMakeRoom() {
        var survey = given.designing();
        var wanted = create(survey, "whole", "Helheten").toBuilder();
        wanted.getSectionBuilder().setPosition(1);

        assertThat(calls.analyst().createSurveySection(wanted.build()).getPosition())
                .isEqualTo(1);
        assertThat(calls.ids(survey)).containsExactly("whole", "first", "second");
        assertThat(calls.questions(survey)).containsExactly("choice", "choices", "scale", "number", "text");
    }

    @Test
    void aRepeatedRequestAddsOnce() {
        var survey = given.designing();
        var request = create(survey, "whole", "Helheten");

        assertThat(calls.analyst().createSurveySection(request))
                .isEqualTo(calls.analyst().createSurveySection(request));
        assertThat(calls.ids(survey)).hasSize(3);
    }

    @Test
    void refusesAnIdThatIsTakenAndATitleThatIs() {
        var survey = given.designing();

        assertThat(refusalOf(() -> calls.analyst().createSurveySection(create(survey, "first", "Helheten"))))
                .isEqualTo("ALREADY_EXISTS SURVEY_SECTION_EXISTS");
        assertThat(violationsOf(() -> calls.analyst().createSurveySection(create(survey, "whole", "FIRST"))))
                .containsExactly("section.title TWICE");
    }

    @Test
    void reportsEveryFindingAtOnce() {
        var survey = given.designing();
        var misshapen = create(survey, "Whole!", "").toBuilder();
        misshapen.getSectionBuilder().setReason("x".repeat(2_001)).setPlanElement("fa1");
        var unfit = create(survey, "whole", "Helheten").toBuilder();
        unfit.getSectionBuilder().setPosition(-1).setPlanElement("plans/x/versions/1/elements/fa1");

        assertThat(violationsOf(() -> calls.analyst().createSurveySection(misshapen.build())))
                .containsExactlyInAnyOrder(
                        "section_id MALFORMED",
                        "section.title WRONG_LENGTH",
                        "section.reason TOO_LONG",
                        "section.plan_element MALFORMED");
        assertThat(violationsOf(() -> calls.analyst().createSurveySection(unfit.build())))
                .containsExactly("section.position OUT_OF_RANGE", "section.plan_element OTHER_VERSION");
    }

    @Test
    void sectionsStandStillOnceTheDesignIsDone() {
        for (var state : new State[] {State.DESIGNED, State.OPEN, State.CANCELLED}) {
            assertThat(refusalOf(() -> calls.analyst().createSurveySection(create(given.in(state), "whole", "Allt"))))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        }
        assertThat(refusalOf(() -> calls.analyst().createSurveySection(create(SurveyName.of(9999), "whole", "Allt"))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
        assertThat(refusalOf(
                        () -> calls.analyst().createSurveySection(CreateSurveySectionRequest.getDefaultInstance())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }
}

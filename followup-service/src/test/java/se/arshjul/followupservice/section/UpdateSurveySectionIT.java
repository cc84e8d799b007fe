package se.arshjul.followupservice.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.followupservice.section.SectionCalls.create;
import static se.arshjul.followupservice.section.SectionCalls.delete;
import static se.arshjul.followupservice.section.SectionCalls.section;
import static se.arshjul.followupservice.section.SectionCalls.update;
import static se.arshjul.testkit.Refusals.metadataOf;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class UpdateSurveySectionIT {

    @Autowired
    SectionCalls calls;

    @Autowired
    SurveyFixtures given;

    @Test
    void aSectionIsCalledOtherwiseAndSaysAnotherReasonWhileTheOtherStaysAsItIs() {
        var survey = given.designing();

        var updated = calls.analyst()
                .updateSurveySection(update(section(survey, "first", 1, "Ledning")
                        .setReason("För att se vem som leder.")
                        .setPlanElement(SurveyFixtures.PLAN_VERSION + "/elements/p-culture")
                        .setEtag("\"1\"")));

        assertThat(updated.getEtag()).isEqualTo("\"2\"");
        assertThat(calls.list(survey))
                .extracting(Survey.Section::getTitle, Survey.Section::getReason, Survey.Section::getEtag)
                .containsExactly(
                        tuple("Ledning", "För att se vem som leder.", "\"2\""), tuple("second", "Därför.", "\"1\""));
        assertThat(given.audit(updated.getName())).containsExactly("UpdateSurveySection by people/analyst");
    }

    @Test
    void aSectionThatMovesTakesItsQuestionsWithIt() {
        var survey = given.designing();

        calls.analyst().updateSurveySection(update(section(survey, "second", 1, "second")));

        assertThat(calls.ids(survey)).containsExactly("second", "first");
        assertThat(calls.questions(survey)).containsExactly("number", "text", "choice", "choices", "scale");

        calls.analyst().updateSurveySection(update(section(survey, "second", 0, "second")));

        assertThat(calls.questions(survey)).containsExactly("choice", "choices", "scale", "number", "text");
    }

    @Test
    void aSectionDoesNotMoveBehindAQuestionThatDependsOnIt() {
        var survey = given.designing();
        given.design(
                survey,
                "shown_if_question = CASE question_id WHEN 'text' THEN 'choice' END,"
                        + " shown_if_options = CASE question_id WHEN 'text' THEN ARRAY['yes'] END");
        var back = update(section(survey, "first", 2, "first"));

        assertThat(refusalOf(() -> calls.analyst().updateSurveySection(back)))
                .isEqualTo("FAILED_PRECONDITION QUESTION_IN_CONDITION");
        assertThat(metadataOf(() -> calls.analyst().updateSurveySection(back)))
                .containsEntry("question", survey + "/questions/choice")
                .containsEntry("dependent", survey + "/questions/text");
        assertThat(calls.ids(survey)).containsExactly("first", "second");
    }

    @Test
    void aRepeatedRequestChangesOnce() {
        var survey = given.designing();
        var request = update(section(survey, "first", 1, "Ledning"));

        assertThat(calls.analyst().updateSurveySection(request))
                .isEqualTo(calls.analyst().updateSurveySection(request));
        assertThat(calls.list(survey).getFirst().getEtag()).isEqualTo("\"2\"");
    }

    @Test
    void whoWasFirstIsNamedToWhoeverComesSecond() {
        var survey = given.designing();
        calls.analyst().updateSurveySection(update(section(survey, "first", 1, "Ledning")));
        var second = update(section(survey, "first", 1, "Styrning").setEtag("\"1\""));

        assertThat(refusalOf(() -> calls.analyst().updateSurveySection(second)))
                .isEqualTo("ABORTED SURVEY_SECTION_CHANGED");
        assertThat(metadataOf(() -> calls.analyst().updateSurveySection(second)))
                .containsEntry("etag", "\"2\"")
                .containsKey("updatedBy")
                .containsKey("updateTime");
    }

    @Test
    void anEmptiedSectionIsRemovedOnceAndLeavesNoGap() {
        var survey = given.designing();
        calls.analyst()
                .createSurveySection(create(survey, "whole", "Helheten").toBuilder()
                        .setSection(section(survey, "whole", 1, "Helheten"))
                        .build());
        var request = delete(survey + "/sections/whole", "\"1\"");

        calls.analyst().deleteSurveySection(request);
        calls.analyst().deleteSurveySection(request);

        assertThat(calls.ids(survey)).containsExactly("first", "second");
        assertThat(calls.analyst()
                        .createSurveySection(create(survey, "again", "Igen"))
                        .getPosition())
                .isEqualTo(3);
    }

    @Test
    void aSectionInWhichQuestionsStandStays() {
        var survey = given.designing();

        assertThat(refusalOf(() -> calls.analyst().deleteSurveySection(delete(survey + "/sections/second", ""))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_SECTION_NOT_EMPTY");
        assertThat(calls.ids(survey)).containsExactly("first", "second");
    }

    @Test
    void whatIsNotThereOrNoLongerDesignedIsRefused() {
        var survey = given.designing();
        for (var name : List.of(survey + "/sections/other", "surveys/9999/sections/first", "first")) {
            assertThat(refusalOf(() -> calls.analyst().deleteSurveySection(delete(name, ""))))
                    .isEqualTo("NOT_FOUND SURVEY_SECTION_NOT_FOUND");
            assertThat(refusalOf(() -> calls.analyst()
                            .updateSurveySection(update(
                                    section(survey, "first", 1, "Ledning").setName(name)))))
                    .isEqualTo("NOT_FOUND SURVEY_SECTION_NOT_FOUND");
        }
        var designed = given.in(State.DESIGNED);
        assertThat(refusalOf(() -> calls.analyst().deleteSurveySection(delete(designed + "/sections/second", ""))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        assertThat(refusalOf(
                        () -> calls.analyst().updateSurveySection(update(section(designed, "first", 1, "Ledning")))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        assertThat(violationsOf(
                        () -> calls.analyst().updateSurveySection(update(section(survey, "first", 1, "second")))))
                .containsExactly("section.title TWICE");
    }
}

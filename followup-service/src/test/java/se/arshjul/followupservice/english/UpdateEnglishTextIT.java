package se.arshjul.followupservice.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.arshjul.followupservice.english.EnglishCalls.english;
import static se.arshjul.followupservice.english.EnglishCalls.update;
import static se.arshjul.followupservice.english.EnglishCalls.whole;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.EnglishText.Part;
import se.arshjul.followup.v1.UpdateEnglishTextRequest;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class UpdateEnglishTextIT {

    @Autowired
    EnglishCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsWrittenIsReadByWhoAnswersInEnglish() {
        var survey = given.open();

        var written = calls.write(survey + "/questions/scale", "EN ");
        calls.write(survey + "/sections/first", "EN ");

        assertThat(written.getState()).isEqualTo(EnglishText.State.CURRENT);
        assertThat(english(calls.asked(survey, "scale").getEnglishList()))
                .containsExactly(
                        entry("help", "EN Svara som det är."),
                        entry("scale.max_label", "EN Mycket"),
                        entry("scale.min_label", "EN Lite"),
                        entry("wording", "EN Vad svarar ni?"));
        assertThat(calls.read(survey, "scale").getWording()).isEqualTo("Vad svarar ni?");
        assertThat(calls.read(survey, "choice").getEnglishList()).isEmpty();
        assertThat(english(calls.section(survey, 0).getEnglishList()))
                .containsExactly(entry("reason", "EN Därför."), entry("title", "EN first"));
        assertThat(given.audit(written.getName())).containsExactly("UpdateEnglishText by people/analyst");
    }

    @Test
    void itIsWrittenInEveryStateButOfACancelledSurvey() {
        for (var state : new State[] {State.DESIGNING, State.APPROVED, State.OPEN, State.PUBLISHED}) {
            assertThat(calls.write(given.in(state) + "/questions/choices", "EN ")
                            .getState())
                    .as(state.name())
                    .isEqualTo(EnglishText.State.CURRENT);
        }
        var cancelled = given.in(State.CANCELLED);
        assertThat(refusalOf(() -> calls.write(cancelled + "/questions/text", "EN ")))
                .isEqualTo("FAILED_PRECONDITION SURVEY_CANCELLED");
    }

    @Test
    void aTextIsWrittenWhollyOrNotAtAll() {
        var about = given.open() + "/questions/choice";
        var half = whole(calls.get(about), "EN ");
        half.getPartsBuilder(1).clearEnglish();
        half.getPartsBuilder(2).setEnglish("x".repeat(201));
        half.addParts(Part.newBuilder().setField("options.maybe").setEnglish("Maybe"));

        assertThat(violationsOf(() -> calls.analyst().updateEnglishText(update(half))))
                .containsExactlyInAnyOrder(
                        "english_text.parts.help REQUIRED",
                        "english_text.parts.options.yes TOO_LONG",
                        "english_text.parts.options.maybe UNKNOWN");
        assertThat(calls.get(about).getState()).isEqualTo(EnglishText.State.MISSING);
    }

    @Test
    void refusesOneFieldTwiceAndWhatIsLongerThanAnything() {
        var about = given.open() + "/questions/choice";
        var twice = whole(calls.get(about), "EN ")
                .addParts(Part.newBuilder().setField("wording").setEnglish("Again?"));
        var longest = whole(calls.get(about), "EN ");
        longest.getPartsBuilder(1).setEnglish("x".repeat(4_001));

        assertThat(violationsOf(() -> calls.analyst().updateEnglishText(update(twice))))
                .containsExactly("english_text.parts.wording TWICE");
        assertThat(violationsOf(() -> calls.analyst().updateEnglishText(update(longest))))
                .containsExactly("english_text.parts[1].english TOO_LONG");
    }

    @Test
    void refusesTwoOptionsThatReadAlike() {
        var about = given.open() + "/questions/choice";
        var alike = whole(calls.get(about), "EN ");
        alike.getPartsBuilderList().stream()
                .filter(part -> part.getField().startsWith("options."))
                .forEach(part -> part.setEnglish(part.getField().endsWith("yes") ? "Partly " : "partly"));

        assertThat(violationsOf(() -> calls.analyst().updateEnglishText(update(alike))))
                .singleElement()
                .asString()
                .endsWith("OPTION_TWICE");
    }

    @Test
    void emptyPartsTakeAwayWhatThereWas() {
        var survey = given.open();
        var about = survey + "/questions/text";
        var written = calls.write(about, "EN ").toBuilder();
        written.getPartsBuilderList().forEach(Part.Builder::clearEnglish);

        assertThat(calls.analyst().updateEnglishText(update(written)).getState())
                .isEqualTo(EnglishText.State.MISSING);
        assertThat(calls.read(survey, "text").getEnglishList()).isEmpty();
    }

    @Test
    void aRepeatedRequestWritesOnceAndAnotherEtagIsRefused() {
        var about = given.open() + "/questions/number";
        var before = calls.get(about);
        var request = update(whole(before, "EN "));

        assertThat(calls.analyst().updateEnglishText(request))
                .isEqualTo(calls.analyst().updateEnglishText(request));
        assertThat(given.audit(before.getName())).hasSize(1);
        assertThat(refusalOf(() -> calls.analyst().updateEnglishText(update(whole(before, "XX ")))))
                .isEqualTo("ABORTED ENGLISH_TEXT_CHANGED");
        assertThat(refusalOf(() -> calls.analyst()
                        .updateEnglishText(UpdateEnglishTextRequest.newBuilder()
                                .setEnglishText(whole(before, "EN "))
                                .build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }

    @Test
    void whatIsTranslatedFromASwedishTextThatIsNoMoreIsRefused() {
        var survey = given.designing();
        var read = calls.get(survey + "/questions/number");
        given.design(survey, "wording = 'Hur många?'");

        assertThat(refusalOf(() -> calls.analyst().updateEnglishText(update(whole(read, "EN ")))))
                .isEqualTo("ABORTED ENGLISH_TEXT_CHANGED");
    }

    @Test
    void rowsOfAMatrixSayTheSameOfWhatTheyHaveInCommon() {
        var survey = given.designing();
        aTable(survey);
        calls.write(survey + "/questions/choice", "EN ");

        calls.write(survey + "/questions/choices", "XX ");

        assertThat(english(calls.get(survey + "/questions/choice").getPartsList()))
                .containsEntry("matrix.title", "XX Vad gäller?")
                .containsEntry("options.yes", "XX YES")
                .containsEntry("wording", "EN Vad svarar ni?");
        assertThat(calls.get(survey + "/questions/choice").getState()).isEqualTo(EnglishText.State.CURRENT);
    }

    /** Of two rows with the same options. */
    private void aTable(SurveyName survey) {
        for (var statement : new String[] {
            "DELETE FROM question_option WHERE survey_id = :survey AND question_id = 'choices'", """
            INSERT INTO question_option
            SELECT survey_id, 'choices', option_id, position, label
              FROM question_option
             WHERE survey_id = :survey AND question_id = 'choice'
            """, """
            UPDATE question SET kind = 'SINGLE_CHOICE', matrix_id = 'grid', matrix_title = 'Vad gäller?'
             WHERE survey_id = :survey AND question_id IN ('choice', 'choices')
            """
        }) {
            jdbc.sql(statement).param("survey", survey.survey()).update();
        }
    }

    @Test
    void refusesWhatTheSurveyHasNot() {
        var survey = given.open();
        for (var name : new String[] {
            survey + "/questions/none",
            survey + "/sections/none",
            survey + "/rules/choice",
            survey + "/contradictionRules/none",
            survey + "/texts/analysis",
            "surveys/9999/sections/first"
        }) {
            assertThat(refusalOf(() -> calls.get(name))).isEqualTo("NOT_FOUND ENGLISH_TEXT_NOT_FOUND");
        }
        var pilot = new SurveyName(survey.survey() + "-pilot-1");
        assertThat(refusalOf(() -> calls.get(pilot + "/sections/first"))).isEqualTo("NOT_FOUND ENGLISH_TEXT_NOT_FOUND");
    }
}

package se.arshjul.followupservice.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Amendment.Kind;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Option;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class CreateAmendmentIT {

    @Autowired
    AmendmentCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aQuestionIsAskedInOtherWordsAndWhatItWasIsKept() {
        var survey = given.open();
        var before = calls.asked(survey);

        var amendment = calls.coordinator()
                .createAmendment(calls.change(
                        survey,
                        "number",
                        question -> question.setWording("Hur stor andel?").setHelp("I hela procent.")));

        assertThat(amendment.getName()).isEqualTo(survey + "/amendments/1");
        assertThat(amendment.getKind()).isEqualTo(Kind.CHANGED);
        assertThat(amendment.getQuestionsList()).containsExactly(survey + "/questions/number");
        assertThat(amendment.getWording()).isEqualTo("Hur stor andel?");
        assertThat(amendment.getReason()).isEqualTo("Frågan gick att förstå på två sätt.");
        assertThat(amendment.getCreateTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(amendment.getFieldsList()).extracting("field").containsExactly("wording", "help");
        assertThat(calls.named(survey, "number").getWording()).isEqualTo("Hur stor andel?");
        assertThat(calls.asked(survey, 0)).isEqualTo(before);
        assertThat(calls.asked(survey, 1)).isEqualTo(calls.asked(survey));
    }

    @Test
    void everyTimeBetweenTheAmendmentsCanBeRead() {
        var survey = given.open();
        for (var words : List.of("A?", "B?", "C?")) {
            calls.coordinator().createAmendment(calls.change(survey, "text", question -> question.setWording(words)));
        }

        assertThat(Stream.of(0, 1, 2, 3)
                        .map(amendments ->
                                calls.asked(survey, amendments).getLast().getWording()))
                .containsExactly("Vad svarar ni?", "A?", "B?", "C?");
        assertThat(calls.list(As.staff("coordinator"), survey))
                .extracting("wording")
                .containsExactly("C?", "B?", "A?");
    }

    @Test
    void optionsAreRewordedAndAddedAnywhere() {
        var survey = given.open();

        calls.coordinator()
                .createAmendment(calls.change(
                        survey,
                        "choices",
                        question -> question.clearOptions()
                                .addOptions(option("a", "Alfa"))
                                .addOptions(option("new", "Ny"))
                                .addOptions(option("b", "B"))
                                .addOptions(option("c", "C"))));

        assertThat(calls.named(survey, "choices").getOptionsList())
                .extracting("label")
                .containsExactly("Alfa", "Ny", "B", "C");
        assertThat(calls.asked(survey, 0).get(1).getOptionsList())
                .extracting("label")
                .containsExactly("A", "B", "C");
    }

    @Test
    void rowsOfATableChangeTogether() {
        var survey = given.designing();
        jdbc.sql("""
            INSERT INTO question (survey_id, question_id, section_id, position, kind, wording, help, required,
                                  plan_element, scale_min, scale_max, scale_min_label, scale_max_label,
                                  matrix_id, matrix_title, revision)
            SELECT survey_id, 'row-' || row, 'second', 5 + row, kind, 'Rad ' || row, '', FALSE, '', scale_min,
                   scale_max, scale_min_label, scale_max_label, 'table', 'Hur långt?', 1
              FROM question
             CROSS JOIN generate_series(1, 2) AS row
             WHERE survey_id = :survey AND question_id = 'scale'
            """).param("survey", survey.survey()).update();
        given.become(survey, Survey.State.OPEN);

        var amendment = calls.coordinator()
                .createAmendment(calls.change(
                        survey, "row-1", question -> question.getScaleBuilder().setMaxLabel("Helt")));

        assertThat(amendment.getQuestionsList())
                .containsExactly(survey + "/questions/row-1", survey + "/questions/row-2");
        assertThat(calls.named(survey, "row-2").getScale().getMaxLabel()).isEqualTo("Helt");
        assertThat(calls.asked(survey, 0).getLast().getScale().getMaxLabel()).isEqualTo("Mycket");
    }

    @Test
    void aRepeatedRequestAmendsOnce() {
        var survey = given.open();
        var request = calls.change(survey, "text", question -> question.setWording("Vad mer?"));

        var first = calls.coordinator().createAmendment(request);

        assertThat(calls.coordinator().createAmendment(request)).isEqualTo(first);
        assertThat(calls.list(As.staff("coordinator"), survey)).containsExactly(first);
    }

    @ParameterizedTest
    @MethodSource("whatCannotChange")
    void whatWouldMakeAnswersMeanSomethingElseIsRefused(String question, Consumer<Question.Builder> change) {
        var survey = given.open();

        assertThat(refusalOf(() -> calls.coordinator().createAmendment(calls.change(survey, question, change))))
                .isEqualTo("INVALID_ARGUMENT AMENDMENT_INVALID");
        assertThat(calls.asked(survey)).isEqualTo(calls.asked(survey, 0));
    }

    static Stream<Arguments> whatCannotChange() {
        return Stream.of(
                change("choices", question -> question.removeOptions(0).addOptions(option("a", "A"))),
                change("text", question -> question.setRequired(true)),
                change("text", question -> question.setMaxLength(100)),
                change("text", question -> question.setSectionId("first")),
                change("text", question -> question.setAttachmentsAllowed(true)),
                change("text", question -> question.setPlanElement(SurveyFixtures.PLAN_VERSION + "/elements/p")),
                change("text", question -> question.clearMaxLength().setKind(Question.Kind.NUMBER)),
                change(
                        "text",
                        question -> question.getShownIfBuilder()
                                .setQuestionId("choice")
                                .addOptionIds("yes")),
                change("scale", question -> question.getScaleBuilder().setMax(6)),
                change(
                        "scale",
                        question ->
                                question.getMatrixBuilder().setMatrixId("table").setTitle("Hur långt?")),
                change("number", question -> question.getNumberRangeBuilder().setDecimals(1)),
                change("number", question -> {}));
    }

    @ParameterizedTest
    @EnumSource(
            value = Survey.State.class,
            names = {"DESIGNING", "DESIGNED", "APPROVED", "CLOSED", "REVIEWING", "PUBLISHED", "CANCELLED"})
    void onlyWhatIsBeingAnsweredIsAmended(Survey.State state) {
        var survey = given.in(state);

        assertThat(refusalOf(() -> calls.reword(survey, "text"))).isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
    }

    @Test
    void refusesWithoutAReasonAKindOrTheLatestEtag() {
        var survey = given.open();
        var request = calls.change(survey, "text", question -> question.setWording("Vad mer?"));

        assertThat(refusalOf(() -> calls.coordinator()
                        .createAmendment(request.toBuilder().setReason(" ").build())))
                .isEqualTo("INVALID_ARGUMENT AMENDMENT_INVALID");
        assertThat(refusalOf(() -> calls.coordinator()
                        .createAmendment(request.toBuilder().clearKind().build())))
                .isEqualTo("INVALID_ARGUMENT AMENDMENT_INVALID");
        calls.reword(survey, "text");
        assertThat(refusalOf(() -> calls.coordinator().createAmendment(request)))
                .isEqualTo("ABORTED QUESTION_CHANGED");
    }

    @Test
    void whatHasGoneOutChangesByNothingElse() {
        var survey = given.open();
        calls.reword(survey, "text");

        assertThatThrownBy(() -> sql("UPDATE question SET help = 'x' WHERE survey_id = :survey", survey))
                .hasMessageContaining("a question stays as it was asked");
        assertThatThrownBy(() -> sql("DELETE FROM question_option WHERE survey_id = :survey", survey))
                .hasMessageContaining("a question stays as it was asked");
        assertThatThrownBy(() -> sql("UPDATE section SET title = 'x' WHERE survey_id = :survey", survey))
                .hasMessageContaining("a question stays as it was asked");
        assertThatThrownBy(() -> sql("UPDATE amendment SET reason = 'x' WHERE survey_id = :survey", survey))
                .hasMessageContaining("amendment is append-only");
        assertThatThrownBy(() -> sql("DELETE FROM amended_question WHERE survey_id = :survey", survey))
                .hasMessageContaining("amended_question is append-only");
    }

    private void sql(String statement, SurveyName survey) {
        jdbc.sql(statement).param("survey", survey.survey()).update();
    }

    private static Arguments change(String question, Consumer<Question.Builder> change) {
        return Arguments.of(question, change);
    }

    private static Option option(String id, String label) {
        return Option.newBuilder().setOptionId(id).setLabel(label).build();
    }
}

package se.arshjul.followupservice.question;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.question.QuestionCalls.create;
import static se.arshjul.followupservice.question.QuestionCalls.question;
import static se.arshjul.testkit.Refusals.metadataOf;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.MoveMatrixRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Condition;
import se.arshjul.followup.v1.Question.Kind;
import se.arshjul.followup.v1.Question.Matrix;
import se.arshjul.followup.v1.Question.Option;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.ServiceTest;

/** A matrix moves whole: row-1 and row-2, which follow number and text in the second of two sections. */
@ServiceTest
class MoveMatrixIT {

    @Autowired
    QuestionCalls calls;

    @Autowired
    SurveyFixtures given;

    private SurveyName survey;

    @BeforeEach
    void rows() {
        survey = given.designing();
        for (var id : List.of("row-1", "row-2")) {
            calls.analyst().createQuestion(create(survey, id, row("steps")));
        }
    }

    private static Question.Builder row(String matrix) {
        return question(Kind.SINGLE_CHOICE)
                .addOptions(Option.newBuilder().setOptionId("done").setLabel("Klart"))
                .addOptions(Option.newBuilder().setOptionId("begun").setLabel("Påbörjat"))
                .setMatrix(Matrix.newBuilder().setMatrixId(matrix).setTitle("Hur långt har ni kommit?"));
    }

    private MoveMatrixRequest.Builder move(String section, String after) {
        return MoveMatrixRequest.newBuilder()
                .setParent(survey.toString())
                .setMatrixId("steps")
                .setSectionId(section)
                .setAfterQuestionId(after)
                .setRequestId(UUID.randomUUID().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "first, '', row-1 row-2 choice choices scale number text",
        "first, choice, choice row-1 row-2 choices scale number text",
        "first, scale, choice choices scale row-1 row-2 number text",
        "second, '', choice choices scale row-1 row-2 number text",
        "second, number, choice choices scale number row-1 row-2 text",
        "second, text, choice choices scale number text row-1 row-2"
    })
    void allRowsMoveTogetherBehindAQuestionOrFirstInASection(String section, String after, String order) {
        var moved = calls.analyst().moveMatrix(move(section, after).build());

        assertThat(calls.ids(survey)).containsExactly(order.split(" "));
        assertThat(moved.getRowsList())
                .hasSize(2)
                .allMatch(row -> row.getSectionId().equals(section))
                .isEqualTo(
                        calls.list(survey).stream().filter(Question::hasMatrix).toList());
    }

    @Test
    void theSameRequestMovesOnceAndIsOnRecordForEachRow() {
        var request = move("first", "").build();
        var first = calls.analyst().moveMatrix(request);

        assertThat(calls.analyst().moveMatrix(request)).isEqualTo(first);
        for (var row : first.getRowsList()) {
            assertThat(given.audit(row.getName()))
                    .containsExactly("CreateQuestion by people/analyst", "MoveMatrix by people/analyst");
        }
    }

    @Test
    void itStandsNotBetweenTheRowsOfAnother() {
        for (var id : List.of("other-1", "other-2")) {
            calls.analyst().createQuestion(create(survey, id, row("other")));
        }

        assertThat(violationsOf(() ->
                        calls.analyst().moveMatrix(move("second", "other-1").build())))
                .containsExactly("question.position WITHIN_MATRIX");
        assertThat(calls.ids(survey)).endsWith("row-1", "row-2", "other-1", "other-2");
    }

    @Test
    void aRowStaysBehindTheQuestionItDependsOn() {
        calls.analyst()
                .createQuestion(create(
                        survey,
                        "row-3",
                        row("steps")
                                .setShownIf(Condition.newBuilder()
                                        .setQuestionId("choice")
                                        .addOptionIds("yes"))));

        assertThat(violationsOf(
                        () -> calls.analyst().moveMatrix(move("first", "").build())))
                .containsExactly("question.shown_if.question_id NOT_EARLIER");
        assertThat(calls.ids(survey)).endsWith("row-1", "row-2", "row-3");
    }

    @Test
    void whatDependsOnARowIsNamedWhereTheRowWouldStandBehindIt() {
        calls.analyst().moveMatrix(move("first", "").build());
        calls.analyst()
                .createQuestion(create(
                        survey,
                        "why",
                        question(Kind.TEXT)
                                .setSectionId("first")
                                .setShownIf(Condition.newBuilder()
                                        .setQuestionId("row-1")
                                        .addOptionIds("done"))));

        assertThat(metadataOf(
                        () -> calls.analyst().moveMatrix(move("second", "text").build())))
                .containsEntry("dependent", survey + "/questions/why");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', section_id REQUIRED",
        "third, '', section_id UNKNOWN",
        "first, text, after_question_id UNKNOWN",
        "second, row-2, after_question_id UNKNOWN"
    })
    void aPlaceThatIsNoneIsRefused(String section, String after, String wrong) {
        assertThat(violationsOf(
                        () -> calls.analyst().moveMatrix(move(section, after).build())))
                .containsExactly(wrong);
    }

    @Test
    void whatIsNotThereOrNoLongerDesignedIsRefused() {
        assertThat(refusalOf(() -> calls.analyst()
                        .moveMatrix(move("first", "").setMatrixId("none").build())))
                .isEqualTo("NOT_FOUND MATRIX_NOT_FOUND");
        assertThat(refusalOf(() -> calls.analyst()
                        .moveMatrix(move("first", "").setParent("surveys/9999").build())))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");

        given.become(survey, State.DESIGNED);
        assertThat(refusalOf(() -> calls.analyst().moveMatrix(move("first", "").build())))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
    }
}

package se.arshjul.followupservice.question;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.question.QuestionCalls.create;
import static se.arshjul.followupservice.question.QuestionCalls.delete;
import static se.arshjul.followupservice.question.QuestionCalls.question;
import static se.arshjul.followupservice.question.QuestionCalls.update;
import static se.arshjul.testkit.Refusals.metadataOf;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CompleteDesignRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Kind;
import se.arshjul.followup.v1.Question.Matrix;
import se.arshjul.followup.v1.Question.Option;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.ServiceTest;

/** Questions that are shown as the rows of one table: here row-1, row-2 and row-3, which follow the text. */
@ServiceTest
class MatrixIT {

    private static final Matrix STEPS = matrix("Hur långt har ni kommit med det här?");

    @Autowired
    QuestionCalls calls;

    @Autowired
    SurveyFixtures given;

    private SurveyName survey;

    @BeforeEach
    void rows() {
        survey = given.designing();
        for (int row = 1; row <= 3; row++) {
            calls.analyst().createQuestion(create(survey, "row-" + row, row().setMatrix(STEPS)));
        }
    }

    private static Matrix matrix(String title) {
        return Matrix.newBuilder().setMatrixId("steps").setTitle(title).build();
    }

    private static Question.Builder row() {
        return question(Kind.SINGLE_CHOICE).addOptions(option("done", "Klart")).addOptions(option("begun", "Påbörjat"));
    }

    private static Option option(String id, String label) {
        return Option.newBuilder().setOptionId(id).setLabel(label).build();
    }

    private Question change(String id, UnaryOperator<Question.Builder> how) {
        return calls.analyst().updateQuestion(update(how.apply(calls.named(survey, id).toBuilder())));
    }

    private List<Question> inTable() {
        return calls.list(survey).stream().filter(Question::hasMatrix).toList();
    }

    @Test
    void questionsStandInOneTableAndTheOutermostCanLeaveIt() {
        assertThat(calls.ids(survey)).endsWith("text", "row-1", "row-2", "row-3");
        assertThat(inTable()).hasSize(3).allMatch(row -> row.getMatrix().equals(STEPS));

        assertThat(change("row-3", Question.Builder::clearMatrix).hasMatrix()).isFalse();
        change("row-1", Question.Builder::clearMatrix);

        assertThat(inTable()).extracting(Question::getName).containsExactly(survey + "/questions/row-2");
    }

    @Test
    void theMiddleRowLeavesTheTableWhenItIsMovedBehindIt() {
        assertThat(violationsOf(() -> change("row-2", Question.Builder::clearMatrix)))
                .containsExactly("question.position WITHIN_MATRIX");

        change("row-2", row -> row.clearMatrix().setPosition(8));

        assertThat(calls.ids(survey)).endsWith("row-1", "row-3", "row-2");
        assertThat(calls.analyst().deleteQuestion(delete(inTable().getFirst().getName(), "")))
                .isNotNull();
    }

    @Test
    void oneRowsTitleAndOptionsAreThoseOfAllAndEachRowKeepsItsOwnWording() {
        var before = calls.named(survey, "row-3");
        change("row-3", row -> row.setWording("Och hos er?"));
        change(
                "row-1",
                row -> row.setMatrix(matrix("Var står ni?"))
                        .setOptions(1, option("begun", "På gång"))
                        .addOptions(option("none", "Inte alls")));

        assertThat(inTable())
                .allMatch(row -> row.getMatrix().getTitle().equals("Var står ni?"))
                .allMatch(row -> row.getOptionsList()
                        .equals(List.of(
                                option("done", "Klart"), option("begun", "På gång"), option("none", "Inte alls"))));
        assertThat(inTable())
                .extracting(Question::getWording)
                .containsExactly("Hur stor andel?", "Hur stor andel?", "Och hos er?");
        assertThat(refusalOf(() -> calls.analyst().updateQuestion(update(before.toBuilder()))))
                .isEqualTo("ABORTED QUESTION_CHANGED");
        assertThat(given.audit(before.getName()))
                .extracting(entry -> entry.replaceFirst(" by .*", ""))
                .containsExactly("CreateQuestion", "UpdateQuestion", "UpdateQuestion");
    }

    @Test
    void anOptionOnWhichAnotherRowsFollowUpDependsCannotGo() {
        calls.analyst()
                .createQuestion(create(
                        survey,
                        "why",
                        question(Kind.TEXT)
                                .setShownIf(Question.Condition.newBuilder()
                                        .setQuestionId("row-2")
                                        .addOptionIds("begun"))));

        assertThat(metadataOf(() -> change("row-1", row -> row.setOptions(1, option("other", "Annat")))))
                .containsEntry("dependent", survey + "/questions/why");
        assertThat(inTable()).allMatch(row -> row.getOptions(1).getOptionId().equals("begun"));
    }

    @ParameterizedTest
    @CsvSource({
        "choice, question.matrix NOT_ADJACENT",
        "text, question.matrix NOT_FOR_KIND",
        "choices, question.matrix NOT_FOR_KIND"
    })
    void refusesAQuestionThatDoesNotGoWithTheTable(String id, String violation) {
        assertThat(violationsOf(() -> change(id, question -> question.setMatrix(STEPS))))
                .containsExactly(violation);
        assertThat(calls.named(survey, id).hasMatrix()).isFalse();
    }

    @Test
    void refusesARowWithOtherOptionsThanTheOthers() {
        var other = row().addOptions(option("none", "Inte alls")).setMatrix(STEPS);

        assertThat(violationsOf(() -> calls.analyst().createQuestion(create(survey, "row-4", other))))
                .containsExactly("question.matrix OTHER_FORM");
        assertThat(inTable()).hasSize(3);
    }

    @Test
    void refusesARowInAnotherSectionThanTheOthers() {
        change("number", question -> question.setPosition(8));
        change("text", question -> question.setPosition(8));
        var row = row().setSectionId("first").setMatrix(STEPS);

        assertThat(violationsOf(() -> calls.analyst().createQuestion(create(survey, "row-0", row))))
                .containsExactly("question.matrix OTHER_SECTION");
    }

    @Test
    void noOtherQuestionStandsBetweenTheRowsOfATable() {
        assertThat(violationsOf(() -> change("text", question -> question.setPosition(7))))
                .containsExactly("question.position WITHIN_MATRIX");
        assertThat(violationsOf(() -> calls.analyst()
                        .createQuestion(
                                create(survey, "between", question(Kind.TEXT).setPosition(7)))))
                .containsExactly("question.position WITHIN_MATRIX");
        assertThat(violationsOf(() -> change("row-1", row -> row.setPosition(4))))
                .containsExactly("question.matrix NOT_ADJACENT");
    }

    @Test
    void refusesATableWithoutIdOrTitle() {
        assertThat(violationsOf(() -> change("row-1", row -> row.setMatrix(Matrix.getDefaultInstance()))))
                .containsExactly("question.matrix.matrix_id REQUIRED", "question.matrix.title REQUIRED");
        assertThat(violationsOf(() -> change(
                        "row-1",
                        row -> row.setMatrix(matrix("x".repeat(501)).toBuilder().setMatrixId("Steg 1")))))
                .containsExactlyInAnyOrder("question.matrix.matrix_id MALFORMED", "question.matrix.title TOO_LONG");
    }

    @Test
    void aDesignIsNotDoneWhileATableIsBroken() {
        given.design(survey, "matrix_id = CASE question_id WHEN 'row-2' THEN 'other' ELSE matrix_id END");
        var request = CompleteDesignRequest.newBuilder()
                .setName(survey.toString())
                .setRequestId(UUID.randomUUID().toString())
                .build();

        assertThat(refusalOf(() -> calls.analyst().completeDesign(request)))
                .isEqualTo("FAILED_PRECONDITION MATRIX_BROKEN");
        assertThat(metadataOf(() -> calls.analyst().completeDesign(request)))
                .containsEntry("question", survey + "/questions/row-3");
    }
}

package se.arshjul.followupservice.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Amendment.Successor;
import se.arshjul.followup.v1.CreateAmendmentRequest;
import se.arshjul.followup.v1.FieldChange;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Option;
import se.arshjul.followupservice.question.ConditionFixtures;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.RefusalStatus;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class RemovedOptionIT {

    @Autowired
    AmendmentCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    ConditionFixtures conditions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isRemovedWhileNobodyHasChosenIt() {
        var survey = given.in(State.STARTED).survey();

        calls.coordinator().createAmendment(without(survey, "choice", 1));

        assertThat(calls.named(survey, "choice").getOptionsList())
                .extracting(Option::getOptionId)
                .containsExactly("yes", "never");
    }

    @Test
    void staysWhenSomebodyHasChosenIt() {
        var survey = given.in(State.STARTED).survey();

        assertThat(refusalOf(() -> calls.coordinator().createAmendment(without(survey, "choice", 0))))
                .isEqualTo("INVALID_ARGUMENT AMENDMENT_INVALID");
    }

    @Test
    void staysWhenItWasHandedInOnce() {
        var survey = given.in(State.APPROVED).survey();
        jdbc.sql("UPDATE answer SET choice = 'no' WHERE survey_id = :survey AND question_id = 'choice'")
                .param("survey", survey.survey())
                .update();

        assertThat(refusalOf(() -> calls.coordinator().createAmendment(without(survey, "choice", 0))))
                .isEqualTo("INVALID_ARGUMENT AMENDMENT_INVALID");
    }

    @Test
    void staysWhileAnotherQuestionDependsOnIt() {
        var survey = conditions.in(Survey.State.OPEN);

        assertThat(violationsOf(() -> calls.coordinator().createAmendment(without(survey, "choices", 0))))
                .containsExactly("options.a OPTION_IN_CONDITION");
        assertThat(calls.coordinator()
                        .createAmendment(without(survey, "choices", 2))
                        .getFieldsList())
                .extracting(FieldChange::getField)
                .containsExactlyInAnyOrder("options.never", "options.c");
    }

    @Test
    void staysWithoutASuccessorAndTheRefusalSaysHowManyHaveChosenIt() {
        var survey = given.survey(Survey.State.OPEN);
        given.in(survey, "region-started", State.STARTED);
        given.in(survey, "region-accepted", State.ACCEPTED);
        var bare = calls.successor(survey, "choice", "yes", "no").toBuilder()
                .clearSuccessors()
                .build();

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> calls.coordinator().createAmendment(bare),
                () -> calls.coordinator().previewAmendment(AmendmentCalls.preview(bare)))) {
            assertThat(RefusalStatus.read(catchThrowableOfType(StatusRuntimeException.class, call)))
                    .get()
                    .satisfies(refusal -> assertThat(refusal.violations())
                            .containsExactly(new FieldViolation(
                                    "successors.yes", "OPTION_CHOSEN", "2 have chosen it: another must succeed it.")));
        }
        assertThat(calls.asked(survey)).isEqualTo(calls.asked(survey, 0));
    }

    @Test
    void hasAnOptionOfTheQuestionInItsPlace() {
        var survey = given.in(State.STARTED).survey();

        assertThat(violationsOf(
                        () -> calls.coordinator().createAmendment(calls.successor(survey, "choice", "yes", "maybe"))))
                .containsExactly("successors.yes OPTION_UNKNOWN");
        assertThat(violationsOf(
                        () -> calls.coordinator().createAmendment(calls.successor(survey, "choice", "yes", "yes"))))
                .containsExactly("successors.yes OPTION_UNKNOWN");
        assertThat(violationsOf(() -> calls.coordinator()
                        .createAmendment(calls.successor(survey, "choice", "yes", "no").toBuilder()
                                .addSuccessors(
                                        Successor.newBuilder().setOptionId("no").setStandingOptionId("new-1"))
                                .build())))
                .containsExactly("successors.no OPTION_STAYS");
    }

    @Test
    void leavesItsIdToNoOther() {
        var survey = given.in(State.APPROVED).survey();
        calls.coordinator().createAmendment(calls.successor(survey, "choice", "yes", "no"));

        assertThat(refusalOf(() -> calls.coordinator()
                        .createAmendment(calls.change(
                                survey,
                                "choice",
                                question -> question.addOptions(
                                        Option.newBuilder().setOptionId("yes").setLabel("Ja"))))))
                .isEqualTo("INVALID_ARGUMENT AMENDMENT_INVALID");
    }

    @Test
    void staysWhileAnotherQuestionDependsOnItWhateverSucceedsItAndTheRefusalSaysWhichQuestion() {
        var survey = conditions.in(Survey.State.OPEN);
        given.in(survey, "region-uppsala", State.STARTED);
        var succeeded = calls.successor(survey, "choice", "yes", "no");
        var bare = succeeded.toBuilder().clearSuccessors().build();

        for (var request : List.of(succeeded, bare)) {
            assertThat(RefusalStatus.read(catchThrowableOfType(
                            StatusRuntimeException.class,
                            () -> calls.coordinator().createAmendment(request))))
                    .get()
                    .satisfies(refusal -> assertThat(refusal.violations())
                            .containsExactly(new FieldViolation(
                                    "options.yes", "OPTION_IN_CONDITION", "Decides whether question 2 is asked.")));
        }
    }

    @Test
    void isSucceededByOneAndOnlyWhereItIsRemoved() {
        var survey = given.in(State.STARTED).survey();
        var twice = calls.successor(survey, "choice", "yes", "no").toBuilder()
                .addSuccessors(Successor.newBuilder().setOptionId("yes").setStandingOptionId("new-1"))
                .build();

        assertThat(violationsOf(() -> calls.coordinator().createAmendment(twice)))
                .containsExactly("successors.yes TWICE");
        for (var request :
                List.of(calls.withdraw(survey, "choice"), calls.add(survey, "more", AmendmentCalls.newText()))) {
            var succeeded = request.toBuilder()
                    .addSuccessors(Successor.newBuilder().setOptionId("yes").setStandingOptionId("no"))
                    .build();
            assertThat(violationsOf(() -> calls.coordinator().createAmendment(succeeded)))
                    .containsExactly("successors.yes OPTION_STAYS");
            assertThat(violationsOf(() -> calls.coordinator().previewAmendment(AmendmentCalls.preview(succeeded))))
                    .containsExactly("successors.yes OPTION_STAYS");
        }
    }

    /** Another option comes in its place, at the end. */
    private CreateAmendmentRequest without(SurveyName survey, String question, int option) {
        Consumer<Question.Builder> change = builder -> builder.removeOptions(option)
                .addOptions(Option.newBuilder().setOptionId("never").setLabel("Aldrig"));
        return calls.change(survey, question, change);
    }
}

package se.arshjul.followupservice.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.answer;
import static se.arshjul.followupservice.request.RequestCalls.check;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.followupservice.request.RequestCalls.update;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.ListAnswersRequest;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ListAnswersIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsWhatIsAnsweredInTheOrderOfTheQuestions() {
        var name = given.in(State.OPENED);
        var text = calls.respondent().updateAnswer(text(name, "Ja", ""));
        var number = calls.respondent().updateAnswer(number(name, "7", ""));
        var choice = calls.respondent().updateAnswer(choice(name, "yes", ""));
        calls.respondent().updateAnswer(update(answer(name, "number", number.getEtag())));

        assertThat(calls.approver().listAnswers(list(name).build()).getAnswersList())
                .containsExactly(choice, text);
    }

    @Test
    void pagesWithoutSkippingOrRepeating() {
        var name = given.in(State.STARTED);

        var first = calls.respondent().listAnswers(list(name).setPageSize(2).build());
        var second = calls.respondent()
                .listAnswers(list(name)
                        .setPageSize(2)
                        .setPageToken(first.getNextPageToken())
                        .build());

        assertThat(first.getAnswersList())
                .extracting(Answer::getName)
                .containsExactly(name + "/answers/choice", name + "/answers/number");
        assertThat(second.getAnswersList()).extracting(Answer::getName).containsExactly(name + "/answers/text");
        assertThat(second.getNextPageToken()).isEmpty();
        assertThat(refusalOf(() -> calls.respondent()
                        .listAnswers(list(given.in(State.STARTED))
                                .setPageToken(first.getNextPageToken())
                                .build())))
                .isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
    }

    @ParameterizedTest
    @EnumSource
    void theAgencyReadsThemOnlyWhileTheyAreWhatTheBodySigned(State state) {
        var name = given.in(state);

        if (state == State.APPROVED || state == State.ACCEPTED) {
            assertThat(calls.analyst().listAnswers(list(name).build()).getAnswersCount())
                    .isEqualTo(3);
        } else {
            assertThat(refusalOf(() -> calls.analyst().listAnswers(list(name).build())))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
    }

    @Test
    void anotherBodysAnswersAndThoseOfNobodyAreRefusedAlike() {
        var name = given.in(State.ACCEPTED);

        assertThat(refusalOf(() -> calls.stranger().listAnswers(list(name).build())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(
                        () -> calls.stranger().listAnswers(list(name + "-x").build())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.analyst().listAnswers(list(name + "-x").build())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.engine().listAnswers(list(name).build())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void checkingFindsEverythingInTheWayOfSubmitting() {
        var name = given.in(State.OPENED);
        calls.respondent().updateAnswer(number(name, "40", ""));
        // What the rules no longer take, however it came there.
        jdbc.sql("UPDATE answer SET number = 400 WHERE survey_id = :survey")
                .param("survey", name.survey().survey())
                .update();

        assertThat(calls.respondent().checkAnswers(check(name)).getFindingsList())
                .extracting(finding -> finding.getQuestion() + " " + finding.getReason())
                .containsExactly(
                        name.survey() + "/questions/choice ANSWER_MISSING",
                        name.survey() + "/questions/number TOO_LARGE");
    }

    @Test
    void checkingAWholeAnswerFindsNothing() {
        assertThat(calls.approver().checkAnswers(check(given.in(State.STARTED))).getFindingsList())
                .isEmpty();
    }

    @Test
    void onlyTheBodyChecks() {
        var name = given.in(State.STARTED);

        assertThat(refusalOf(() -> calls.stranger().checkAnswers(check(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.stranger().checkAnswers(check(name + "-x"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.analyst().checkAnswers(check(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private static ListAnswersRequest.Builder list(Object name) {
        return ListAnswersRequest.newBuilder().setParent(name.toString());
    }
}

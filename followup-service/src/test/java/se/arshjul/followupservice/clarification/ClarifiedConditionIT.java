package se.arshjul.followupservice.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.followupservice.clarification.ClarificationCalls.withdraw;
import static se.arshjul.followupservice.request.RequestCalls.answer;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.followupservice.request.RequestCalls.update;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.ListAnswersRequest;
import se.arshjul.followup.v1.UpdateAnswerRequest;
import se.arshjul.followupservice.question.ConditionFixtures;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.testkit.ServiceTest;

/** The agency asks about an answer on which it depends what else is asked. */
@ServiceTest
class ClarifiedConditionIT {

    @Autowired
    ClarificationCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    ConditionFixtures surveys;

    private RequestName name;

    /** The body has answered no, so that neither choices nor number was asked. */
    @BeforeEach
    void theAgencyAsks() {
        name = given.in(surveys.in(Survey.State.OPEN), "region-uppsala", State.OPENED);
        requests.respondent().updateAnswer(choice(name, "no", ""));
        requests.respondent().updateAnswer(text(name, "Ja", ""));
        approveAnswers();
        calls.analyst().askClarification(ask(name, "choice"));
    }

    @Test
    void whatAChangedAnswerAsksForOpensWithItAndIsRequired() {
        requests.respondent().updateAnswer(choice(name, "yes", "\"1\""));
        requests.respondent().updateAnswer(choices("a"));
        assertThat(refusalOf(() -> requests.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION ANSWERS_INCOMPLETE");

        requests.respondent().updateAnswer(number(name, "40", ""));

        approveAnswers();
        assertThat(calls.seenByAgency(name).getFirst().getAnswered()).isTrue();
    }

    @Test
    void whatDoesNotDependOnItStaysLocked() {
        assertThat(refusalOf(() -> requests.respondent().updateAnswer(text(name, "Nej", "\"1\""))))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
    }

    @Test
    void aFollowUpDoesNotOpenWhatItDependsOn() {
        calls.analyst().withdrawClarification(withdraw(name));
        calls.analyst().askClarification(ask(name, "choices"));

        assertThat(refusalOf(() -> requests.respondent().updateAnswer(choice(name, "yes", "\"1\""))))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
        requests.respondent().updateAnswer(number(name, "40", ""));
    }

    @Test
    void whatWasAnsweredOnTheWayIsPutBackWithIt() {
        requests.respondent().updateAnswer(choice(name, "yes", "\"1\""));
        requests.respondent().updateAnswer(choices("a"));
        requests.respondent().updateAnswer(number(name, "40", ""));

        calls.analyst().withdrawClarification(withdraw(name));

        assertThat(requests.respondent()
                        .listAnswers(ListAnswersRequest.newBuilder()
                                .setParent(name.toString())
                                .build())
                        .getAnswersList())
                .extracting(Answer::getName, Answer::getChoice, Answer::getText)
                .containsExactly(tuple(name + "/answers/choice", "no", ""), tuple(name + "/answers/text", "", "Ja"));
    }

    private void approveAnswers() {
        var submitted = requests.respondent().submitResponse(submit(name));
        requests.approver().approveResponse(approve(name, submitted.getContentHash()));
    }

    private UpdateAnswerRequest choices(String option) {
        return update(answer(name, "choices", "")
                .setChoices(Answer.Choices.newBuilder().addOptionIds(option)));
    }
}

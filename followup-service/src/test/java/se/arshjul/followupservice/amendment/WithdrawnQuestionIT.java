package se.arshjul.followupservice.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.AggregateResultsRequest;
import se.arshjul.followup.v1.Amendment.Kind;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.ListAnswersRequest;
import se.arshjul.followup.v1.ListResultsRequest;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followupservice.question.ConditionFixtures;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class WithdrawnQuestionIT {

    @Autowired
    AmendmentCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    ConditionFixtures conditions;

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isNoLongerAskedAndWhatWasAnsweredIsKept() {
        var name = given.in(State.STARTED);
        var survey = name.survey();

        var amendment = calls.coordinator().createAmendment(calls.withdraw(survey, "text"));

        assertThat(amendment.getKind()).isEqualTo(Kind.WITHDRAWN);
        assertThat(amendment.getWording()).isEqualTo("Vad svarar ni?");
        assertThat(amendment.getFieldsList()).isEmpty();
        assertThat(calls.asked(survey)).hasSize(4);
        assertThat(calls.asked(survey, 0)).hasSize(5);
        assertThat(requests.respondent()
                        .listAnswers(ListAnswersRequest.newBuilder()
                                .setParent(name.toString())
                                .build())
                        .getAnswersList())
                .extracting(Answer::getName)
                .containsExactly(name + "/answers/choice", name + "/answers/number");
        assertThat(requests.respondent().getRequest(get(name)).getQuestionCount())
                .isEqualTo(4);
        assertThat(requests.respondent().getRequest(get(name)).getAnsweredCount())
                .isEqualTo(2);
        assertThat(refusalOf(() -> requests.respondent().updateAnswer(text(name, "Mer", "\"3\""))))
                .isEqualTo("NOT_FOUND QUESTION_NOT_FOUND");
        assertThat(given.count("SELECT count(*) FROM answer", name)).isEqualTo(3);
        assertThat(requests.respondent().submitResponse(submit(name)).getAnswersCount())
                .isEqualTo(2);
    }

    @Test
    void isNotCountedAndStaysInWhatWasSigned() {
        var survey = given.survey(Survey.State.OPEN);
        for (int i = 1; i <= 6; i++) {
            given.in(survey, "region-" + i, State.ACCEPTED);
        }
        var name = given.in(survey, "region-uppsala", State.ACCEPTED);
        calls.coordinator().createAmendment(calls.withdraw(survey, "number"));
        surveys.become(survey, Survey.State.CLOSED);

        As.engine()
                .on(results)
                .aggregateResults(AggregateResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(RequestCalls.id())
                        .build());

        assertThat(As.staff("analyst")
                        .on(results)
                        .listResults(ListResultsRequest.newBuilder()
                                .setParent(survey + "/publications/draft")
                                .build())
                        .getResultsList())
                .extracting(QuestionResult::getQuestion)
                .extracting(question -> question.getName().replaceFirst(".*/", ""))
                .containsExactly("choice", "choices", "scale", "text");
        assertThat(requests.analyst().getResponse(response(name)).getAnswersList())
                .extracting(Answer::getName)
                .contains(name + "/answers/number");
    }

    @Test
    void aResponseThatWaitsWithAnAnswerToItCanBeApproved() {
        var name = given.in(State.STARTED);
        var waiting = requests.respondent().submitResponse(submit(name));
        calls.coordinator().createAmendment(calls.withdraw(name.survey(), "text"));

        assertThat(requests.approver()
                        .approveResponse(approve(name, waiting.getContentHash()))
                        .getReference())
                .isNotEmpty();
    }

    @Test
    void isNotWithdrawnWhileAnotherDependsOnItOrNothingElseIsAsked() {
        var survey = conditions.in(Survey.State.OPEN);

        assertThat(refusalOf(() -> calls.coordinator().createAmendment(calls.withdraw(survey, "choice"))))
                .isEqualTo("FAILED_PRECONDITION QUESTION_IN_CONDITION");
        for (var question : new String[] {"number", "choices", "scale", "text"}) {
            calls.coordinator().createAmendment(calls.withdraw(survey, question));
        }
        assertThat(refusalOf(() -> calls.coordinator().createAmendment(calls.withdraw(survey, "choice"))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WITHOUT_QUESTIONS");
    }

    @Test
    void isNotWithdrawnWhileABodyIsAskedAboutItsAnswer() {
        var name = given.in(State.SENT_BACK);
        jdbc.sql("UPDATE request SET clarified_question = 'text' WHERE survey_id = :survey")
                .param("survey", name.survey().survey())
                .update();

        assertThat(refusalOf(() -> calls.coordinator().createAmendment(calls.withdraw(name.survey(), "text"))))
                .isEqualTo("FAILED_PRECONDITION QUESTION_ASKED_ABOUT");
        assertThat(calls.coordinator()
                        .createAmendment(calls.withdraw(name.survey(), "number"))
                        .getName())
                .endsWith("/amendments/1");
    }

    @Test
    void thatNobodyNeedsToAnswerItAnyMoreIsEnoughToSubmit() {
        var name = given.in(State.OPENED);
        calls.coordinator().createAmendment(calls.withdraw(name.survey(), "choice"));

        assertThat(refusalOf(() -> requests.respondent().updateAnswer(choice(name, "yes", ""))))
                .isEqualTo("NOT_FOUND QUESTION_NOT_FOUND");
        assertThat(requests.respondent().submitResponse(submit(name)).getVersion())
                .isEqualTo(1);
    }
}

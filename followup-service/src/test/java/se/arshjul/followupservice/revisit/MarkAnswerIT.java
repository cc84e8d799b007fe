package se.arshjul.followupservice.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.id;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.takeBack;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.BeginReplacementRequest;
import se.arshjul.followup.v1.CancelReplacementRequest;
import se.arshjul.followup.v1.ListRevisitsRequest;
import se.arshjul.followup.v1.MarkAnswerRequest;
import se.arshjul.followup.v1.ReplacementServiceGrpc.ReplacementServiceBlockingStub;
import se.arshjul.followup.v1.Revisit;
import se.arshjul.followup.v1.RevisitServiceGrpc.RevisitServiceBlockingStub;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class MarkAnswerIT {

    @Autowired
    RevisitServiceBlockingStub revisits;

    @Autowired
    ReplacementServiceBlockingStub replacements;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private RevisitServiceBlockingStub respondent() {
        return As.person(RequestFixtures.UPPSALA, "respondent").on(revisits);
    }

    private List<Revisit> list(Object request) {
        return As.person(RequestFixtures.UPPSALA, "contact")
                .on(revisits)
                .listRevisits(ListRevisitsRequest.newBuilder()
                        .setParent(request.toString())
                        .build())
                .getRevisitsList();
    }

    private static MarkAnswerRequest mark(Object request, String question) {
        return MarkAnswerRequest.newBuilder()
                .setName(request + "/answers/" + question)
                .setMarked(true)
                .setRequestId(id())
                .build();
    }

    private static MarkAnswerRequest unmark(Object request, String question) {
        return mark(request, question).toBuilder().setMarked(false).build();
    }

    @Test
    void colleaguesReadInTheOrderOfTheQuestionsWhoWantsToComeBackToWhat() {
        var name = given.in(State.STARTED);
        respondent().markAnswer(mark(name, "text"));

        var marked = respondent().markAnswer(mark(name, "choice"));

        assertThat(marked.getAnswer()).isEqualTo(name + "/answers/choice");
        assertThat(marked.getMarkedBy()).isEqualTo("people/respondent-region-uppsala");
        assertThat(marked.getMarkTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(list(name))
                .extracting(Revisit::getAnswer)
                .containsExactly(name + "/answers/choice", name + "/answers/text");
        assertThat(given.audit(name + "/answers/choice"))
                .containsExactly("MarkAnswer by people/respondent-region-uppsala");
    }

    @Test
    void aMarkIsTakenAwayAndSaysSo() {
        var name = given.in(State.OPENED);
        respondent().markAnswer(mark(name, "text"));

        var gone = respondent().markAnswer(unmark(name, "text"));

        assertThat(gone.hasMarkTime()).isFalse();
        assertThat(gone.getMarkedBy()).isEmpty();
        assertThat(list(name)).isEmpty();
    }

    @Test
    void theSamePressTwiceIsOneDeedAndAColleaguesMarkStays() {
        var name = given.in(State.STARTED);
        var request = mark(name, "text");
        var first = respondent().markAnswer(request);
        clock.set(TestClock.START.plusSeconds(60));

        assertThat(respondent().markAnswer(request)).isEqualTo(first);
        assertThat(respondent().markAnswer(mark(name, "text"))).isEqualTo(first);

        assertThat(given.audit(name + "/answers/text")).hasSize(1);
        assertThat(refusalOf(() -> respondent()
                        .markAnswer(request.toBuilder().setMarked(false).build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
        assertThat(refusalOf(() -> respondent()
                        .markAnswer(request.toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }

    @Test
    void marksKeepNobodyFromSubmittingAndAreGoneThen() {
        var name = given.in(State.STARTED);
        respondent().markAnswer(mark(name, "text"));

        requests.respondent().submitResponse(submit(name));

        assertThat(list(name)).isEmpty();
        requests.respondent().returnResponse(takeBack(name));
        assertThat(list(name)).isEmpty();
    }

    @Test
    void whatIsGivenUpLeavesNothingToComeBackTo() {
        var name = given.in(State.ACCEPTED);
        var body = As.person(RequestFixtures.UPPSALA, "respondent").on(replacements);
        body.beginReplacement(BeginReplacementRequest.newBuilder()
                .setName(name.toString())
                .setRequestId(id())
                .build());
        respondent().markAnswer(mark(name, "text"));

        body.cancelReplacement(CancelReplacementRequest.newBuilder()
                .setName(name.toString())
                .setRequestId(id())
                .build());

        assertThat(list(name)).isEmpty();
    }

    @Test
    void whatIsNoQuestionOrIsLockedIsNotMarked() {
        var name = given.in(State.SENT_BACK);
        asksAbout(name, "number");

        assertThat(refusalOf(() -> respondent().markAnswer(mark(name, "text"))))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
        assertThat(refusalOf(() -> respondent().markAnswer(mark(name, "unknown"))))
                .isEqualTo("NOT_FOUND QUESTION_NOT_FOUND");
    }

    private void asksAbout(RequestName name, String question) {
        jdbc.sql("""
                        UPDATE request SET clarified_question = :question
                         WHERE survey_id = :survey AND request_id = :request
                        """)
                .param("question", question)
                .param("survey", name.survey().survey())
                .param("request", name.request())
                .update();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "APPROVED", "ACCEPTED", "DECLINED", "NO_RESPONSE", "WITHDRAWN"})
    void onlyADraftIsMarked(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> respondent().markAnswer(mark(name, "text"))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void nothingIsMarkedWhenTheTimeIsOver() {
        var name = given.in(State.STARTED);
        clock.set(SurveyFixtures.ACCEPTANCE_OVER);

        assertThat(refusalOf(() -> respondent().markAnswer(mark(name, "text"))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }
}

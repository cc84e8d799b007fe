package se.arshjul.followupservice.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.arshjul.followupservice.pilot.PilotCalls.uppsala;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.CancelSurveyRequest;
import se.arshjul.followup.v1.CheckReceiptRequest;
import se.arshjul.followup.v1.DispatchRequestsRequest;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.Pilot;
import se.arshjul.followup.v1.ReceiptServiceGrpc.ReceiptServiceBlockingStub;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class EndPilotIT {

    private static final String SAID = "Det här skrev vi bara i provomgången av ";

    @Autowired
    PilotCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    DispatchServiceBlockingStub dispatches;

    @Autowired
    ReceiptServiceBlockingStub receipts;

    @Autowired
    SurveyFixtures given;

    @Autowired
    RequestFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothingOfItIsLeftInAnyTableButThatItWasHeld() {
        var survey = given.designing();
        var pilot = answered(survey);
        assertThat(mentioning(pilot.getCopy().replace("surveys/", ""))).isNotEmpty();
        assertThat(mentioning(SAID + survey)).isNotEmpty();

        var ended = calls.end(pilot);

        assertThat(mentioning(pilot.getCopy().replace("surveys/", ""))).isEmpty();
        assertThat(mentioning(SAID + survey)).isEmpty();
        assertThat(ended.getEnd()).isEqualTo(Pilot.End.ENDED);
        assertThat(ended.getEndTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(ended.getRecipientCount()).isEqualTo(2);
        assertThat(ended.getSubmittedCount()).isZero();
        assertThat(calls.list(survey)).containsExactly(ended);
        assertThat(calls.remarks(ended)).isEmpty();
    }

    @Test
    void endingItAgainChangesNothing() {
        var pilot = calls.start(given.designing());

        var ended = calls.end(pilot);

        assertThat(calls.end(pilot)).isEqualTo(ended);
    }

    @Test
    void noReceiptIsToldOfOutsideOfIt() {
        var pilot = answered(given.designing());

        assertThat(fixtures.events(uppsala(pilot)))
                .contains("followup.responseApproved")
                .doesNotContain("followup.receiptIssued");
    }

    @Test
    void theLaunchEndsItAndItsBodiesAreInvitedLikeAnybodyElse() {
        var survey = given.designing();
        var pilot = answered(survey);
        given.become(survey, Survey.State.APPROVED);

        dispatch(survey, "region-uppsala", "kommun-enkoping");

        assertThat(mentioning(pilot.getCopy().replace("surveys/", ""))).isEmpty();
        assertThat(mentioning(SAID + survey)).isEmpty();
        assertThat(calls.list(survey).getFirst().getEnd()).isEqualTo(Pilot.End.LAUNCHED);
        var own = requests.respondent().getRequest(get(survey + "/requests/region-uppsala"));
        var other = requests.analyst().getRequest(get(survey + "/requests/kommun-enkoping"));
        assertThat(own.getState()).isEqualTo(Request.State.DISPATCHED).isEqualTo(other.getState());
        assertThat(own.getAnsweredCount()).isZero();
        assertThat(own.getReference()).isEmpty();
        assertThat(fixtures.events(own.getName())).containsExactly("followup.requestDispatched");
    }

    @Test
    void whatIsNotGoneOutWhenThePilotEndsIsNotTouchedByIt() {
        var survey = given.designing();
        var other = fixtures.in(se.arshjul.followupservice.request.Request.State.ACCEPTED);

        calls.end(answered(survey));

        assertThat(fixtures.count("SELECT count(*) FROM response_answer", other))
                .isEqualTo(3);
        assertThat(As.staff("coordinator")
                        .on(surveys)
                        .getSurvey(GetSurveyRequest.newBuilder()
                                .setName(survey.toString())
                                .build())
                        .getQuestionCount())
                .isEqualTo(5);
    }

    @Test
    void theCancelledSurveyTakesItsPilotWithIt() {
        var survey = given.designing();
        var pilot = answered(survey);

        As.staff("coordinator")
                .on(surveys)
                .cancelSurvey(CancelSurveyRequest.newBuilder()
                        .setName(survey.toString())
                        .setReason("Den behövs inte.")
                        .setEtag(As.staff("coordinator")
                                .on(surveys)
                                .getSurvey(GetSurveyRequest.newBuilder()
                                        .setName(survey.toString())
                                        .build())
                                .getEtag())
                        .setRequestId(RequestCalls.id())
                        .build());

        assertThat(mentioning(pilot.getCopy().replace("surveys/", ""))).isEmpty();
        assertThat(calls.list(survey).getFirst().getEnd()).isEqualTo(Pilot.End.CANCELLED);
    }

    @Test
    void aReceiptOfAPilotProvesNothing() {
        var pilot = answered(given.designing());
        var signed = requests.approver().getResponse(RequestCalls.response(uppsala(pilot)));

        assertThat(As.anyone()
                        .on(receipts)
                        .checkReceipt(CheckReceiptRequest.newBuilder()
                                .setReference(signed.getReference())
                                .setContentHash(signed.getContentHash())
                                .build())
                        .getGenuine())
                .isFalse();
    }

    @Test
    void nothingElseThatWasSignedOrNotedCanBeDeleted() {
        var name = fixtures.in(se.arshjul.followupservice.request.Request.State.STARTED);
        requests.respondent().submitResponse(submit(name));

        assertThatThrownBy(() -> sql("DELETE FROM response_answer WHERE survey_id = :survey", name.survey()))
                .hasMessageContaining("append-only");
        assertThatThrownBy(
                        () -> sql("DELETE FROM audit WHERE resource LIKE 'surveys/' || :survey || '/%'", name.survey()))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("TRUNCATE audit").update()).hasMessageContaining("append-only");
    }

    @Test
    void refusesAPilotThatThereIsNot() {
        assertThat(refusalOf(() -> calls.end(Pilot.newBuilder()
                        .setName(given.designing() + "/pilots/7")
                        .build())))
                .isEqualTo("NOT_FOUND PILOT_NOT_FOUND");
    }

    /** Uppsala has answered, with words of its own and a file, and signed. */
    private Pilot answered(SurveyName survey) {
        var pilot = calls.start(survey);
        var name = uppsala(pilot);
        requests.respondent().openRequest(RequestCalls.open(name));
        requests.respondent().updateAnswer(choice(name, "yes", ""));
        requests.respondent().updateAnswer(text(name, SAID + survey, ""));
        var hash = requests.respondent().submitResponse(submit(name)).getContentHash();
        requests.approver().approveResponse(approve(name, hash));
        fixtures.attachments(name, 1);
        fixtures.contradiction(name);
        return pilot;
    }

    /** The tables of the schema, whichever there are, with a row that says this anywhere. */
    private List<String> mentioning(String words) {
        return jdbc.sql("""
                        SELECT table_name FROM information_schema.tables
                         WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
                        """).query(String.class).list().stream()
                .filter(table ->
                        jdbc.sql("SELECT count(*) FROM \"" + table + "\" AS r WHERE to_jsonb(r)::text LIKE :words")
                                        .param("words", "%" + words + "%")
                                        .query(Integer.class)
                                        .single()
                                > 0)
                .toList();
    }

    private void dispatch(SurveyName survey, String... recipients) {
        var request = DispatchRequestsRequest.newBuilder()
                .setName(survey.toString())
                .setTotalRecipients(recipients.length)
                .setRequestId(RequestCalls.id());
        for (var id : recipients) {
            var recipient = PilotCalls.recipient(id);
            request.addRecipientsBuilder()
                    .setRecipientId(recipient.getRecipientId())
                    .setActor(recipient.getActor())
                    .setRecipientKind(recipient.getRecipientKind())
                    .setDisplayName(recipient.getDisplayName())
                    .setCountyCode(recipient.getCountyCode());
        }
        As.engine().on(dispatches).dispatchRequests(request.build());
    }

    private void sql(String statement, SurveyName survey) {
        jdbc.sql(statement).param("survey", survey.survey()).update();
    }
}

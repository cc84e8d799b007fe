package se.arshjul.followupservice.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.id;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.DispatchRequestsRequest;
import se.arshjul.followup.v1.DispatchRequestsRequest.Recipient;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.Request;
import se.arshjul.followupservice.AtOnce;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class DispatchRequestsIT {

    @Autowired
    DispatchServiceBlockingStub dispatch;

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyRepository surveys;

    @Test
    void createsARequestForEachRecipientAndOpensTheSurvey() {
        var survey = given.survey(Survey.State.APPROVED);

        var reply = engine().dispatchRequests(request(survey, 1, 2, 2));

        var name = new RequestName(survey, "kommun-0001");
        assertThat(reply.getRemaining()).isZero();
        var request = calls.engine().getRequest(get(name));
        assertThat(request.getState()).isEqualTo(Request.State.DISPATCHED);
        assertThat(request.getActor()).isEqualTo("actors/kommun-0001");
        assertThat(request.getRecipientKind()).isEqualTo("municipality");
        assertThat(request.getDisplayName()).isEqualTo("Provkommun 0001");
        assertThat(request.getCountyCode()).isEqualTo("01");
        assertThat(request.getDispatchTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(surveys.get(survey).state()).isEqualTo(Survey.State.OPEN);
        assertThat(surveys.get(survey).requestCount()).isEqualTo(2);
        assertThat(surveys.get(survey).dispatchTime()).isEqualTo(TestClock.START);
        assertThat(given.outbox(name))
                .containsExactly("followup.requestDispatched {\"actor\": \"actors/kommun-0001\", \"survey\": \""
                        + survey + "\", \"request\": \"" + name
                        + "\", \"closesAt\": \"2026-03-21T00:00:00+01:00\", \"recipientKind\": \"municipality\"}");
        assertThat(given.audit(name)).containsExactly("DispatchRequests by workflows");
        assertThat(given.audit(survey)).containsExactly("DispatchRequests by workflows");
    }

    @Test
    void theSameRecipientsAgainGetNothingTwice() {
        var survey = given.survey(Survey.State.APPROVED);
        var request = request(survey, 1, 150, 311);

        var first = engine().dispatchRequests(request);
        var repeated = engine().dispatchRequests(request);
        var overlapping = engine().dispatchRequests(request(survey, 100, 299, 311));
        var last = engine().dispatchRequests(request(survey, 200, 311, 311));

        assertThat(List.of(
                        first.getRemaining(), repeated.getRemaining(), overlapping.getRemaining(), last.getRemaining()))
                .containsExactly(161, 161, 12, 0);
        assertThat(surveys.get(survey).requestCount()).isEqualTo(311);
        assertThat(given.events(new RequestName(survey, "kommun-0120"))).hasSize(1);
        assertThat(given.audit(survey)).hasSize(1);
    }

    @Test
    void dispatchesAtTheSameMomentGiveEveryRecipientOneRequest() throws Exception {
        var survey = given.survey(Survey.State.APPROVED);

        AtOnce.call(20, i -> () -> engine().dispatchRequests(request(survey, i + 1, i + 50, 69)));

        assertThat(surveys.get(survey).requestCount()).isEqualTo(69);
        assertThat(given.events(new RequestName(survey, "kommun-0020"))).hasSize(1);
    }

    @Test
    void bothPrincipalsOfGotlandGetARequest() {
        var survey = given.survey(Survey.State.APPROVED);
        var request = DispatchRequestsRequest.newBuilder()
                .setName(survey.toString())
                .setTotalRecipients(2)
                .setRequestId(id())
                .addRecipients(recipient("region-gotland", "region"))
                .addRecipients(
                        recipient("kommun-gotland", "municipality").toBuilder().setActor("actors/region-gotland"));

        assertThat(engine().dispatchRequests(request.build()).getRemaining()).isZero();
        assertThat(surveys.get(survey).requestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "DESIGNING, SURVEY_WRONG_STATE",
        "DESIGNED, SURVEY_WRONG_STATE",
        "CLOSED, SURVEY_WRONG_STATE",
        "PUBLISHED, SURVEY_WRONG_STATE",
        "CANCELLED, SURVEY_CANCELLED"
    })
    void refusesASurveyThatDoesNotGoOut(Survey.State state, String reason) {
        var survey = given.survey(state);

        assertThat(refusalOf(() -> engine().dispatchRequests(request(survey, 1, 2, 2))))
                .isEqualTo("FAILED_PRECONDITION " + reason);
        assertThat(surveys.get(survey).requestCount()).isZero();
    }

    @Test
    void refusesASurveyThatIsNotThere() {
        assertThat(refusalOf(() -> engine().dispatchRequests(request(new SurveyName("1999"), 1, 2, 2))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }

    @Test
    void refusesMoreThanTwoHundredAndRecipientsOfTheWrongForm() {
        var survey = given.survey(Survey.State.APPROVED);
        var wrong = request(survey, 1, 1, 2).toBuilder()
                .addRecipients(Recipient.newBuilder()
                        .setRecipientId("Kommun 1")
                        .setActor("kommun-1")
                        .setRecipientKind("kommun")
                        .setCountyCode("1"));

        assertThat(refusalOf(() -> engine().dispatchRequests(request(survey, 1, 201, 201))))
                .isEqualTo("INVALID_ARGUMENT SURVEY_INVALID");
        assertThat(violationsOf(() -> engine().dispatchRequests(wrong.build())))
                .contains(
                        "recipients[1].recipient_id MALFORMED",
                        "recipients[1].actor MALFORMED",
                        "recipients[1].recipient_kind MALFORMED",
                        "recipients[1].display_name WRONG_LENGTH",
                        "recipients[1].county_code MALFORMED");
        assertThat(surveys.get(survey).requestCount()).isZero();
    }

    @Test
    void refusesARequestIdThatIsMissingOrUsedForOthers() {
        var survey = given.survey(Survey.State.APPROVED);
        var request = request(survey, 1, 2, 4);
        engine().dispatchRequests(request);
        var others = request(survey, 3, 4, 4).toBuilder().setRequestId(request.getRequestId());

        assertThat(refusalOf(() -> engine().dispatchRequests(
                                request.toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
        assertThat(refusalOf(() -> engine().dispatchRequests(others.build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }

    @Test
    void onlyTheEngineDispatches() {
        var survey = given.survey(Survey.State.APPROVED);

        assertThat(refusalOf(() -> As.staff("coordinator").on(dispatch).dispatchRequests(request(survey, 1, 2, 2))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private DispatchServiceBlockingStub engine() {
        return As.engine().on(dispatch);
    }

    private static DispatchRequestsRequest request(SurveyName survey, int from, int to, int total) {
        return DispatchRequestsRequest.newBuilder()
                .setName(survey.toString())
                .addAllRecipients(IntStream.rangeClosed(from, to)
                        .mapToObj(i -> recipient(String.format(Locale.ROOT, "kommun-%04d", i), "municipality"))
                        .toList())
                .setTotalRecipients(total)
                .setRequestId(id())
                .build();
    }

    private static Recipient recipient(String id, String kind) {
        return Recipient.newBuilder()
                .setRecipientId(id)
                .setActor("actors/" + id)
                .setRecipientKind(kind)
                .setDisplayName("Prov" + id.replace('-', ' '))
                .setCountyCode("01")
                .build();
    }
}

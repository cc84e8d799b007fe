package se.arshjul.followupservice.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.type.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Consultation;
import se.arshjul.followup.v1.Consultation.Answering;
import se.arshjul.followup.v1.ConsultationServiceGrpc.ConsultationServiceBlockingStub;
import se.arshjul.followup.v1.GetConsultationRequest;
import se.arshjul.followup.v1.RecordConsultationRequest;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class RecordConsultationIT {

    @Autowired
    ConsultationServiceBlockingStub consultations;

    @Autowired
    SurveyFixtures given;

    @Test
    void beforeAnythingIsRecordedItIsEmpty() {
        var survey = given.designing();

        assertThat(get(survey))
                .isEqualTo(
                        Consultation.newBuilder().setSurvey(survey.toString()).build());
    }

    @Test
    void theConsultationAndTheDecisionAreKeptWithWhoRecordedThem() {
        var survey = given.designing();

        var recorded = record(all(survey));

        assertThat(recorded)
                .isEqualTo(all(survey)
                        .setComplete(true)
                        .setUpdatedBy("people/coordinator")
                        .setUpdateTime(ProtoTime.toProto(TestClock.START))
                        .setEtag("\"1\"")
                        .build());
        assertThat(get(survey)).isEqualTo(recorded);
        assertThat(given.audit(survey)).containsExactly("RecordConsultation by people/coordinator");
    }

    @Test
    void itCanBeRecordedInPartAndCompletedLater() {
        var survey = given.in(State.DESIGNED);

        var part = record(Consultation.newBuilder()
                .setSurvey(survey.toString())
                .setConsulted("SKR")
                .setConsultedDate(day(2026, 1, 12)));
        assertThat(part.getComplete()).isFalse();

        assertThat(record(all(survey).setEtag(part.getEtag())).getComplete()).isTrue();
    }

    @Test
    void aRepeatedRequestRecordsOnce() {
        var request = request(all(given.designing()));

        var first = coordinator().recordConsultation(request);

        assertThat(coordinator().recordConsultation(request)).isEqualTo(first);
        assertThat(first.getEtag()).isEqualTo("\"1\"");
    }

    @Test
    void aColleaguesRecordIsNotOverwritten() {
        var survey = given.designing();
        record(all(survey));

        assertThat(refusalOf(() -> record(all(survey)))).isEqualTo("ABORTED CONSULTATION_CHANGED");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"DESIGNING", "DESIGNED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatPrecedesASurveyIsNotChangedAfterwards(State state) {
        var survey = given.in(state);

        assertThat(refusalOf(() -> record(all(survey)))).isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
    }

    @Test
    void everyFindingIsReportedAtOnce() {
        var survey = given.designing();

        assertThat(violationsOf(
                        () -> record(all(survey).setConsulted("x".repeat(201)).setDecisionDate(day(2026, 2, 30)))))
                .containsExactlyInAnyOrder(
                        "consultation.consulted TOO_LONG", "consultation.decision_date NO_SUCH_DATE");
        assertThat(violationsOf(() -> record(all(survey).setDecisionDate(day(2026, 1, 11)))))
                .containsExactly("consultation.decision_date NOT_IN_ORDER");
    }

    @Test
    void whyNobodyWasConsultedIsRecordedInsteadOfAConsultationAndNotBesideIt() {
        var survey = given.designing();
        var skipped = all(survey)
                .clearConsulted()
                .clearConsultedDate()
                .clearStatement()
                .setSkippedReason(" Det brådskade. ");

        var recorded = record(skipped);

        assertThat(recorded.getSkippedReason()).isEqualTo("Det brådskade.");
        assertThat(recorded.getComplete()).isTrue();
        assertThat(get(survey)).isEqualTo(recorded);
        var etag = recorded.getEtag();
        assertThat(violationsOf(() ->
                        record(all(survey).setSkippedReason("Vi hann inte.").setEtag(etag))))
                .containsExactly("consultation.skipped_reason CONTRADICTS");
        assertThat(violationsOf(
                        () -> record(skipped.setSkippedReason("x".repeat(2_001)).setEtag(etag))))
                .containsExactly("consultation.skipped_reason TOO_LONG");
    }

    @Test
    void aBodyReadsItOnceTheSurveyHasGoneOut() {
        var body = As.person("actors/region-uppsala", "respondent").on(consultations);

        assertThat(refusalOf(() -> body.getConsultation(asked(given.designing()))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(body.getConsultation(asked(given.open())).getComplete()).isFalse();
    }

    private Consultation record(Consultation.Builder consultation) {
        return coordinator().recordConsultation(request(consultation));
    }

    private Consultation get(SurveyName survey) {
        return As.staff("analyst").on(consultations).getConsultation(asked(survey));
    }

    private ConsultationServiceBlockingStub coordinator() {
        return As.staff("coordinator").on(consultations);
    }

    private static GetConsultationRequest asked(SurveyName survey) {
        return GetConsultationRequest.newBuilder().setName(survey.toString()).build();
    }

    private static RecordConsultationRequest request(Consultation.Builder consultation) {
        return RecordConsultationRequest.newBuilder()
                .setConsultation(consultation)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    private static Consultation.Builder all(SurveyName survey) {
        return Consultation.newBuilder()
                .setSurvey(survey.toString())
                .setConsulted("SKR")
                .setConsultedDate(day(2026, 1, 12))
                .setStatement("Inga invändningar.")
                .setDecidedBy("Avdelningschef")
                .setDecisionDate(day(2026, 1, 20))
                .setDecisionNumber("4.3-123/2026")
                .setAnswering(Answering.VOLUNTARY);
    }

    private static Date day(int year, int month, int day) {
        return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
    }
}

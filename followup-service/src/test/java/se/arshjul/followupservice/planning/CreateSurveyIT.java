package se.arshjul.followupservice.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import com.google.type.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CreateSurveyRequest;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.design.RuleCalls;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class CreateSurveyIT {

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    RuleCalls rules;

    @Autowired
    SurveyFixtures given;

    @Test
    void theFirstSurveyStartsAsTheExample() {
        var request = request(2000).build();

        var created = coordinator().createSurvey(request);

        assertThat(created.getName()).isEqualTo("surveys/2000");
        assertThat(created.getState()).isEqualTo(Survey.State.DESIGNING);
        assertThat(created.getCopiedFrom()).isEmpty();
        assertThat(created.getPlanVersion()).isEqualTo(SurveyFixtures.PLAN_VERSION);
        assertThat(created.getIntroduction()).isNotBlank();
        assertThat(created.getLegalBasis()).contains("frivilligt");
        assertThat(created.getSectionsCount()).isEqualTo(12);
        assertThat(created.getQuestionCount()).isEqualTo(45);
        assertThat(questions("surveys/2000")).hasSize(45);
        assertThat(rules.list("surveys/2000"))
                .extracting(rule -> rule.getName().replaceFirst(".*/", "") + " " + rule.getSeverity())
                .containsExactly(
                        "culture-use-unsaid SOFT",
                        "plan-decision-unsaid SOFT",
                        "plan-period HARD",
                        "plan-start-unsaid SOFT");
    }

    @Test
    void aLaterSurveyStartsAsACopyOfTheOneBefore() {
        var before = given.in(State.PUBLISHED);
        given.design(before, "attachments_allowed = TRUE");
        given.design(
                before,
                "(matrix_id, matrix_title) = (SELECT 'grid', 'Vad gäller för er?' WHERE question_id = 'scale')");

        var created = coordinator().createSurvey(request(given.year()).build());

        assertThat(created.getCopiedFrom()).isEqualTo(before.toString());
        assertThat(questions(created.getName()).getLast().getAttachmentsAllowed())
                .isTrue();
        assertThat(questions(created.getName()).get(2).getMatrix().getTitle()).isEqualTo("Vad gäller för er?");
        assertThat(created.getSectionsList())
                .extracting(Survey.Section::getSectionId)
                .containsExactly("first", "second");
        assertThat(questions(created.getName()))
                .extracting(question -> question.toBuilder()
                        .setName(question.getName().replace(created.getName(), before.toString()))
                        .clearEtag()
                        .build())
                .isEqualTo(questions(before.toString()).stream()
                        .map(question -> question.toBuilder().clearEtag().build())
                        .toList());
    }

    @Test
    void aCancelledSurveyIsNotCopied() {
        var before = given.in(State.PUBLISHED);
        given.in(State.CANCELLED);

        var created = coordinator().createSurvey(request(given.year()).build());

        assertThat(created.getCopiedFrom()).isEqualTo(before.toString());
    }

    @Test
    void aNewPlanVersionTakesThePlanElementsWithIt() {
        given.in(State.PUBLISHED);
        var request = request(given.year());
        request.getSurveyBuilder().setPlanVersion("plans/nhp-patientsakerhet/versions/4");

        var created = coordinator().createSurvey(request.build());

        assertThat(created.getSections(0).getPlanElement())
                .isEqualTo("plans/nhp-patientsakerhet/versions/4/elements/p-culture");
        assertThat(created.getSections(1).getPlanElement()).isEmpty();
    }

    @Test
    void aRepeatedRequestPlansOnceAndAnnouncesOnce() {
        var request = request(given.year()).build();

        var first = coordinator().createSurvey(request);
        var second = coordinator().createSurvey(request);

        var name = SurveyName.parse(first.getName());
        assertThat(second).isEqualTo(first);
        assertThat(given.outbox(name)).containsExactly("followup.surveyPlanned {\"survey\": \"" + name + "\"}");
        assertThat(given.audit(name)).containsExactly("CreateSurvey by people/coordinator");
    }

    @Test
    void refusesARequestIdUsedForAnotherYear() {
        var request = request(given.year()).build();
        coordinator().createSurvey(request);
        var other = request.toBuilder();
        other.getSurveyBuilder().setYear(given.year());

        assertThat(refusalOf(() -> coordinator().createSurvey(other.build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }

    @Test
    void refusesARequestWithoutAnId() {
        assertThat(refusalOf(() -> coordinator()
                        .createSurvey(request(given.year()).clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }

    @Test
    void refusesASecondSurveyOfAYear() {
        var year = SurveyName.parse(given.designing().toString()).year();

        assertThat(refusalOf(() -> coordinator().createSurvey(request(year).build())))
                .isEqualTo("ALREADY_EXISTS SURVEY_EXISTS");
    }

    @Test
    void reportsEveryFindingAtOnce() {
        var request = CreateSurveyRequest.newBuilder().setRequestId(id());
        request.getSurveyBuilder()
                .setYear(26)
                .setIntroduction("x".repeat(4_001))
                .setPlanVersion("plan 3")
                .setEstimatedMinutes(601)
                .setOpenDate(date(2026, 2, 30));

        assertThat(violationsOf(() -> coordinator().createSurvey(request.build())))
                .containsExactlyInAnyOrder(
                        "survey.title WRONG_LENGTH",
                        "survey.introduction TOO_LONG",
                        "survey.plan_version MALFORMED",
                        "survey.estimated_minutes OUT_OF_RANGE",
                        "survey.open_date NO_SUCH_DATE",
                        "survey.year OUT_OF_RANGE");
    }

    @Test
    void aTitleIsOneLineBecauseLettersCarryIt() {
        var request = request(given.year());
        request.getSurveyBuilder().setTitle("Enkät\nBcc: alla@svar.test");

        assertThat(violationsOf(() -> coordinator().createSurvey(request.build())))
                .containsExactly("survey.title MALFORMED");
    }

    @Test
    void aCharacterThatCannotBeKeptIsSaidAtItsField() {
        var request = request(given.year());
        request.getSurveyBuilder().setIntroduction("Så här\0");

        assertThat(violationsOf(() -> coordinator().createSurvey(request.build())))
                .containsExactly("survey.introduction MALFORMED");
    }

    @Test
    void refusesDatesOutOfOrderAndKeepsNothing() {
        var request = request(given.year());
        request.getSurveyBuilder().setOpenDate(date(2026, 10, 12)).setAnswerByDate(date(2026, 10, 10));

        assertThat(violationsOf(() -> coordinator().createSurvey(request.build())))
                .containsExactly("survey.answer_by_date NOT_IN_ORDER", "survey.answer_by_date NOT_A_WORKING_DAY");
        assertThat(refusalOf(() -> coordinator()
                        .getSurvey(GetSurveyRequest.newBuilder()
                                .setName("surveys/" + request.getSurvey().getYear())
                                .build())))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }

    @Test
    void nobodyOutsideTheAgencyPlansASurvey() {
        var request = request(given.year()).build();

        assertThat(refusalOf(() -> As.person("actors/region-uppsala", "coordinator")
                        .on(surveys)
                        .createSurvey(request)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> As.staff("communicator").on(surveys).createSurvey(request)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private SurveyServiceBlockingStub coordinator() {
        return As.staff("coordinator").on(surveys);
    }

    private java.util.List<Question> questions(String survey) {
        return coordinator()
                .listQuestions(ListQuestionsRequest.newBuilder()
                        .setParent(survey)
                        .setPageSize(1000)
                        .build())
                .getQuestionsList();
    }

    private static CreateSurveyRequest.Builder request(int year) {
        var request = CreateSurveyRequest.newBuilder().setRequestId(id());
        request.getSurveyBuilder().setYear(year).setTitle("Så går det " + year);
        return request;
    }

    private static Date date(int year, int month, int day) {
        return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}

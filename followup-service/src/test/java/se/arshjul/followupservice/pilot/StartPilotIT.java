package se.arshjul.followupservice.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.arshjul.followupservice.pilot.PilotCalls.date;
import static se.arshjul.followupservice.pilot.PilotCalls.request;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CancelSurveyRequest;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.ListSurveysRequest;
import se.arshjul.followup.v1.Pilot;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.StartPilotRequest;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.design.RuleCalls;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class StartPilotIT {

    @Autowired
    PilotCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    RuleCalls rules;

    @Autowired
    SurveyFixtures given;

    @Test
    void aFewBodiesAreAskedACopyWithAQuestionForWhatWasDifficultInEachSection() {
        var survey = given.designing();

        var pilot = calls.start(survey);

        assertThat(pilot.getName()).isEqualTo(survey + "/pilots/1");
        assertThat(pilot.getCopy()).isEqualTo(survey + "-pilot-1");
        assertThat(pilot.getRecipientCount()).isEqualTo(2);
        assertThat(pilot.getEnd()).isEqualTo(Pilot.End.END_UNSPECIFIED);
        assertThat(As.person(RequestFixtures.UPPSALA, "respondent")
                        .on(surveys)
                        .listQuestions(ListQuestionsRequest.newBuilder()
                                .setParent(pilot.getCopy())
                                .build())
                        .getQuestionsList())
                .extracting(Question::getName)
                .extracting(name -> name.replaceFirst(".*/", ""))
                .containsExactly(
                        "choice", "choices", "scale", "pilot-remark-first", "number", "text", "pilot-remark-second");
        assertThat(requests.analyst()
                        .listRequests(ListRequestsRequest.newBuilder()
                                .setParent(pilot.getCopy())
                                .build())
                        .getRequestsList())
                .extracting(Request::getDisplayName, Request::getSurveyTitle)
                .containsExactly(
                        tuple("region-halland", "Provomgång: Enkät " + survey.survey()),
                        tuple("region-uppsala", "Provomgång: Enkät " + survey.survey()));
        assertThat(given.outbox(survey)).isEmpty();
    }

    @Test
    void theCopyIsNoSurveyOfItsOwnInAnyList() {
        var survey = given.designing();
        calls.start(survey);

        assertThat(As.staff("coordinator")
                        .on(surveys)
                        .listSurveys(ListSurveysRequest.newBuilder()
                                .setPageSize(1000)
                                .build())
                        .getSurveysList())
                .extracting(se.arshjul.followup.v1.Survey::getName)
                .contains(survey.toString())
                .noneMatch(name -> name.contains("pilot"));
    }

    @Test
    void theSurveyCanBeDesignedFurtherWithoutTheCopy() {
        var survey = given.designing();
        var pilot = calls.start(survey);

        given.design(survey, "help = 'Ny hjälp.'");

        assertThat(As.staff("coordinator")
                        .on(surveys)
                        .listQuestions(ListQuestionsRequest.newBuilder()
                                .setParent(pilot.getCopy())
                                .build())
                        .getQuestionsList())
                .noneMatch(question -> question.getHelp().equals("Ny hjälp."));
        assertThat(As.staff("coordinator")
                        .on(surveys)
                        .getSurvey(GetSurveyRequest.newBuilder()
                                .setName(survey.toString())
                                .build())
                        .getQuestionCount())
                .isEqualTo(5);
    }

    @Test
    void aRepeatedRequestStartsOnce() {
        var survey = given.designing();
        var request = request(survey, "region-uppsala").build();

        var first = calls.coordinator().startPilot(request);

        assertThat(calls.coordinator().startPilot(request)).isEqualTo(first);
        assertThat(calls.list(survey)).containsExactly(first);
    }

    @Test
    void refusesNobodyTooManyTheSameTwiceAndADayThatIsNone() {
        var survey = given.designing();
        var many = IntStream.rangeClosed(1, 21).mapToObj(i -> "kommun-" + i).toArray(String[]::new);

        for (var wrong : new StartPilotRequest.Builder[] {
            request(survey),
            request(survey, many),
            request(survey, "region-uppsala", "region-uppsala"),
            request(survey, "region-uppsala").clearAnswerByDate(),
            request(survey, "region-uppsala").setAnswerByDate(date(LocalDate.of(2026, 2, 27))),
            request(survey, "region-uppsala").setAnswerByDate(date(LocalDate.of(2026, 3, 7)))
        }) {
            assertThat(refusalOf(() -> calls.coordinator().startPilot(wrong.build())))
                    .isEqualTo("INVALID_ARGUMENT PILOT_INVALID");
        }
        assertThat(calls.list(survey)).isEmpty();
        assertThat(calls.coordinator()
                        .startPilot(request(survey, Arrays.copyOf(many, 20)).build())
                        .getRecipientCount())
                .isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(
            value = Survey.State.class,
            names = {"APPROVED", "OPEN", "CLOSED", "PUBLISHED", "CANCELLED"})
    void whatIsDecidedOrHasGoneOutIsNotTriedOut(Survey.State state) {
        var survey = given.in(state);

        assertThat(refusalOf(() -> calls.start(survey))).isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
    }

    @Test
    void refusesWithoutQuestionsAndWhileAnotherLasts() {
        assertThat(refusalOf(() -> calls.start(given.empty())))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WITHOUT_QUESTIONS");
        var survey = given.designing();
        var first = calls.start(survey);

        assertThat(refusalOf(() -> calls.start(survey))).isEqualTo("FAILED_PRECONDITION PILOT_LASTS");

        calls.end(first);
        assertThat(calls.start(survey).getName()).isEqualTo(survey + "/pilots/2");
    }

    @Test
    void theRulesOnAnswersThatDoNotGoTogetherAreTriedOutToo() {
        var survey = given.designing();
        rules.analyst().createContradictionRule(RuleCalls.create(survey, "few", RuleCalls.rule()));

        var pilot = calls.start(survey);

        assertThat(rules.list(pilot.getCopy()))
                .containsExactly(RuleCalls.rule()
                        .setName(pilot.getCopy() + "/contradictionRules/few")
                        .setEtag("\"1\"")
                        .build());
        assertThat(calls.end(pilot).getEnd()).isEqualTo(Pilot.End.ENDED);
        assertThat(rules.list(survey)).hasSize(1);
    }

    @Test
    void aCopyIsNotPlannedReviewedOrAmended() {
        var pilot = calls.start(given.designing());

        assertThat(refusalOf(() -> As.staff("coordinator")
                        .on(surveys)
                        .cancelSurvey(CancelSurveyRequest.newBuilder()
                                .setName(pilot.getCopy())
                                .setReason("Nej.")
                                .setRequestId(RequestCalls.id())
                                .build())))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }
}

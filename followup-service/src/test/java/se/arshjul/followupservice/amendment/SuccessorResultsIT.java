package se.arshjul.followupservice.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.AggregateResultsRequest;
import se.arshjul.followup.v1.ComparisonServiceGrpc.ComparisonServiceBlockingStub;
import se.arshjul.followup.v1.EarlierAnswer;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc.EarlierAnswerServiceBlockingStub;
import se.arshjul.followup.v1.ListEarlierAnswersRequest;
import se.arshjul.followup.v1.ListPrincipalsRequest;
import se.arshjul.followup.v1.ListResultsRequest;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.QuestionResult.CountedOption;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What was signed with an option that has been removed since is counted as the one that succeeds it. */
@ServiceTest
class SuccessorResultsIT {

    @Autowired
    AmendmentCalls calls;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    AnsweredFixtures answered;

    @Autowired
    RequestFixtures given;

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    ComparisonServiceBlockingStub comparison;

    @Autowired
    EarlierAnswerServiceBlockingStub earlier;

    @Autowired
    JdbcClient jdbc;

    @Test
    void chainsAreFollowedAndNobodyIsCountedTwice() {
        var survey = surveys.open();
        signed(survey, 6, "yes", "{a,c}");
        signed(survey, 5, "no", "{b}");
        calls.coordinator().createAmendment(calls.successor(survey, "choice", "yes", "new-1"));
        calls.coordinator().createAmendment(calls.successor(survey, "choices", "c", "a"));
        calls.coordinator().createAmendment(calls.successor(survey, "choice", "new-1", "no"));

        aggregate(survey);

        assertThat(result(survey, "choice").getCountedOptionsList())
                .extracting(CountedOption::getLabel, CountedOption::getStandingLabel)
                .containsExactly(tuple("YES", "NO"), tuple("Ny 1", "NO"));
        assertThat(counts(survey, "choice")).containsExactly(tuple("no", 11), tuple("new-3", 0));
        assertThat(counts(survey, "choices")).containsExactly(tuple("a", 6), tuple("b", 5), tuple("new-2", 0));
        assertThat(As.staff("analyst")
                        .on(comparison)
                        .listPrincipals(ListPrincipalsRequest.newBuilder()
                                .setParent(survey + "/publications/draft")
                                .build())
                        .getPrincipalsList())
                .allSatisfy(principal ->
                        assertThat(principal.getAnswers(0).getOptionIdsList()).containsExactly("no"));
    }

    /** Once for each of tens of thousands of answers, a comparison took a hundred times as long. */
    @Test
    void countingCallsNoFunctionOfOursForEachAnswer() {
        assertThat(jdbc.sql("""
                SELECT p.proname
                  FROM pg_rewrite r
                  JOIN pg_depend d ON d.objid = r.oid AND d.refclassid = 'pg_proc'::regclass
                  JOIN pg_proc p ON p.oid = d.refobjid
                 WHERE r.ev_class = 'standing_answer'::regclass
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void whatIsCountedAsAnOptionKeepsItFromBeingRemovedAsIfNobodyHadChosenIt() {
        var survey = surveys.open();
        signed(survey, 1, "yes", "{a}");
        calls.coordinator().createAmendment(calls.successor(survey, "choice", "yes", "new-1"));
        var bare = calls.successor(survey, "choice", "new-1", "no").toBuilder()
                .clearSuccessors()
                .build();

        assertThat(violationsOf(() -> calls.coordinator().createAmendment(bare)))
                .containsExactly("successors.new-1 OPTION_CHOSEN");
    }

    @Test
    void whoWasNotAskedAQuestionIsNotCountedAsAskedByWhatStandsIn() {
        var survey = surveys.designing();
        jdbc.sql("""
            UPDATE question SET shown_if_question = 'choice', shown_if_options = '{no}'
             WHERE survey_id = :survey AND question_id = 'scale'
            """).param("survey", survey.survey()).update();
        surveys.become(survey, Survey.State.OPEN);
        signed(survey, 6, "yes", "{a}");
        signed(survey, 7, "no", "{a}");
        calls.coordinator().createAmendment(calls.successor(survey, "choice", "yes", "no"));

        aggregate(survey);

        assertThat(counts(survey, "choice")).contains(tuple("no", 13));
        assertThat(regions(survey, "scale").getResponses()).isEqualTo(7);
    }

    @Test
    void theNextSurveyOffersWhatStandsIn() {
        var then = given.in(State.ACCEPTED);
        calls.coordinator().createAmendment(calls.successor(then.survey(), "choice", "yes", "no"));
        var now = given.in(State.OPENED);

        assertThat(As.person(RequestFixtures.UPPSALA, "respondent")
                        .on(earlier)
                        .listEarlierAnswers(ListEarlierAnswersRequest.newBuilder()
                                .setParent(now.toString())
                                .build())
                        .getEarlierAnswersList())
                .filteredOn(found -> found.getQuestion().endsWith("/choice"))
                .extracting(found -> found.getAnswer().getChoice(), EarlierAnswer::getObstacle)
                .containsExactly(tuple("no", ""));
    }

    @Test
    void rowsOfATableShareIt() {
        var survey = surveys.designing();
        jdbc.sql("""
            UPDATE question SET kind = 'SINGLE_CHOICE', matrix_id = 'table', matrix_title = 'Hur går det?'
             WHERE survey_id = :survey AND question_id IN ('choice', 'choices')
            """).param("survey", survey.survey()).update();
        jdbc.sql("DELETE FROM question_option WHERE survey_id = :survey AND question_id = 'choices'")
                .param("survey", survey.survey())
                .update();
        jdbc.sql("""
            INSERT INTO question_option
            SELECT survey_id, 'choices', option_id, position, label FROM question_option
             WHERE survey_id = :survey AND question_id = 'choice'
            """).param("survey", survey.survey()).update();
        surveys.become(survey, Survey.State.OPEN);
        for (int i = 1; i <= 6; i++) {
            answered.accepted(survey, "region-" + i);
            answered.answer(survey, "region-" + i, "choices", "yes");
        }

        calls.coordinator().createAmendment(calls.successor(survey, "choice", "yes", "no"));
        aggregate(survey);

        assertThat(counts(survey, "choices")).contains(tuple("no", 6));
    }

    private void signed(SurveyName survey, int bodies, String choice, String choices) {
        for (int i = 1; i <= bodies; i++) {
            var body = "region-" + choice + i;
            answered.accepted(survey, body);
            answered.answer(survey, body, "choice", choice);
            answered.answer(survey, body, "choices", choices);
        }
    }

    private void aggregate(SurveyName survey) {
        surveys.become(survey, Survey.State.CLOSED);
        As.engine()
                .on(results)
                .aggregateResults(AggregateResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(RequestCalls.id())
                        .build());
    }

    private Breakdown regions(SurveyName survey, String question) {
        return result(survey, question).getBreakdownsList().stream()
                .filter(breakdown -> breakdown.getRecipientKind().equals("region"))
                .findFirst()
                .orElseThrow();
    }

    private QuestionResult result(SurveyName survey, String question) {
        return As.staff("analyst")
                .on(results)
                .listResults(ListResultsRequest.newBuilder()
                        .setParent(survey + "/publications/draft")
                        .build())
                .getResultsList()
                .stream()
                .filter(result -> result.getQuestion().getName().endsWith("/" + question))
                .findFirst()
                .orElseThrow();
    }

    private List<Tuple> counts(SurveyName survey, String question) {
        return regions(survey, question).getCountsList().stream()
                .map(count -> tuple(count.getOptionId(), count.getAnswers()))
                .toList();
    }
}

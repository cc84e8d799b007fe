package se.arshjul.followupservice.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.AggregateResultsRequest;
import se.arshjul.followup.v1.ListResultsRequest;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** Who is counted as asked a question that was added to a survey that had gone out. */
@ServiceTest
class AddedQuestionResultsIT {

    @Autowired
    AmendmentCalls calls;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    AnsweredFixtures answered;

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    JdbcClient jdbc;

    @Test
    void onlyThoseWhoHandedInOnQuestionsThatIncludedIt() {
        var survey = surveys.open();
        calls.reword(survey, "text");
        signed(survey, "region-early", 8, 1, "yes");
        calls.askMore(survey, "more");
        var depends = AmendmentCalls.newText();
        depends.getShownIfBuilder().setQuestionId("choice").addOptionIds("yes");
        calls.coordinator().createAmendment(calls.add(survey, "depends", depends));
        signed(survey, "region-between", 6, 2, "yes");
        signed(survey, "region-late", 7, 3, "yes");
        signed(survey, "region-other", 9, 3, "no");
        answered.asked(survey, "region-silent", "NO_RESPONSE");
        for (int i = 1; i <= 7; i++) {
            answered.answer(survey, "region-late" + i, "more", "Tid.");
            answered.answer(survey, "region-late" + i, "depends", "Pengar.");
        }

        aggregate(survey);

        assertThat(result(survey, "more").getBreakdownsList())
                .extracting(Breakdown::getRecipientKind, Breakdown::getResponses, Breakdown::getAnswered)
                .contains(tuple("all", 22, 7), tuple("region", 22, 7), tuple("municipality", 0, 0));
        assertThat(result(survey, "depends").getBreakdowns(0).getResponses()).isEqualTo(7);
        assertThat(result(survey, "choice").getBreakdowns(0).getResponses()).isEqualTo(30);
        assertThat(result(survey, "more").hasAddTime()).isTrue();
        assertThat(result(survey, "choice").hasAddTime()).isFalse();
        assertThat(result(survey, "text").hasAddTime()).isFalse();
    }

    private void signed(SurveyName survey, String prefix, int bodies, int amendments, String choice) {
        for (int i = 1; i <= bodies; i++) {
            answered.accepted(survey, prefix + i);
            answered.answer(survey, prefix + i, "choice", choice);
            jdbc.sql("UPDATE response SET amendments = :amendments WHERE survey_id = :survey AND request_id = :request")
                    .param("amendments", amendments)
                    .param("survey", survey.survey())
                    .param("request", prefix + i)
                    .update();
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
}

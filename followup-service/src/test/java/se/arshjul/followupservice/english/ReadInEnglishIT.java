package se.arshjul.followupservice.english;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.english.EnglishCalls.english;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.AggregateResultsRequest;
import se.arshjul.followup.v1.ComparisonServiceGrpc.ComparisonServiceBlockingStub;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc.EarlierAnswerServiceBlockingStub;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.ListEarlierAnswersRequest;
import se.arshjul.followup.v1.ListResultsRequest;
import se.arshjul.followup.v1.ListTrendPointsRequest;
import se.arshjul.followup.v1.PublishResultsRequest;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followupservice.amendment.AmendmentCalls;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** Where else a question is told: its English comes with it to who asks for that, and to nobody else. */
@ServiceTest
class ReadInEnglishIT {

    @Autowired
    EnglishCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    RequestFixtures requests;

    @Autowired
    AmendmentCalls amendments;

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    ComparisonServiceBlockingStub comparison;

    @Autowired
    EarlierAnswerServiceBlockingStub earlier;

    @Autowired
    TestClock clock;

    @Test
    void anybodyReadsResultsAndTrendsInEnglish() {
        var survey = given.in(State.CLOSED);
        calls.write(survey + "/questions/choice", "EN ");
        calls.write(survey + "/sections/first", "EN ");
        var publication = published(survey);

        var read = result(publication, true);
        assertThat(english(read.getQuestion().getEnglishList())).containsEntry("options.yes", "EN YES");
        assertThat(read.getEnglishSectionTitle()).isEqualTo("EN first");
        var swedish = result(publication, false);
        assertThat(swedish.getQuestion().getEnglishList()).isEmpty();
        assertThat(swedish.getEnglishSectionTitle()).isEmpty();
        assertThat(As.anyone()
                        .on(comparison)
                        .listTrendPoints(ListTrendPointsRequest.newBuilder()
                                .setParent(publication)
                                .setQuestionId("choice")
                                .setPageSize(1000)
                                .setEnglish(true)
                                .build())
                        .getTrendPointsList()
                        .getLast()
                        .getResult()
                        .getQuestion()
                        .getEnglishList())
                .isNotEmpty();
    }

    private QuestionResult result(String publication, boolean english) {
        return As.anyone()
                .on(results)
                .listResults(ListResultsRequest.newBuilder()
                        .setParent(publication)
                        .setQuestionId("choice")
                        .setEnglish(english)
                        .build())
                .getResults(0);
    }

    private String published(SurveyName survey) {
        As.engine()
                .on(results)
                .aggregateResults(AggregateResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        given.become(survey, State.CLEARED);
        var now = clock.instant();
        clock.set(SurveyFixtures.PUBLISHES_AT);
        var published = As.engine()
                .on(results)
                .publishResults(PublishResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        clock.set(now);
        return published.getName();
    }

    @Test
    void theQuestionOfAnEarlierAnswerComesInTheEnglishOfItsOwnYear() {
        var then = requests.in(Request.State.ACCEPTED);
        calls.write(then.survey() + "/questions/choice", "EN ");
        var now = requests.in(Request.State.OPENED);

        var found = As.person(RequestFixtures.UPPSALA, "respondent")
                .on(earlier)
                .listEarlierAnswers(ListEarlierAnswersRequest.newBuilder()
                        .setParent(now.toString())
                        .setEnglish(true)
                        .build())
                .getEarlierAnswers(0);

        assertThat(english(found.getAsked().getEnglishList())).containsEntry("wording", "EN Vad svarar ni?");
    }

    @Test
    void aQuestionThatIsAmendedWhileItIsAnsweredIsReadInSwedishUntilItsEnglishIsWrittenAnew() {
        var survey = given.open();
        calls.write(survey + "/questions/text", "EN ");

        amendments.reword(survey, "text");

        assertThat(calls.asked(survey, "text").getEnglishList()).isEmpty();
        assertThat(calls.get(survey + "/questions/text").getState()).isEqualTo(EnglishText.State.OUT_OF_DATE);
        calls.write(survey + "/questions/text", "EN ");
        assertThat(calls.asked(survey, "text").getEnglishList()).isNotEmpty();
    }
}

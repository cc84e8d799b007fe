package se.arshjul.followupservice.result;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.AggregateResultsRequest;
import se.arshjul.followup.v1.Grouping;
import se.arshjul.followup.v1.ListResultsRequest;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.ResponseRate;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;

/** Computes results and tells the draft in short texts. */
@Lazy
@Component
class ResultCalls {

    private final ResultServiceBlockingStub results;

    ResultCalls(ResultServiceBlockingStub results) {
        this.results = results;
    }

    Publication aggregate(SurveyName survey) {
        return As.engine().on(results).aggregateResults(request(survey));
    }

    List<QuestionResult> list(SurveyName survey) {
        return list(survey, Grouping.KIND);
    }

    List<QuestionResult> list(SurveyName survey, Grouping grouping) {
        return As.staff("analyst")
                .on(results)
                .listResults(ListResultsRequest.newBuilder()
                        .setParent(survey + "/publications/draft")
                        .setGrouping(grouping)
                        .setPageSize(1000)
                        .build())
                .getResultsList();
    }

    QuestionResult result(SurveyName survey, String question) {
        return list(survey).stream()
                .filter(result -> result.getQuestion().getName().endsWith("/" + question))
                .findFirst()
                .orElseThrow();
    }

    /** Such as {@code region asked 3 answered 2 declined 1 no response 0}. */
    static List<String> rates(Publication publication) {
        return publication.getResponseRatesList().stream()
                .map(ResultCalls::text)
                .toList();
    }

    /** Asked, responses, answered, counts and figures, such as {@code region 3 2 2 [yes 1, no 1]}. */
    List<String> texts(SurveyName survey, String question) {
        return result(survey, question).getBreakdownsList().stream()
                .map(ResultCalls::text)
                .toList();
    }

    static AggregateResultsRequest request(SurveyName survey) {
        return AggregateResultsRequest.newBuilder()
                .setName(survey.toString())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    static String text(ResponseRate rate) {
        return "%s asked %d answered %d declined %d no response %d"
                .formatted(
                        rate.getRecipientKind(),
                        rate.getAsked(),
                        rate.getAnswered(),
                        rate.getDeclined(),
                        rate.getNoResponse());
    }

    static String text(Breakdown found) {
        var counts = found.getCountsList().stream()
                .map(count -> count.getOptionId() + " " + count.getAnswers())
                .toList();
        return "%s %d %d %s %s"
                        .formatted(
                                found.getRecipientKind(),
                                found.getAsked(),
                                found.getResponses(),
                                found.hasAnswered() ? String.valueOf(found.getAnswered()) : "-",
                                counts)
                + (found.getHidden() ? " hidden" : "")
                + (found.hasMean() ? " mean " + found.getMean().getValue() : "")
                + (found.hasMedian() ? " median " + found.getMedian().getValue() : "")
                + (found.hasMin() ? " from " + found.getMin().getValue() : "")
                + (found.hasMax() ? " to " + found.getMax().getValue() : "");
    }
}

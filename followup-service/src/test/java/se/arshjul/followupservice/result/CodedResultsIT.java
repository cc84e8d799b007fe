package se.arshjul.followupservice.result;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CorrectResultsRequest;
import se.arshjul.followup.v1.Grouping;
import se.arshjul.followup.v1.ListResultsRequest;
import se.arshjul.followup.v1.PublishResultsRequest;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.coding.CodingCalls;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** Results of free text are how many answers have which theme: no text, no body, no small number. */
@ServiceTest
class CodedResultsIT {

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    ResultCalls calls;

    @Autowired
    CodingCalls coding;

    @Autowired
    SurveyFixtures given;

    @Autowired
    AnsweredFixtures answered;

    @Autowired
    TestClock clock;

    @Test
    void themesAreCountedAmongThoseWhoAnswered() {
        var survey = given.in(State.CLOSED);
        answering(survey, "region", "03", 8);
        answering(survey, "kommun", "03", 8);
        coded(survey, "Tid", bodies("region", "03", 6), bodies("kommun", "03", 7));

        calls.aggregate(survey);

        assertThat(themes(survey, "draft", Grouping.KIND))
                .containsExactly("all Tid 13 of 16", "region Tid 6 of 8", "municipality Tid 7 of 8");
    }

    @Test
    void aThemeThatFewHaveIsNotCountedAndNeitherIsWhatItCouldBeToldFrom() {
        var survey = given.in(State.CLOSED);
        answering(survey, "region", "03", 8);
        answering(survey, "kommun", "03", 20);
        coded(survey, "Tid", bodies("region", "03", 2), bodies("kommun", "03", 15));
        coded(survey, "Pengar", bodies("region", "03", 0), bodies("kommun", "03", 4));

        calls.aggregate(survey);

        assertThat(themes(survey, "draft", Grouping.KIND))
                .containsExactly(
                        "all Pengar - of 28",
                        "all Tid 17 of 28",
                        "region Pengar - of 8",
                        "region Tid - of 8",
                        "municipality Pengar - of 20",
                        "municipality Tid - of 20");
    }

    @Test
    void whereTheQuestionIsHiddenSoAreItsThemes() {
        var survey = given.in(State.CLOSED);
        answering(survey, "kommun", "03", 20);
        answering(survey, "kommun", "12", 9);
        answering(survey, "kommun", "09", 1);
        coded(survey, "Tid", bodies("kommun", "03", 20), bodies("kommun", "12", 9), bodies("kommun", "09", 1));

        calls.aggregate(survey);

        assertThat(themes(survey, "draft", Grouping.COUNTY))
                .containsExactly("municipality Tid 30 of 30", "county-03 Tid 20 of 20");
    }

    @Test
    void aQuestionThatIsNotCodedHasNoThemes() {
        var survey = given.in(State.CLOSED);
        answering(survey, "region", "03", 8);
        coding.theme(survey, "Tid");

        calls.aggregate(survey);

        assertThat(themes(survey, "draft", Grouping.KIND)).isEmpty();
    }

    @Test
    void theDraftFollowsWhileItIsReviewed() {
        var survey = given.in(State.CLOSED);
        answering(survey, "region", "03", 8);
        var before = calls.aggregate(survey);

        coded(survey, "Tid", bodies("region", "03", 6));
        assertThat(themes(survey, "draft", Grouping.KIND)).contains("all Tid 6 of 8");

        coding.code(survey, "region-03-6", "tid");
        assertThat(themes(survey, "draft", Grouping.KIND)).contains("all Tid 7 of 8");
        assertThat(calls.texts(survey, "choice").getFirst()).isEqualTo("all 8 8 8 [yes 8, no 0]");
        assertThat(published(survey).getContentHash()).isNotEqualTo(before.getContentHash());
    }

    @Test
    void whatIsPublishedStaysUntilItIsCorrected() {
        var survey = given.in(State.CLOSED);
        answering(survey, "region", "03", 8);
        coded(survey, "Tid", bodies("region", "03", 6));
        calls.aggregate(survey);
        published(survey);

        assertThat(refusalOf(() -> correct(survey))).isEqualTo("FAILED_PRECONDITION PUBLICATION_UNCHANGED");
        coding.code(survey, "region-03-6", "tid");
        assertThat(themes(survey, "1", Grouping.KIND)).contains("all Tid 6 of 8");

        assertThat(correct(survey)).isEqualTo(survey + "/publications/2");
        assertThat(themes(survey, "1", Grouping.KIND)).contains("all Tid 6 of 8");
        assertThat(themes(survey, "2", Grouping.KIND)).contains("all Tid 7 of 8");
    }

    @Test
    void nothingPublishedTellsWhatWasWrittenOrByWhom() {
        var survey = given.in(State.CLOSED);
        answering(survey, "region", "03", 8);
        coded(survey, "Tid", bodies("region", "03", 6));
        calls.aggregate(survey);
        published(survey);

        assertThat(list(survey, "1", Grouping.KIND).toString()).contains("Tid").doesNotContain("Hemligt", "region-03-");
    }

    private se.arshjul.followup.v1.Publication published(SurveyName survey) {
        given.become(survey, State.CLEARED);
        clock.set(SurveyFixtures.PUBLISHES_AT);
        return As.engine()
                .on(results)
                .publishResults(PublishResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    private String correct(SurveyName survey) {
        return As.staff("coordinator")
                .on(results)
                .correctResults(CorrectResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setReason("Fel tema.")
                        .setPublication(survey + "/publications/1")
                        .setRequestId(UUID.randomUUID().toString())
                        .build())
                .getName();
    }

    private void answering(SurveyName survey, String kind, String county, int bodies) {
        for (var request : bodies(kind, county, bodies)) {
            answered.accepted(survey, request, county);
            answered.answer(survey, request, "choice", "yes");
            answered.answer(survey, request, "text", "Hemligt");
        }
    }

    private void coded(SurveyName survey, String theme, String[]... bodies) {
        var id = coding.theme(survey, theme).getName().replaceAll(".*/", "");
        for (var some : bodies) {
            if (some.length > 0) {
                coding.add(survey, id, some);
            }
        }
    }

    private static String[] bodies(String kind, String county, int bodies) {
        return IntStream.range(0, bodies)
                .mapToObj(body -> kind + "-" + county + "-" + body)
                .toArray(String[]::new);
    }

    private List<QuestionResult> list(SurveyName survey, String publication, Grouping grouping) {
        return As.staff("analyst")
                .on(results)
                .listResults(ListResultsRequest.newBuilder()
                        .setParent(survey + "/publications/" + publication)
                        .setGrouping(grouping)
                        .build())
                .getResultsList();
    }

    /** Such as {@code all Tid 6 of 8}. */
    private List<String> themes(SurveyName survey, String publication, Grouping grouping) {
        return list(survey, publication, grouping).stream()
                .flatMap(result -> result.getBreakdownsList().stream())
                .flatMap(found -> found.getThemesList().stream()
                        .map(theme -> found.getRecipientKind() + " " + theme.getDisplayName() + " "
                                + (theme.hasAnswers() ? String.valueOf(theme.getAnswers()) : "-") + " of "
                                + found.getAnswered()))
                .toList();
    }
}

package se.arshjul.followupservice.result;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Grouping;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.ServiceTest;

/** Small numbers are left out, and so is what they could be told from. */
@ServiceTest
class HiddenResultsIT {

    private static final int FEW = 5;

    @Autowired
    ResultCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    AnsweredFixtures answered;

    @Test
    void figuresOfFewerThanFiveAreLeftOutWithHowManyAnsweredTheQuestion() {
        var survey = given.in(State.CLOSED);
        answering(survey, "region", "03", 4);
        calls.aggregate(survey);

        assertThat(calls.texts(survey, "choice"))
                .containsExactly("all 4 4 - [] hidden", "region 4 4 - [] hidden", "municipality 0 0 0 [yes 0, no 0]");
        assertThat(calls.texts(survey, "number")).contains("all 4 4 - [] hidden");
    }

    @Test
    void fromFiveOnTheyAreShown() {
        var survey = given.in(State.CLOSED);
        answering(survey, "region", "03", 5);
        calls.aggregate(survey);

        assertThat(calls.texts(survey, "choice").getFirst()).isEqualTo("all 5 5 5 [yes 5, no 0]");
    }

    @Test
    void aKindCannotBeToldAsTheWholeLessTheOther() {
        var survey = given.in(State.CLOSED);
        answering(survey, "region", "03", 2);
        answering(survey, "kommun", "03", 20);
        calls.aggregate(survey);

        assertThat(calls.texts(survey, "choice"))
                .containsExactly(
                        "all 22 22 22 [yes 22, no 0]", "region 2 2 - [] hidden", "municipality 20 20 - [] hidden");
    }

    @Test
    void anExtremeThatFewerThanFiveShareIsLeftOut() {
        var survey = given.in(State.CLOSED);
        answering(survey, "kommun", "03", 9);
        answered.accepted(survey, "kommun-ensam");
        answered.answer(survey, "kommun-ensam", "number", "99");
        calls.aggregate(survey);

        assertThat(calls.texts(survey, "number").getFirst()).isEqualTo("all 10 10 10 [] mean 18.9 median 10 from 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 9 9 9", "4 6 8 30", "1 1 1 40", "2 2 2 2", "3 1 7", "5 5 5 5", "1 30"})
    void whatIsHiddenOfCountiesIsNeverOneOfThemNorFewTogether(String sizes) {
        var survey = given.in(State.CLOSED);
        var counties = sizes.split(" ");
        IntStream.range(0, counties.length)
                .forEach(county ->
                        answering(survey, "kommun", "%02d".formatted(county + 10), Integer.parseInt(counties[county])));
        answering(survey, "region", "03", 9);
        calls.aggregate(survey);

        var result = ofCounties(survey);
        var parts = result.getBreakdownsList().subList(1, result.getBreakdownsCount());
        var hidden = parts.stream().filter(Breakdown::getHidden).toList();

        assertThat(parts).hasSize(counties.length);
        assertThat(parts).allMatch(part -> part.getHidden() || part.getAnswered() >= FEW);
        assertThat(hidden).allMatch(part -> part.getCountsCount() == 0 && !part.hasMean());
        if (!hidden.isEmpty() && hidden.size() < parts.size()) {
            assertThat(hidden).hasSizeGreaterThan(1);
            assertThat(hidden.stream().mapToInt(Breakdown::getResponses).sum()).isGreaterThanOrEqualTo(FEW);
        }
    }

    @Test
    void whetherTheOnlyMunicipalityOfACountyAnswersAQuestionIsNotTold() {
        var survey = given.in(State.CLOSED);
        answering(survey, "kommun", "03", 20);
        answered.accepted(survey, "kommun-gotland", "09");
        answered.answer(survey, "kommun-gotland", "choice", "no");
        calls.aggregate(survey);

        var counties = calls.list(survey, Grouping.COUNTY).stream()
                .flatMap(result -> result.getBreakdownsList().stream())
                .filter(found -> found.getRecipientKind().equals("county-09"))
                .toList();

        assertThat(counties).isNotEmpty().allMatch(found -> found.getHidden() && !found.hasAnswered());
        assertThat(calls.texts(survey, "number").getFirst()).startsWith("all 21 21 20 ");
    }

    @Test
    void whatNobodyOfManyAnsweredIsTold() {
        var survey = given.in(State.CLOSED);
        answering(survey, "region", "03", 6);
        calls.aggregate(survey);

        assertThat(calls.texts(survey, "text").getFirst()).isEqualTo("all 6 6 0 []");
    }

    @Test
    void theSizesOfMunicipalitiesAreTakenFromTheRegister() {
        var survey = given.in(State.CLOSED);
        Stream.of("kommun-malmo", "kommun-lund", "kommun-umea", "kommun-vaxjo", "kommun-uppsala", "kommun-sorsele")
                .forEach(request -> answered.accepted(survey, request));
        calls.aggregate(survey);

        var groups = calls.list(survey, Grouping.SIZE).getFirst().getBreakdownsList().stream()
                .collect(groupingBy(Breakdown::getRecipientKind, Collectors.summingInt(Breakdown::getAsked)));

        assertThat(groups).isEqualTo(Map.of("municipality", 6, "size-1", 1, "size-4", 5));
    }

    private QuestionResult ofCounties(SurveyName survey) {
        return calls.list(survey, Grouping.COUNTY).getFirst();
    }

    private void answering(SurveyName survey, String kind, String county, int bodies) {
        for (var request : IntStream.range(0, bodies)
                .mapToObj(body -> kind + "-" + county + "-" + body)
                .toList()) {
            answered.accepted(survey, request, county);
            for (var answer : List.of("choice yes", "number 10")) {
                answered.answer(survey, request, answer.split(" ")[0], answer.split(" ")[1]);
            }
        }
    }
}

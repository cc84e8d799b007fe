package se.arshjul.followupservice.comparison;

import java.util.function.Function;
import se.arshjul.followup.v1.ListPrincipalsRequest;
import se.arshjul.followup.v1.ListPrincipalsResponse;
import se.arshjul.followup.v1.ListTrendPointsRequest;
import se.arshjul.followup.v1.ListTrendPointsResponse;
import se.arshjul.followup.v1.PrincipalAnswer;
import se.arshjul.followup.v1.TrendPoint;
import se.arshjul.followupservice.english.ReadInEnglish;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.question.QuestionProtos;
import se.arshjul.followupservice.result.PublicationRefusals;
import se.arshjul.followupservice.result.ResultProtos;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestRules;

/** Trends and principals as messages, and what is asked about them. */
final class ComparisonProtos {

    private static final Page.Key YEAR = Page.Key.like("[0-9]{4}");

    private static final RequestRules<ListTrendPointsRequest> TREND =
            RequestRules.of(ListTrendPointsRequest.getDefaultInstance()).matches("question_id", QuestionName.ID);

    private static final RequestRules<ListPrincipalsRequest> PRINCIPALS = RequestRules.of(
                    ListPrincipalsRequest.getDefaultInstance())
            .matches("recipient_kind", "region|municipality")
            .matches("county_code", "[0-9]{2}")
            .maxItems("principals", 1000)
            .matches("principals", "[a-z][a-z0-9-]{0,62}")
            .matches("question_id", "-|" + QuestionName.ID);

    private ComparisonProtos() {}

    static String toQuestion(ListTrendPointsRequest request) {
        return TREND.check(request, PublicationRefusals::invalid).getQuestionId();
    }

    static Page toPage(ListTrendPointsRequest request) {
        return Page.parse(
                "trend " + request.getParent() + " " + request.getQuestionId(),
                request.getPageSize(),
                request.getPageToken());
    }

    static ListTrendPointsResponse toTrend(Trend trend, Page page, Function<SurveyName, ReadInEnglish> english) {
        var rest = trend.points().stream()
                .filter(point -> year(point).compareTo(page.after(YEAR)) > 0)
                .limit(page.rowsToRead())
                .toList();
        var points = page.of(rest, ComparisonProtos::year);
        return ListTrendPointsResponse.newBuilder()
                .addAllTrendPoints(points.map(point -> toProto(point, english)).items())
                .setNextPageToken(points.nextPageToken())
                .build();
    }

    private static String year(Trend.Point point) {
        return point.publication().name().survey().survey();
    }

    private static TrendPoint toProto(Trend.Point point, Function<SurveyName, ReadInEnglish> english) {
        return TrendPoint.newBuilder()
                .setPublication(point.publication().name().toString())
                .setYear(point.publication().name().survey().year())
                .setResult(ResultProtos.toProto(
                        point.result(), english.apply(point.publication().name().survey())))
                .setComparable(point.comparable())
                .setExample(point.publication().example())
                .build();
    }

    static PrincipalReport.Query toQuery(ListPrincipalsRequest request, VisiblePrincipals.Scope scope) {
        PRINCIPALS.check(request, PublicationRefusals::invalid);
        var wanted = String.join(",", request.getPrincipalsList());
        var page = Page.parse(
                String.join(
                        " ",
                        "principals",
                        request.getParent(),
                        request.getRecipientKind(),
                        request.getCountyCode(),
                        request.getQuestionId(),
                        wanted),
                request.getPageSize(),
                request.getPageToken());
        return new PrincipalReport.Query(
                scope.publication(),
                scope.actor(),
                request.getRecipientKind(),
                request.getCountyCode(),
                request.getPrincipalsList(),
                request.getQuestionId(),
                page);
    }

    static ListPrincipalsResponse toPrincipals(Page.Of<Principal> page) {
        return ListPrincipalsResponse.newBuilder()
                .addAllPrincipals(page.map(ComparisonProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    private static se.arshjul.followup.v1.Principal toProto(Principal principal) {
        var reply = se.arshjul.followup.v1.Principal.newBuilder()
                .setName(principal.toString())
                .setActor(principal.actor())
                .setDisplayName(principal.displayName())
                .setRecipientKind(principal.kind())
                .setCountyCode(principal.countyCode())
                .setSizeGroup(principal.sizeGroup())
                .setAnswered(principal.answered());
        principal.answers().forEach(given -> {
            var answer = PrincipalAnswer.newBuilder()
                    .setQuestionId(given.questionId())
                    .addAllOptionIds(given.options());
            if (given.number() != null) {
                answer.setNumber(QuestionProtos.toProto(given.number()));
            }
            reply.addAnswers(answer);
        });
        return reply.build();
    }
}

package se.arshjul.portal.compare;

import static se.arshjul.portal.FollowupFixtures.DENIED;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.questions;

import com.google.type.Decimal;
import java.util.List;
import se.arshjul.followup.v1.ComparisonServiceGrpc;
import se.arshjul.followup.v1.ListPrincipalsResponse;
import se.arshjul.followup.v1.ListPublicationsResponse;
import se.arshjul.followup.v1.ListResultsRequest;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.ListTrendPointsResponse;
import se.arshjul.followup.v1.Principal;
import se.arshjul.followup.v1.PrincipalAnswer;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.QuestionResult.OptionCount;
import se.arshjul.followup.v1.ResponseRate;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.TrendPoint;
import se.arshjul.portal.FakePlatform;

/** A publication with a choice and a scale by every grouping, and the choice over the years; nobody is named. */
final class Compared {

    private final FakePlatform platform;

    Compared(FakePlatform platform) {
        this.platform = platform;
    }

    void all() {
        named(false);
        platform.handle(ResultServiceGrpc.getListResultsMethod(), Compared::results);
        platform.refuse(ComparisonServiceGrpc.getListPrincipalsMethod(), DENIED);
        platform.answer(
                ComparisonServiceGrpc.getListTrendPointsMethod(),
                ListTrendPointsResponse.newBuilder()
                        .addTrendPoints(point(2021, 2, false).setExample(true))
                        .addTrendPoints(point(2026, 6, true))
                        .build());
    }

    void named(boolean named) {
        platform.answer(
                ResultServiceGrpc.getListPublicationsMethod(),
                ListPublicationsResponse.newBuilder()
                        .addPublications(Publication.newBuilder()
                                .setName("surveys/2026/publications/1")
                                .setTitle("Uppföljning 2026")
                                .setYear(2026)
                                .setBodiesNamed(named)
                                .setPublishTime(moment("2027-01-15T08:00:00Z"))
                                .setSnapshotTime(moment("2026-11-14T08:00:00Z"))
                                .addResponseRates(ResponseRate.newBuilder().setRecipientKind("all")))
                        .build());
    }

    void principals(Principal.Builder... found) {
        var reply = ListPrincipalsResponse.newBuilder();
        List.of(found).forEach(reply::addPrincipals);
        platform.answer(ComparisonServiceGrpc.getListPrincipalsMethod(), reply.build());
    }

    static Principal.Builder region(String id, String name, String county, String option) {
        return Principal.newBuilder()
                .setName("surveys/2026/publications/1/principals/" + id)
                .setActor("actors/" + id)
                .setDisplayName(name)
                .setRecipientKind("region")
                .setCountyCode(county)
                .setAnswered(true)
                .addAnswers(PrincipalAnswer.newBuilder().setQuestionId("plan").addOptionIds(option))
                .addAnswers(PrincipalAnswer.newBuilder()
                        .setQuestionId("mognad")
                        .setNumber(Decimal.newBuilder().setValue("4")));
    }

    static ListResultsResponse results(ListResultsRequest request) {
        var reply = ListResultsResponse.newBuilder();
        for (var id : List.of("plan", "mognad")) {
            var result = result(id);
            switch (request.getGrouping()) {
                case COUNTY ->
                    result.addBreakdowns(group("municipality", 20))
                            .addBreakdowns(group("county-03", 8))
                            .addBreakdowns(Breakdown.newBuilder()
                                    .setRecipientKind("county-09")
                                    .setAsked(1)
                                    .setAnswered(1)
                                    .setHidden(true));
                case SIZE -> result.addBreakdowns(group("municipality", 20)).addBreakdowns(group("size-4", 7));
                default ->
                    result.addBreakdowns(group("all", 40))
                            .addBreakdowns(group("region", 20))
                            .addBreakdowns(group("municipality", 20));
            }
            reply.addResults(result);
        }
        return reply.build();
    }

    static QuestionResult.Builder result(String id) {
        var question = questions().stream()
                .filter(known -> known.getName().endsWith("/" + id))
                .findFirst()
                .orElseThrow();
        return QuestionResult.newBuilder().setQuestion(question).setSectionTitle("Styrning");
    }

    static Breakdown.Builder group(String group, int answered) {
        return Breakdown.newBuilder()
                .setRecipientKind(group)
                .setAsked(answered)
                .setAnswered(answered)
                .setMean(Decimal.newBuilder().setValue("3.4"))
                .addCounts(count("ja", "Ja", answered - 1))
                .addCounts(count("nej", "Nej", 1));
    }

    static OptionCount.Builder count(String id, String label, int answers) {
        return OptionCount.newBuilder().setOptionId(id).setLabel(label).setAnswers(answers);
    }

    static TrendPoint.Builder point(int year, int yes, boolean comparable) {
        var result = result("plan");
        List.of("all", "region", "municipality")
                .forEach(kind -> result.addBreakdowns(Breakdown.newBuilder()
                        .setRecipientKind(kind)
                        .setAsked(10)
                        .setAnswered(8)
                        .addCounts(count("ja", "Ja", yes))
                        .addCounts(count("nej", "Nej", 8 - yes))));
        return TrendPoint.newBuilder()
                .setYear(year)
                .setPublication("surveys/" + year + "/publications/1")
                .setResult(result)
                .setComparable(comparable);
    }
}

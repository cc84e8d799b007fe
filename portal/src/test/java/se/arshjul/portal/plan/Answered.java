package se.arshjul.portal.plan;

import se.arshjul.followup.v1.ComparisonServiceGrpc;
import se.arshjul.followup.v1.ListPublicationsResponse;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.ListTrendPointsResponse;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.QuestionResult.OptionCount;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FollowupFixtures;

/** The follow-up of 2026 as it is published. */
final class Answered {

    private final FakePlatform platform;

    Answered(FakePlatform platform) {
        this.platform = platform;
    }

    /** A question about the first focus area with three yes of four, and one about nothing. */
    void all() {
        platform.answer(ComparisonServiceGrpc.getListTrendPointsMethod(), ListTrendPointsResponse.getDefaultInstance());
        platform.answer(
                ResultServiceGrpc.getListPublicationsMethod(),
                ListPublicationsResponse.newBuilder()
                        .addPublications(Publication.newBuilder()
                                .setName("surveys/2026/publications/1")
                                .setTitle("Uppföljning 2026")
                                .setYear(2026))
                        .build());
        platform.answer(
                ResultServiceGrpc.getListResultsMethod(),
                ListResultsResponse.newBuilder()
                        .addResults(QuestionResult.newBuilder()
                                .setQuestion(FollowupFixtures.questions().get(0).toBuilder()
                                        .setPlanElement(Planned.NATIONAL + "/versions/2/elements/fa1"))
                                .addBreakdowns(Breakdown.newBuilder()
                                        .setRecipientKind("all")
                                        .setAsked(5)
                                        .setAnswered(4)
                                        .addCounts(count("ja", "Ja", 3))
                                        .addCounts(count("nej", "Nej", 1))))
                        .addResults(QuestionResult.newBuilder()
                                .setQuestion(FollowupFixtures.questions().get(3))
                                .addBreakdowns(Breakdown.newBuilder().setRecipientKind("all")))
                        .build());
    }

    private static OptionCount count(String id, String label, int answers) {
        return OptionCount.newBuilder()
                .setOptionId(id)
                .setLabel(label)
                .setAnswers(answers)
                .build();
    }
}

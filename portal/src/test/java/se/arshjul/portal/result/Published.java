package se.arshjul.portal.result;

import static se.arshjul.portal.FollowupFixtures.DENIED;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.questions;

import java.util.stream.Stream;
import se.arshjul.followup.v1.ListPublicationsResponse;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.ResponseRate;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.portal.FakePlatform;

/** The follow-up of 2026 as it is published, with a choice, a number and a text. */
final class Published {

    private Published() {}

    /** Lets the publication and its results be read, and no draft. */
    static void all(FakePlatform platform) {
        platform.answer(
                ResultServiceGrpc.getListPublicationsMethod(),
                ListPublicationsResponse.newBuilder()
                        .addPublications(publication("1"))
                        .build());
        platform.refuse(ResultServiceGrpc.getGetPublicationMethod(), DENIED);
        platform.answer(
                ResultServiceGrpc.getListResultsMethod(),
                ListResultsResponse.newBuilder()
                        .addResults(choice("plan", "Ja", "Nej"))
                        .addResults(result("andel")
                                .addBreakdowns(number("all", "42.55"))
                                .addBreakdowns(Breakdown.newBuilder().setRecipientKind("region")))
                        .addResults(result("kommentar")
                                .addBreakdowns(kind("all").setAnswered(12).setAsked(311)))
                        .build());
    }

    static Publication.Builder publication(String version) {
        return Publication.newBuilder()
                .setName("surveys/2026/publications/" + version)
                .setTitle("Uppföljning 2026")
                .setYear(2026)
                .setPublishTime(moment("2027-01-15T08:00:00Z"))
                .setSnapshotTime(moment("2026-11-14T08:00:00Z"))
                .setAnalysis("Det går framåt.\n\nMen långsamt.")
                .setFactSheet("Fler har en plan.")
                .setContentHash("77ab")
                .addResponseRates(ResponseRate.newBuilder()
                        .setRecipientKind("all")
                        .setAsked(311)
                        .setAnswered(280)
                        .setDeclined(6)
                        .setNoResponse(25));
    }

    static QuestionResult.Builder result(String id) {
        var question = questions().stream()
                .filter(known -> known.getName().endsWith("/" + id))
                .findFirst()
                .orElseThrow();
        return QuestionResult.newBuilder()
                .setQuestion(question)
                .setSectionTitle(question.getSectionId().equals("styrning") ? "Styrning" : "Resurser");
    }

    /** Three of four regions and municipalities chose the first. */
    static QuestionResult.Builder choice(String id, String first, String second) {
        var result = result(id);
        Stream.of("all", "region", "municipality")
                .forEach(kind -> result.addBreakdowns(kind(kind)
                        .setAsked(311)
                        .setResponses(280)
                        .setAnswered(4)
                        .addCounts(count(first, 3))
                        .addCounts(count(second, 1))));
        return result;
    }

    static QuestionResult.OptionCount.Builder count(String label, int answers) {
        return QuestionResult.OptionCount.newBuilder()
                .setOptionId(label)
                .setLabel(label)
                .setAnswers(answers);
    }

    static Breakdown.Builder kind(String kind) {
        return Breakdown.newBuilder().setRecipientKind(kind);
    }

    static Breakdown.Builder number(String kind, String median) {
        return kind(kind).setAnswered(4).setMedian(decimal(median)).setMin(decimal("-3.5"));
    }
}

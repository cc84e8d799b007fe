package se.arshjul.portal.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.OptionCount;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.GetProgressRequest;
import se.arshjul.plan.v1.ListProgressEntriesRequest;
import se.arshjul.plan.v1.ListProgressEntriesResponse;
import se.arshjul.plan.v1.ListProgressRequest;
import se.arshjul.plan.v1.ListProgressResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PreviewProgressRequest;
import se.arshjul.plan.v1.PreviewProgressResponse;
import se.arshjul.plan.v1.Progress;
import se.arshjul.plan.v1.ProgressEntry;
import se.arshjul.plan.v1.ProgressEvidence;
import se.arshjul.plan.v1.ProgressServiceGrpc.ProgressServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.call.ResourceId;

/** Reads how far parts of plans have come, and what published answers say about it. */
@Component
class Confirmations {

    private static final Set<Kind> CARRIED_OUT =
            Set.of(Kind.MEASURE, Kind.SUB_MEASURE, Kind.COOPERATION_MEASURE, Kind.ACTIVITY, Kind.PROJECT);

    private final Calls<ProgressServiceBlockingStub> progress;

    Confirmations(Calls<ProgressServiceBlockingStub> progress) {
        this.progress = progress;
    }

    /** Whether an element is carried out, and so comes further. */
    static boolean isKeptFor(Element element) {
        return CARRIED_OUT.contains(element.getKind());
    }

    /** What has been confirmed in a plan, by the id of the element. */
    Part<Map<String, ProgressView>> of(Plan plan) {
        return progress.part(stub -> EveryPage.of(
                        token -> stub.listProgress(ListProgressRequest.newBuilder()
                                .setParent(plan.getName())
                                .setPageSize(1000)
                                .setPageToken(token)
                                .build()),
                        ListProgressResponse::getProgressList,
                        ListProgressResponse::getNextPageToken))
                .map(all ->
                        all.stream().collect(Collectors.toMap(one -> ResourceId.of(one.getName()), ProgressView::new)));
    }

    Progress get(String name) {
        return progress.read(stub ->
                stub.getProgress(GetProgressRequest.newBuilder().setName(name).build()));
    }

    /** Every confirmation, the latest first. */
    List<ProgressEntry> entries(String name) {
        return progress.read(stub -> EveryPage.of(
                token -> stub.listProgressEntries(ListProgressEntriesRequest.newBuilder()
                        .setParent(name)
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListProgressEntriesResponse::getProgressEntriesList,
                ListProgressEntriesResponse::getNextPageToken));
    }

    PreviewProgressResponse preview(List<ProgressEvidence> evidence) {
        return progress.read(stub -> stub.previewProgress(
                PreviewProgressRequest.newBuilder().addAllEvidence(evidence).build()));
    }

    /** The answers to those of the questions that are answered with yes or no. */
    static List<ProgressEvidence> evidence(AskedAbout.Found found) {
        return found.lines().stream()
                .map(line -> line.question().result())
                .flatMap(Confirmations::evidence)
                .toList();
    }

    private static Stream<ProgressEvidence> evidence(QuestionResult result) {
        var question = result.getQuestion();
        var all = result.getBreakdowns(0);
        return question.getKind() == Question.Kind.SINGLE_CHOICE && all.hasAnswered() && isYesOrNo(question)
                ? Stream.of(ProgressEvidence.newBuilder()
                        .setQuestion(question.getName())
                        .setWording(question.getWording())
                        .setAnswered(all.getAnswered())
                        .setAffirmed(all.getCountsList().stream()
                                .filter(count -> says(count.getLabel(), "ja"))
                                .mapToInt(OptionCount::getAnswers)
                                .sum())
                        .build())
                : Stream.of();
    }

    /** Surveys are worded in Swedish, whatever language the page is in. */
    private static boolean isYesOrNo(Question question) {
        Predicate<String> some =
                word -> question.getOptionsList().stream().anyMatch(option -> says(option.getLabel(), word));
        return some.test("ja") && some.test("nej");
    }

    private static boolean says(String label, String word) {
        return label.toLowerCase(Locale.ROOT).matches(word + "(?!\\pL).*");
    }
}

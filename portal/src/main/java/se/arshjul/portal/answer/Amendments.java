package se.arshjul.portal.answer;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Amendment;
import se.arshjul.followup.v1.AmendmentServiceGrpc.AmendmentServiceBlockingStub;
import se.arshjul.followup.v1.ListAmendmentsRequest;
import se.arshjul.followup.v1.ListAmendmentsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Response;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.ResourceId;

/** Reads what has been changed of surveys that had gone out. */
@Component
public class Amendments {

    private static final int MANY = 1000;

    private final Calls<AmendmentServiceBlockingStub> amendments;

    Amendments(Calls<AmendmentServiceBlockingStub> amendments) {
        this.amendments = amendments;
    }

    /** All of a survey, the latest first; none while they cannot be read, for answering goes on without them. */
    List<AmendmentView> of(String survey) {
        return known(survey).stream().map(AmendmentView::new).toList();
    }

    /** What has been changed of the questions of a section, beside the answers, by the names of their fields. */
    Map<String, List<AmendmentNote>> notes(String request, SectionView section) {
        var all = known(request.substring(0, request.indexOf("/requests/")));
        return section.all().stream()
                .collect(toMap(
                        QuestionField::getName,
                        field -> all.stream()
                                .filter(amendment -> new AmendmentView(amendment).tells(field.getName()))
                                .map(amendment -> AmendmentNote.of(amendment, field.saved()))
                                .sorted(AmendmentNote.OLDEST_FIRST)
                                .toList()));
    }

    /**
     * What amendments have put in the place of what was chosen, in answers that nobody has saved since, by the names of
     * their fields. What is written is read only when there is such a thing.
     */
    Map<String, List<ReplacedOption>> replaced(String request, Supplier<List<SectionView>> written) {
        var all = known(request.substring(0, request.indexOf("/requests/")));
        if (all.stream().allMatch(amendment -> amendment.getSuccessorsList().isEmpty())) {
            return Map.of();
        }
        return written.get().stream()
                .flatMap(section -> section.fields().stream())
                .filter(QuestionField::isReplaced)
                .collect(toMap(QuestionField::getName, field -> ReplacedOption.of(field, all)));
    }

    /** What has been changed of questions that a response answers since it was submitted, and is still asked. */
    List<AmendmentView> outdating(Response response) {
        var all = of(response.getRequest().substring(0, response.getRequest().indexOf("/requests/")));
        var answered = response.getAnswersList().stream()
                .map(answer -> ResourceId.of(answer.getName()))
                .filter(question ->
                        all.stream().noneMatch(amendment -> amendment.isWithdrawn() && amendment.touches(question)))
                .toList();
        return all.stream()
                .filter(amendment -> amendment.getNumber() > response.getAmendments())
                .filter(amendment -> answered.stream().anyMatch(amendment::changed))
                .toList();
    }

    private List<Amendment> known(String survey) {
        return amendments.part(stub -> every(stub, survey)).orElse(List.of());
    }

    /** All of a survey, the latest first, for pages that are of no use without them. */
    public List<Amendment> every(String survey) {
        return amendments.read(stub -> every(stub, survey));
    }

    /** Ids of the options of a question for which others stand: no other option may have them. */
    public Set<String> replaced(Question question) {
        return every(question.getName().substring(0, question.getName().indexOf("/questions/"))).stream()
                .filter(amendment -> amendment.getQuestionsList().contains(question.getName()))
                .flatMap(amendment -> amendment.getSuccessorsList().stream())
                .map(Amendment.Successor::getOptionId)
                .collect(toSet());
    }

    private static List<Amendment> every(AmendmentServiceBlockingStub stub, String survey) {
        return EveryPage.of(
                token -> stub.listAmendments(ListAmendmentsRequest.newBuilder()
                        .setParent(survey)
                        .setPageSize(MANY)
                        .setPageToken(token)
                        .build()),
                ListAmendmentsResponse::getAmendmentsList,
                ListAmendmentsResponse::getNextPageToken);
    }
}

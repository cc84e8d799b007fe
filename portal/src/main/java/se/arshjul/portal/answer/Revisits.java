package se.arshjul.portal.answer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ListRevisitsRequest;
import se.arshjul.followup.v1.ListRevisitsResponse;
import se.arshjul.followup.v1.MarkAnswerRequest;
import se.arshjul.followup.v1.RevisitServiceGrpc.RevisitServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.form.Form;

/** Which answers the people of a body want to come back to: reads it, and changes it by the form of a section. */
@Component
class Revisits {

    /** Begins the name of a question's box; a question's id has no such character. */
    private static final String FIELD = "aterkom.";

    /** Begins the name of what the box held when the page was made. */
    private static final String BEFORE = "fore-aterkom.";

    private static final String MARKED = "ja";
    private static final int MANY = 1000;

    private final Calls<RevisitServiceBlockingStub> calls;

    Revisits(Calls<RevisitServiceBlockingStub> calls) {
        this.calls = calls;
    }

    /** A marked answer, with the section in which it is asked. */
    public record Place(String section, QuestionField field, RevisitView mark) {}

    /** By the question's id; nothing while they cannot be read, for a page can do without. */
    Map<String, RevisitView> of(String request) {
        return calls
                .part(stub -> EveryPage.of(
                        token -> stub.listRevisits(ListRevisitsRequest.newBuilder()
                                .setParent(request)
                                .setPageSize(MANY)
                                .setPageToken(token)
                                .build()),
                        ListRevisitsResponse::getRevisitsList,
                        ListRevisitsResponse::getNextPageToken))
                .orElse(List.of())
                .stream()
                .map(RevisitView::new)
                .collect(toMap(RevisitView::question, identity()));
    }

    /** Those of the questions that are asked, in their order. */
    List<Place> places(String request, List<SectionView> sections) {
        var marks = of(request);
        return sections.stream()
                .flatMap(section -> section.fields().stream()
                        .flatMap(field -> Stream.ofNullable(marks.get(field.getName()))
                                .map(mark -> new Place(section.getId(), field, mark))))
                .toList();
    }

    /** Marks what was ticked since the page was made, and no longer what was unticked; a colleague's marks stay. */
    void save(String request, SectionView section, Form form) {
        for (var field : section.all()) {
            var marked = form.has(FIELD + field.getName(), MARKED);
            if (marked != form.has(BEFORE + field.getName(), MARKED)) {
                mark(request + "/answers/" + field.getName(), marked, form);
            }
        }
    }

    private void mark(String answer, boolean marked, Form form) {
        calls.write(stub -> stub.markAnswer(MarkAnswerRequest.newBuilder()
                .setName(answer)
                .setMarked(marked)
                .setRequestId(Requests.idOf(form.getRequestId(), FIELD, answer, String.valueOf(marked)))
                .build()));
    }
}

package se.arshjul.portal.draft;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.arshjul.plan.v1.Change;
import se.arshjul.plan.v1.DraftElementServiceGrpc.DraftElementServiceBlockingStub;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.ElementRevision;
import se.arshjul.plan.v1.ListElementRevisionsRequest;
import se.arshjul.plan.v1.ListElementRevisionsResponse;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.plan.ChangeView.FieldView;
import se.arshjul.portal.plan.DifferenceWords;
import se.arshjul.portal.plan.ElementView;
import se.arshjul.portal.session.Visitor;

/** What has been written of one element, by whom and when; also of one that has been taken out. */
@Controller
class ElementHistoryPages {

    private final Drafts drafts;
    private final DifferenceWords words;
    private final Calls<DraftElementServiceBlockingStub> calls;

    ElementHistoryPages(Drafts drafts, DifferenceWords words, Calls<DraftElementServiceBlockingStub> calls) {
        this.drafts = drafts;
        this.words = words;
        this.calls = calls;
    }

    /**
     * One time that it was written.
     *
     * @param version the place in the sequence of the version in which that was
     */
    public record Revised(String kind, String time, String by, String version, List<FieldView> fields) {}

    @GetMapping("/utkast/{plan}/{version}/del/{element}/historik")
    String history(
            @PathVariable String plan,
            @PathVariable String version,
            @PathVariable String element,
            Visitor visitor,
            Model model) {
        var opened = drafts.open(plan, version);
        var revisions = Sittings.together(revisions(opened.nameOf(element)));
        var changes = revisions.stream()
                .map(revision -> Change.newBuilder()
                        .setElementId(element)
                        .addAllFields(revision.getFieldsList())
                        .build())
                .toList();
        var views = words.of(changes, opened.version());
        drafts.head(opened, visitor, model);
        model.addAttribute(
                "one",
                drafts.elements(opened).stream()
                        .filter(one -> ResourceId.of(one.getName()).equals(element))
                        .findFirst()
                        .map(ElementView::new)
                        .orElse(new ElementView(Element.newBuilder()
                                .setName(opened.nameOf(element))
                                .setLabel(element)
                                .build())));
        model.addAttribute("editPath", opened.path() + "/del/" + element);
        model.addAttribute(
                "revisions",
                IntStream.range(0, revisions.size())
                        .mapToObj(at -> revised(revisions.get(at), views.get(at).fields()))
                        .toList());
        return "draft/history";
    }

    private static Revised revised(ElementRevision revision, List<FieldView> fields) {
        return new Revised(
                revision.getKind().name(),
                DateText.moment(revision.getReviseTime()),
                revision.getRevisedBy(),
                revision.getName().split("/")[3],
                fields);
    }

    private List<ElementRevision> revisions(String element) {
        return calls.read(stub -> EveryPage.of(
                token -> stub.listElementRevisions(ListElementRevisionsRequest.newBuilder()
                        .setParent(element)
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListElementRevisionsResponse::getElementRevisionsList,
                ListElementRevisionsResponse::getNextPageToken));
    }
}

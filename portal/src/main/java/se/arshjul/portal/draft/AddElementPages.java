package se.arshjul.portal.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.plan.v1.CreateElementRequest;
import se.arshjul.plan.v1.DraftElementServiceGrpc.DraftElementServiceBlockingStub;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.draft.Drafts.Opened;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.plan.ElementView;
import se.arshjul.portal.session.Visitor;

/** A new element of a draft: below another one or on its own, of one of the kinds that can stand there. */
@Controller
@RequestMapping("/utkast/{plan}/{version}/lagg-till")
class AddElementPages {

    /** Names the place that was found when the page was made: the same form sent twice says the same. */
    private static final String AFTER = "efter";

    private final Drafts drafts;
    private final Calls<DraftElementServiceBlockingStub> calls;

    AddElementPages(Drafts drafts, Calls<DraftElementServiceBlockingStub> calls) {
        this.drafts = drafts;
        this.calls = calls;
    }

    /** Where it is to stand, and what it is to be. */
    private record Wanted(
            Opened opened, List<Element> elements, @Nullable Element parent, Kind kind) {}

    private Wanted wanted(Opened opened, String under, String kind) {
        var elements = drafts.elements(opened);
        var parent = under.isEmpty() ? null : Drafts.find(elements, under);
        return wanted(opened, elements, parent, kind);
    }

    /** For what was typed: that the draft is decided or the parent is gone meanwhile is left to the service to refuse. */
    private Wanted sent(Opened opened, String under, String kind) {
        var elements = drafts.elements(opened);
        if (under.isEmpty() || Drafts.look(elements, under).isPresent()) {
            return wanted(opened, under, kind);
        }
        var gone = Element.newBuilder()
                .setName(opened.nameOf(under))
                .setLabel(under)
                .build();
        return new Wanted(opened, elements, gone, DraftKinds.of(kind));
    }

    private static Wanted wanted(Opened opened, List<Element> elements, @Nullable Element parent, String kind) {
        var kinds = DraftKinds.under(parent == null ? null : parent.getKind());
        return new Wanted(
                opened,
                elements,
                parent,
                kinds.stream()
                        .filter(one -> kind.isEmpty() || one.name().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @GetMapping
    String begin(
            @PathVariable String plan,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String under,
            @RequestParam(defaultValue = "") String slag,
            Visitor visitor,
            Form form,
            Model model) {
        return show(wanted(drafts.open(plan, version).written(), under, slag), visitor, form, model);
    }

    private String show(Wanted wanted, Visitor visitor, Form form, Model model) {
        var names = names(wanted);
        form.start("", new ElementForm(names).values(Element.getDefaultInstance()));
        form.start("", Map.of(AFTER, last(wanted)));
        drafts.head(wanted.opened(), visitor, model);
        var parent = wanted.parent();
        model.addAttribute("under", parent == null ? null : new ElementView(parent));
        model.addAttribute("kind", wanted.kind().name());
        model.addAttribute("kinds", DraftKinds.under(parent == null ? null : parent.getKind()));
        model.addAttribute("fields", DraftKinds.fields(wanted.kind(), names.followsAnother()));
        model.addAttribute("names", names);
        return "draft/add";
    }

    @PostMapping
    String add(
            @PathVariable String plan,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String under,
            @RequestParam(defaultValue = "") String slag,
            Visitor visitor,
            Form form,
            Model model) {
        var wanted = sent(drafts.open(plan, version), under, slag);
        var names = names(wanted);
        var fields = new LinkedHashSet<>(DraftKinds.fields(wanted.kind(), names.followsAnother()));
        var parent = wanted.parent();
        var element = new ElementForm(names)
                .read(Element.getDefaultInstance(), fields, form)
                .setKind(wanted.kind())
                .setParentElement(parent == null ? "" : parent.getName());
        return Sending.of(form, () -> again(wanted, visitor, form, model)).send(() -> {
            var added = calls.write(stub -> stub.createElement(CreateElementRequest.newBuilder()
                    .setParent(wanted.opened().version().getName())
                    .setElement(element)
                    .setPrecedingElementId(form.value(AFTER))
                    .setRequestId(form.getRequestId())
                    .build()));
            return "redirect:/utkast/{plan}/{version}#" + ResourceId.of(added.getName());
        });
    }

    /** Where it was to stand may be gone: the place is looked for anew. */
    private String again(Wanted wanted, Visitor visitor, Form form, Model model) {
        form.forget(AFTER);
        return show(wanted, visitor, form, model);
    }

    private ElementNames names(Wanted wanted) {
        return drafts.names(
                wanted.opened(),
                wanted.elements(),
                Element.newBuilder().setKind(wanted.kind()).build());
    }

    /** After the last of its kind; at the end where it is the first. */
    private static String last(Wanted wanted) {
        var parent = wanted.parent();
        return Branches.beside(wanted.elements(), parent == null ? "" : parent.getName()).stream()
                .filter(element -> element.getKind() == wanted.kind())
                .reduce((one, next) -> next)
                .map(element -> ResourceId.of(element.getName()))
                .orElse("");
    }
}

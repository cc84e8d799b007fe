package se.arshjul.portal.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.plan.v1.DeleteElementRequest;
import se.arshjul.plan.v1.DraftElementServiceGrpc.DraftElementServiceBlockingStub;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.MoveElementRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.draft.Drafts.Opened;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.plan.ElementView;
import se.arshjul.portal.session.Visitor;

/** Where an element of a draft stands: it moves up or down, under another one, or is taken out after a question. */
@Controller
@RequestMapping("/utkast/{plan}/{version}/del/{element}")
class PlaceElementPages {

    /** Name what it comes to stand after, one step up and one down, as when the page was made: sent twice they say the same. */
    private static final String ABOVE = "efter-upp";

    private static final String BELOW = "efter-ner";

    private final Drafts drafts;
    private final Calls<DraftElementServiceBlockingStub> calls;

    PlaceElementPages(Drafts drafts, Calls<DraftElementServiceBlockingStub> calls) {
        this.drafts = drafts;
        this.calls = calls;
    }

    @GetMapping("/flytta")
    String place(
            @PathVariable String plan,
            @PathVariable String version,
            @PathVariable String element,
            Visitor visitor,
            Form form,
            Model model) {
        return place(drafts.open(plan, version).written(), element, visitor, form, model);
    }

    private String place(Opened opened, String element, Visitor visitor, Form form, Model model) {
        var elements = drafts.elements(opened);
        var found = Drafts.find(elements, element);
        var likes = Branches.likes(elements, found);
        form.start(
                found.getEtag(),
                Map.of(
                        "parentElement",
                        ResourceId.of(found.getParentElement()),
                        ABOVE,
                        before(elements, step(elements, found, -1)),
                        BELOW,
                        ResourceId.of(step(elements, found, 1).getName())));
        head(opened, elements, found, visitor, model);
        model.addAttribute("likes", likes.stream().map(ElementView::new).toList());
        model.addAttribute("first", likes.getFirst().equals(found));
        model.addAttribute("last", likes.getLast().equals(found));
        model.addAttribute("parents", parents(elements, found));
        return "draft/move";
    }

    private void head(Opened opened, List<Element> elements, Element found, Visitor visitor, Model model) {
        drafts.head(opened, visitor, model);
        model.addAttribute("one", new ElementView(found));
        model.addAttribute("above", Branches.above(elements, found));
        model.addAttribute("editPath", opened.path() + "/del/" + ResourceId.of(found.getName()));
    }

    private static List<Choice> parents(List<Element> elements, Element found) {
        List<Choice> choices = new ArrayList<>();
        if (Branches.standsAlone(found.getKind())) {
            choices.add(Choice.of("", "–"));
        }
        Branches.parents(elements, found)
                .forEach(other ->
                        choices.add(Choice.of(ResourceId.of(other.getName()), new ElementView(other).getTitle())));
        return choices;
    }

    @PostMapping("/flytta")
    String move(
            @PathVariable String plan,
            @PathVariable String version,
            @PathVariable String element,
            Visitor visitor,
            Form form,
            Model model) {
        var opened = drafts.open(plan, version);
        var elements = drafts.elements(opened);
        var found = Drafts.find(elements, element);
        return Sending.of(form, () -> again(opened, element, visitor, form, model))
                .send(() -> {
                    calls.write(stub -> stub.moveElement(request(opened, elements, found, form)));
                    return switch (form.value("vart")) {
                        case "upp", "ner" -> "redirect:/utkast/{plan}/{version}/del/{element}/flytta";
                        default -> "redirect:/utkast/{plan}/{version}#{element}";
                    };
                });
    }

    /** Where it was to stand may be gone: the places are looked for anew. */
    private String again(Opened opened, String element, Visitor visitor, Form form, Model model) {
        form.forget(ABOVE);
        form.forget(BELOW);
        return place(opened, element, visitor, form, model);
    }

    /** One step up or down goes by those of its kind; under another one it comes last. */
    private static MoveElementRequest request(Opened opened, List<Element> elements, Element found, Form form) {
        var parent = found.getParentElement();
        var wanted = form.value("parentElement");
        var direction = form.value("vart");
        var preceding = switch (direction) {
            case "upp" -> form.value(ABOVE);
            case "ner" -> form.value(BELOW);
            default -> last(elements, wanted.isEmpty() ? "" : opened.nameOf(wanted), found);
        };
        var stays = direction.equals("upp") || direction.equals("ner");
        return MoveElementRequest.newBuilder()
                .setName(found.getName())
                .setParentElement(stays ? parent : wanted.isEmpty() ? "" : opened.nameOf(wanted))
                .setPrecedingElementId(preceding)
                .setEtag(form.getEtag())
                .setRequestId(form.getRequestId())
                .build();
    }

    /** The one so many steps away among its likes; itself where there is none. */
    private static Element step(List<Element> elements, Element found, int steps) {
        var likes = Branches.likes(elements, found);
        var at = likes.indexOf(found) + steps;
        return at < 0 || at >= likes.size() ? found : likes.get(at);
    }

    /** What stands right before an element; empty where nothing does. */
    private static String before(List<Element> elements, Element element) {
        var beside = Branches.beside(elements, element.getParentElement());
        var at = beside.indexOf(element);
        return at <= 0 ? "" : ResourceId.of(beside.get(at - 1).getName());
    }

    private static String last(List<Element> elements, String parent, Element moved) {
        return Branches.beside(elements, parent).stream()
                .filter(other -> !other.equals(moved))
                .reduce((one, next) -> next)
                .map(other -> ResourceId.of(other.getName()))
                .orElse("");
    }

    @GetMapping("/ta-bort")
    String ask(
            @PathVariable String plan,
            @PathVariable String version,
            @PathVariable String element,
            Visitor visitor,
            Form form,
            Model model) {
        return ask(drafts.open(plan, version).written(), element, visitor, form, model);
    }

    private String ask(Opened opened, String element, Visitor visitor, Form form, Model model) {
        var elements = drafts.elements(opened);
        var found = Drafts.find(elements, element);
        form.start(found.getEtag(), Map.of());
        head(opened, elements, found, visitor, model);
        model.addAttribute("holding", Branches.beside(elements, found.getName()).size());
        return "draft/remove";
    }

    @PostMapping("/ta-bort")
    String remove(
            @PathVariable String plan,
            @PathVariable String version,
            @PathVariable String element,
            Visitor visitor,
            Form form,
            Model model) {
        var opened = drafts.open(plan, version);
        return Sending.of(form, () -> ask(opened, element, visitor, form, model))
                .send(() -> {
                    calls.write(stub -> stub.deleteElement(DeleteElementRequest.newBuilder()
                            .setName(opened.nameOf(element))
                            .setEtag(form.getEtag())
                            .setRequestId(form.getRequestId())
                            .build()));
                    return "redirect:/utkast/{plan}/{version}";
                });
    }
}

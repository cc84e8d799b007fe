package se.arshjul.portal.draft;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.plan.v1.Element;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.draft.Drafts.Opened;
import se.arshjul.portal.draft.SaveElement.Saved;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.Mark;
import se.arshjul.portal.plan.ElementView;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.proto.ProtoTime;

/** One element of a draft as it is written. */
@Controller
@RequestMapping("/utkast/{plan}/{version}/del/{element}")
class WriteElementPages {

    /** Names the field in which what somebody else has saved shall stay. */
    private static final String KEEP = "behall";

    /** Names the fields in which two texts are in sight. */
    private static final String CONFLICTS = "tva";

    private final Drafts drafts;
    private final SaveElement saveElement;
    private final InstantSource clock;

    WriteElementPages(Drafts drafts, SaveElement saveElement, InstantSource clock) {
        this.drafts = drafts;
        this.saveElement = saveElement;
        this.clock = clock;
    }

    /** What tells the server which text was in sight when something was typed. */
    public record Guard(String etag, Map<String, String> marks) {}

    /** What is needed to write one element. */
    private record Desk(Opened opened, Element element, List<String> fields, ElementForm shape, List<Element> all) {}

    private Desk desk(Opened opened, List<Element> elements, Element element) {
        var names = drafts.names(opened, elements, element);
        return new Desk(
                opened,
                element,
                DraftKinds.fields(element.getKind(), names.followsAnother()),
                new ElementForm(names),
                elements);
    }

    /** For what was typed: what has been decided or taken out meanwhile the service refuses, and nothing is lost. */
    private Desk desk(String plan, String version, String id, Form form) {
        var opened = drafts.open(plan, version);
        var elements = drafts.elements(opened);
        var there = Drafts.look(elements, id);
        if (there.isPresent()) {
            return desk(opened, elements, there.get());
        }
        var gone = Element.newBuilder()
                .setName(opened.nameOf(id))
                .setKind(DraftKinds.of(form.value("slag")))
                .build();
        var desk = desk(opened, elements, gone);
        return new Desk(
                opened,
                desk.shape()
                        .read(gone, new LinkedHashSet<>(desk.fields()), form)
                        .build(),
                desk.fields(),
                desk.shape(),
                elements);
    }

    @GetMapping
    String edit(
            @PathVariable String plan,
            @PathVariable String version,
            @PathVariable String element,
            Visitor visitor,
            Form form,
            Model model) {
        var opened = drafts.open(plan, version).written();
        var elements = drafts.elements(opened);
        var desk = desk(opened, elements, Drafts.find(elements, element));
        var values = desk.shape().values(desk.element());
        form.start(desk.element().getEtag(), values);
        return show(
                desk,
                new Guard(desk.element().getEtag(), marks(desk, field -> mark(values, field))),
                Set.of(),
                visitor,
                model);
    }

    @PostMapping
    String save(
            @PathVariable String plan,
            @PathVariable String version,
            @PathVariable String element,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byItself,
            Visitor visitor,
            Form form,
            Model model) {
        var desk = desk(plan, version, element, form);
        var kept = form.value(KEEP);
        if (desk.fields().contains(kept)) {
            return keep(desk, kept, visitor, form, model);
        }
        var saved = saveElement.save(desk.element(), desk.fields(), desk.shape(), form);
        if (byItself != null) {
            return savedByItself(desk, saved, visitor, form, model);
        }
        return form.isWrong()
                ? again(desk, saved, visitor, form, model)
                : "redirect:/utkast/{plan}/{version}#{element}";
    }

    /** What somebody else has saved in a field takes the place of what was typed; the other fields wait as they are. */
    private String keep(Desk desk, String field, Visitor visitor, Form form, Model model) {
        form.forget(field);
        var others = desk.fields().stream().filter(name -> !name.equals(field)).toList();
        var open = SaveElement.changed(desk.element(), others, desk.shape(), form);
        open.addAll(form.values(CONFLICTS));
        open.remove(field);
        return again(desk, new Saved(desk.element(), open), visitor, form, model);
    }

    /** The page stays in sight as it is: what was not typed in keeps its mark, since another text may be saved there. */
    private String savedByItself(Desk desk, Saved saved, Visitor visitor, Form form, Model model) {
        var values = desk.shape().values(saved.element());
        var guard = form.isWrong()
                ? new Guard(form.getEtag(), marks(desk, field -> sent(field, form)))
                : new Guard(
                        saved.element().getEtag(),
                        marks(desk, field -> form.untouched(field) ? sent(field, form) : mark(values, field)));
        model.addAttribute("conflicted", !saved.conflicts().isEmpty());
        if (!form.isWrong()) {
            model.addAttribute("saved", DateText.moment(ProtoTime.toProto(clock.instant())));
        }
        form.renew();
        return show(desk, guard, saved.conflicts(), visitor, model);
    }

    /** The page with what was typed, and in what was not typed in with what is saved. */
    private String again(Desk desk, Saved saved, Visitor visitor, Form form, Model model) {
        var values = desk.shape().values(saved.element());
        desk.fields().stream().filter(form::untouched).forEach(form::forget);
        form.start(saved.element().getEtag(), values);
        var conflict = form.isConflict() || !saved.conflicts().isEmpty();
        var guard = new Guard(
                conflict || form.getEtag().isEmpty() ? saved.element().getEtag() : form.getEtag(),
                // Where both texts are in sight, whatever is typed next is typed by somebody who has seen them.
                marks(
                        desk,
                        field ->
                                sent(field, form).isEmpty() || saved.conflicts().contains(field)
                                        ? mark(values, field)
                                        : sent(field, form)));
        model.addAttribute("theirs", values);
        return show(desk, guard, saved.conflicts(), visitor, model);
    }

    private static Map<String, String> marks(Desk desk, Function<String, String> mark) {
        return desk.fields().stream().collect(Collectors.toMap(field -> Mark.PREFIX + field, mark));
    }

    private static String mark(Map<String, String> values, String field) {
        return Mark.of(List.of(values.getOrDefault(field, "")));
    }

    private static String sent(String field, Form form) {
        return form.value(Mark.PREFIX + field);
    }

    private String show(Desk desk, Guard guard, Set<String> conflicts, Visitor visitor, Model model) {
        var opened = desk.opened();
        drafts.head(opened, visitor, model);
        model.addAttribute("one", new ElementView(desk.element()));
        model.addAttribute("fields", desk.fields());
        model.addAttribute("names", desk.shape().names());
        model.addAttribute("guard", guard);
        model.addAttribute(
                "conflicts", desk.fields().stream().filter(conflicts::contains).toList());
        model.addAttribute("above", Branches.above(desk.all(), desk.element()));
        model.addAttribute("below", DraftKinds.under(desk.element().getKind()));
        model.addAttribute(
                "editPath",
                opened.path() + "/del/" + ResourceId.of(desk.element().getName()));
        return "draft/element";
    }
}

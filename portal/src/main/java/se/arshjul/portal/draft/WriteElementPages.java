package se.arshjul.portal.draft;

import java.time.InstantSource;
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

    private Desk desk(String plan, String version, String id) {
        var opened = drafts.open(plan, version).written();
        var elements = drafts.elements(opened);
        var element = Drafts.find(elements, id);
        var names = drafts.names(opened, elements, element.getKind());
        return new Desk(
                opened,
                element,
                DraftKinds.fields(element.getKind(), names.followsAnother()),
                new ElementForm(names),
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
        var desk = desk(plan, version, element);
        var values = desk.shape().values(desk.element());
        form.start(desk.element().getEtag(), values);
        return show(desk, new Guard(desk.element().getEtag(), marks(desk, values::get)), Set.of(), visitor, model);
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
        var desk = desk(plan, version, element);
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
        var open = SaveElement.changed(desk.element(), desk.fields(), desk.shape(), form);
        open.remove(field);
        return again(desk, new Saved(desk.element(), open), visitor, form, model);
    }

    /** The page stays in sight as it is: its guards are those of what it holds now. */
    private String savedByItself(Desk desk, Saved saved, Visitor visitor, Form form, Model model) {
        var guard = form.isWrong()
                ? new Guard(form.getEtag(), marks(desk, null, form))
                : new Guard(saved.element().getEtag(), marks(desk, field -> String.join("\n", form.values(field))));
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
                marks(desk, values::get, form));
        model.addAttribute("theirs", values);
        return show(desk, guard, saved.conflicts(), visitor, model);
    }

    private static Map<String, String> marks(Desk desk, Function<String, @Nullable String> held) {
        return desk.fields().stream()
                .collect(Collectors.toMap(
                        field -> Mark.PREFIX + field, field -> Mark.of(List.of(String.valueOf(held.apply(field))))));
    }

    /** The marks that were sent; of fields without one those of what they hold. */
    private static Map<String, String> marks(Desk desk, @Nullable Function<String, @Nullable String> held, Form form) {
        return desk.fields().stream().collect(Collectors.toMap(field -> Mark.PREFIX + field, field -> {
            var sent = form.value(Mark.PREFIX + field);
            return sent.isEmpty() && held != null ? Mark.of(List.of(String.valueOf(held.apply(field)))) : sent;
        }));
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

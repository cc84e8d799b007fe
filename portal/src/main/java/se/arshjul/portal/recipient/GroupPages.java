package se.arshjul.portal.recipient;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.CreateRecipientGroupRequest;
import se.arshjul.actor.v1.DeleteRecipientGroupRequest;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.actor.v1.RecipientGroup;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc.RecipientGroupServiceBlockingStub;
import se.arshjul.actor.v1.UpdateRecipientGroupRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.result.Words;
import se.arshjul.runtime.refusal.Refusal;

/** "Mottagargrupper": the groups by which recipients are chosen, kept by the coordinator. */
@Controller
@RequestMapping(GroupPages.PLACE)
class GroupPages {

    static final String PLACE = "/uppfoljning/mottagargrupper";

    /** How an address says that a group is picked by hand. */
    private static final String PICKED = "handplockad";

    private final Groups groups;
    private final Calls<RecipientGroupServiceBlockingStub> calls;
    private final Words words;

    GroupPages(Groups groups, Calls<RecipientGroupServiceBlockingStub> calls, Words words) {
        this.groups = groups;
        this.calls = calls;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "groups",
                groups.all(null).stream()
                        .map(group -> GroupView.of(group, words))
                        .toList());
        return "recipient/groups";
    }

    @GetMapping("/ny")
    String start(@RequestParam(defaultValue = "") String sort, Form form, Model model) {
        return edit(RecipientGroup.getDefaultInstance(), !sort.equals(PICKED), form, model);
    }

    private String edit(RecipientGroup group, boolean byRule, Form form, Model model) {
        var everyone = groups.everyone();
        form.start(
                group.getEtag(),
                Map.of(
                        "displayName",
                        group.getDisplayName(),
                        "kinds",
                        group.getRule().getKindsList(),
                        "countyCodes",
                        group.getRule().getCountyCodesList(),
                        "recipientIds",
                        group.getRecipientIdsList()));
        model.addAttribute("group", GroupView.of(group, words));
        model.addAttribute("isNew", group.getName().isEmpty());
        model.addAttribute("byRule", byRule);
        model.addAttribute("sort", byRule ? "" : PICKED);
        model.addAttribute("kinds", List.of(kind(Kind.REGION), kind(Kind.MUNICIPALITY)));
        model.addAttribute("counties", CountyRecipients.of(everyone, words));
        model.addAttribute(
                "members",
                group.getName().isEmpty()
                        ? List.of()
                        : groups.recipients(List.of(group.getName()), null).stream()
                                .map(Recipient::getDisplayName)
                                .toList());
        return "recipient/group";
    }

    private Choice kind(Kind kind) {
        return Choice.of(
                kind.name(), words.text(kind == Kind.REGION ? "group.rule.regions" : "group.rule.municipalities"));
    }

    @PostMapping("/ny")
    String create(@RequestParam(defaultValue = "") String sort, Form form, Model model) {
        var byRule = !sort.equals(PICKED);
        try {
            calls.write(stub -> stub.createRecipientGroup(CreateRecipientGroupRequest.newBuilder()
                    .setRecipientGroup(typed(form, byRule))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return edit(RecipientGroup.getDefaultInstance(), byRule, form, model);
        }
        return "redirect:" + PLACE;
    }

    private static RecipientGroup.Builder typed(Form form, boolean byRule) {
        var group = RecipientGroup.newBuilder().setDisplayName(form.value("displayName"));
        if (!byRule) {
            return group.addAllRecipientIds(chosen(form, "recipientIds"));
        }
        group.getRuleBuilder()
                .addAllKinds(
                        chosen(form, "kinds").stream().map(GroupPages::kind).toList())
                .addAllCountyCodes(chosen(form, "countyCodes"));
        return group;
    }

    private static Kind kind(String name) {
        return name.equals(Kind.REGION.name()) ? Kind.REGION : Kind.MUNICIPALITY;
    }

    private static List<String> chosen(Form form, String name) {
        return form.values(name).stream().filter(value -> !value.isEmpty()).toList();
    }

    @GetMapping("/{group}")
    String show(@PathVariable String group, Form form, Model model) {
        var found = groups.get(group);
        return edit(found, found.hasRule(), form, model);
    }

    @PostMapping("/{group}")
    String change(@PathVariable String group, Form form, Model model) {
        var found = groups.get(group);
        try {
            calls.write(stub -> stub.updateRecipientGroup(UpdateRecipientGroupRequest.newBuilder()
                    .setRecipientGroup(typed(form, found.hasRule())
                            .setName(found.getName())
                            .setEtag(form.getEtag()))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return edit(groups.get(group), found.hasRule(), form, model);
        }
        return "redirect:" + PLACE;
    }

    @PostMapping("/{group}/ta-bort")
    String forget(@PathVariable String group, Form form) {
        calls.write(stub -> stub.deleteRecipientGroup(DeleteRecipientGroupRequest.newBuilder()
                .setName(Groups.name(group))
                .setRequestId(form.getRequestId())
                .build()));
        return "redirect:" + PLACE;
    }
}

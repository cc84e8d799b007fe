package se.arshjul.portal.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.actor.v1.ListMailboxesRequest;
import se.arshjul.actor.v1.MailboxServiceGrpc.MailboxServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.result.Words;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** "Stämmer era kontakter?": once a year a body looks at its people, address and mailboxes and says that they are right. */
@Controller
@RequestMapping("/personer/stammer")
class ConfirmPages {

    private static final String RIGHT = "stammer";
    private static final String CHANGED = "andrat";

    /** A body has a handful of them. */
    private static final int MOST = 200;

    private final Roster roster;
    private final Calls<MailboxServiceBlockingStub> mailboxes;
    private final ContactYear contacts;
    private final Words words;
    private final InstantSource clock;

    ConfirmPages(
            Roster roster,
            Calls<MailboxServiceBlockingStub> mailboxes,
            ContactYear contacts,
            Words words,
            InstantSource clock) {
        this.roster = roster;
        this.mailboxes = mailboxes;
        this.contacts = contacts;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(Form form, Visitor visitor, Model model) {
        form.start("", Map.of("svar", ""));
        model.addAttribute(
                "people",
                roster.people(visitor.actor()).stream()
                        .map(PeoplePages.Held::of)
                        .toList());
        var today = ProtoTime.toProto(WorkingDays.dateOf(clock.instant()));
        model.addAttribute(
                "mailboxes",
                mailboxes
                        .read(stub -> stub.listMailboxes(ListMailboxesRequest.newBuilder()
                                .setParent(visitor.actor())
                                .setPageSize(MOST)
                                .setAsOfDate(today)
                                .build()))
                        .getMailboxesList()
                        .stream()
                        .map(MailboxView::new)
                        .toList());
        var found = contacts.get(visitor.actor());
        model.addAttribute("contacts", found);
        model.addAttribute("confirmed", DateText.day(found.getConfirmTime()));
        model.addAttribute("next", DateText.day(found.getDueDate()));
        model.addAttribute(
                "answers",
                List.of(
                        Choice.of(RIGHT, words.text("contacts.right")),
                        Choice.of(CHANGED, words.text("contacts.changed"))));
        return "people/confirm";
    }

    @PostMapping
    String confirm(Form form, Visitor visitor, Model model) {
        var answer = form.value("svar");
        if (!answer.equals(RIGHT) && !answer.equals(CHANGED)) {
            form.wrong("svar", words.text("contacts.choose"));
            return show(form, visitor, model);
        }
        try {
            contacts.confirm(visitor.actor(), answer.equals(CHANGED), form.getRequestId());
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(form, visitor, model);
        }
        return "redirect:/personer/stammer";
    }
}

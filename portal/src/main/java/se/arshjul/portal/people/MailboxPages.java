package se.arshjul.portal.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.CreateMailboxRequest;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.ListMailboxesRequest;
import se.arshjul.actor.v1.ListMailboxesResponse;
import se.arshjul.actor.v1.Mailbox;
import se.arshjul.actor.v1.Mailbox.Letters;
import se.arshjul.actor.v1.MailboxServiceGrpc.MailboxServiceBlockingStub;
import se.arshjul.actor.v1.UpdateMailboxRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.result.Words;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** "Funktionsbrevlådor": those of the visitor's body, and for the coordinator those of any. */
@Controller
class MailboxPages {

    private static final String OWN = "/personer/brevlador";
    private static final String ANY = "/uppfoljning/brevlador/{actor}";

    private final Calls<MailboxServiceBlockingStub> mailboxes;
    private final Calls<ActorServiceBlockingStub> actors;
    private final Words words;
    private final InstantSource clock;

    MailboxPages(
            Calls<MailboxServiceBlockingStub> mailboxes,
            Calls<ActorServiceBlockingStub> actors,
            Words words,
            InstantSource clock) {
        this.mailboxes = mailboxes;
        this.actors = actors;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping({OWN, ANY})
    String list(
            @PathVariable(required = false) @Nullable String actor,
            @RequestParam(defaultValue = "") String andra,
            Form form,
            Visitor visitor,
            Model model) {
        var body = body(actor, visitor);
        var all = all(body);
        var changed = find(all, andra);
        form.start(changed.getEtag(), fields(changed));
        model.addAttribute("mailboxes", all.stream().map(MailboxView::new).toList());
        model.addAttribute("page", actor == null ? OWN : ANY.replace("{actor}", actor));
        model.addAttribute("changes", changed.getName().isEmpty() ? "" : andra);
        model.addAttribute(
                "letters",
                Stream.of(Letters.ALL, Letters.RECORDS).map(this::choice).toList());
        model.addAttribute("keeper", actor == null ? visitor.holds("contact") : visitor.keepsRegister());
        model.addAttribute("ofOthers", actor != null);
        model.addAttribute(
                "bodyName",
                actors.read(stub -> stub.getActor(
                                GetActorRequest.newBuilder().setName(body).build()))
                        .getDisplayName());
        return "people/mailboxes";
    }

    private static String body(@Nullable String actor, Visitor visitor) {
        return actor == null ? visitor.actor() : "actors/" + actor;
    }

    private List<Mailbox> all(String body) {
        return mailboxes.read(stub -> EveryPage.of(
                token -> stub.listMailboxes(ListMailboxesRequest.newBuilder()
                        .setParent(body)
                        .setPageSize(200)
                        .setPageToken(token)
                        .build()),
                ListMailboxesResponse::getMailboxesList,
                ListMailboxesResponse::getNextPageToken));
    }

    /** The one that is changed; without one it is about a new one. */
    private Mailbox find(List<Mailbox> all, String id) {
        return all.stream()
                .filter(mailbox -> mailbox.getName().endsWith("/mailboxes/" + id))
                .findFirst()
                .orElseGet(() -> Mailbox.newBuilder()
                        .setStartDate(ProtoTime.toProto(WorkingDays.dateOf(clock.instant())))
                        .build());
    }

    private static Map<String, String> fields(Mailbox mailbox) {
        return Map.of(
                "email", mailbox.getEmail(),
                "label", mailbox.getLabel(),
                "letters", (mailbox.getName().isEmpty() ? Letters.ALL : mailbox.getLetters()).name(),
                "startDate", DateText.field(mailbox.getStartDate()),
                "endDate", DateText.field(mailbox.getEndDate()));
    }

    private Choice choice(Letters letters) {
        var key = "mailbox.letters." + letters;
        return new Choice(letters.name(), words.text(key), words.text(key + ".hint"));
    }

    @PostMapping({OWN, ANY})
    String save(
            @PathVariable(required = false) @Nullable String actor,
            @RequestParam(defaultValue = "") String andra,
            Form form,
            Visitor visitor,
            Model model) {
        var body = body(actor, visitor);
        var typed = typed(form);
        if (form.isWrong()) {
            return list(actor, andra, form, visitor, model);
        }
        try {
            if (andra.isEmpty()) {
                create(body, typed, form);
            } else {
                update(typed.setName(body + "/mailboxes/" + andra).setEtag(form.getEtag()), form);
            }
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return list(actor, andra, form, visitor, model);
        }
        return "redirect:" + (actor == null ? OWN : ANY);
    }

    private static Mailbox.Builder typed(Form form) {
        var mailbox = Mailbox.newBuilder()
                .setEmail(form.value("email").strip())
                .setLabel(form.value("label").strip())
                .setLetters(form.value("letters").equals(Letters.RECORDS.name()) ? Letters.RECORDS : Letters.ALL);
        form.date("startDate").map(ProtoTime::toProto).ifPresent(mailbox::setStartDate);
        form.date("endDate").map(ProtoTime::toProto).ifPresent(mailbox::setEndDate);
        return mailbox;
    }

    private void create(String body, Mailbox.Builder mailbox, Form form) {
        mailboxes.write(stub -> stub.createMailbox(CreateMailboxRequest.newBuilder()
                .setParent(body)
                .setMailbox(mailbox)
                .setRequestId(form.getRequestId())
                .build()));
    }

    private void update(Mailbox.Builder mailbox, Form form) {
        mailboxes.write(stub -> stub.updateMailbox(UpdateMailboxRequest.newBuilder()
                .setMailbox(mailbox)
                .setRequestId(form.getRequestId())
                .build()));
    }
}

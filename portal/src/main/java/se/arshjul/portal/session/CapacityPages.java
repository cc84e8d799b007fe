package se.arshjul.portal.session;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.portal.call.LoginEnded;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** For whom a person acts: choosing one of several, taking charge of a body without a contact, having none. */
@Controller
class CapacityPages {

    private final Sessions sessions;
    private final MessageSource messages;

    CapacityPages(Sessions sessions, MessageSource messages) {
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping("/valj-uppdrag")
    String choose(@RequestParam(defaultValue = "/") String nasta, Form form, Model model) {
        var signedIn = sessions.refresh(signedIn());
        if (signedIn.capacities().isEmpty()) {
            return "redirect:/utan-uppdrag";
        }
        var acting = signedIn.acting();
        form.start("", Map.of("actor", acting == null ? "" : acting.actor()));
        return choices(signedIn, nasta, model);
    }

    private String choices(SignedIn signedIn, String nasta, Model model) {
        model.addAttribute("nasta", nasta);
        model.addAttribute(
                "choices", signedIn.capacities().stream().map(this::choice).toList());
        return "session/choose";
    }

    private Choice choice(ActingFor body) {
        return new Choice(
                body.actor(), body.actorName(), body.named() ? roles(body.roles()) : text("capacity.claimable"));
    }

    private String roles(List<String> roles) {
        return roles.stream().map(role -> text("role." + role)).collect(Collectors.joining(", "));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    @PostMapping("/valj-uppdrag")
    String chosen(@RequestParam(defaultValue = "/") String nasta, Form form, Model model) {
        var signedIn = signedIn();
        var body = signedIn.capacities().stream()
                .filter(capacity -> capacity.actor().equals(form.value("actor")))
                .findFirst();
        if (body.isEmpty()) {
            form.wrong("actor", text("capacity.missing"));
            return choices(signedIn, nasta, model);
        }
        if (!body.get().named()) {
            return "redirect:/forsta-inloggning";
        }
        sessions.act(signedIn, body.get().actor());
        return Onward.redirect(nasta);
    }

    @GetMapping("/forsta-inloggning")
    String first(Form form, Model model) {
        var signedIn = signedIn();
        if (signedIn.claimable().isEmpty()) {
            return "redirect:/valj-uppdrag";
        }
        form.start("", Map.of("displayName", signedIn.name().contains("@") ? "" : signedIn.name()));
        model.addAttribute("body", signedIn.claimable().getFirst());
        return "session/first";
    }

    @PostMapping("/forsta-inloggning")
    String takeCharge(Form form, Model model) {
        var signedIn = signedIn();
        if (signedIn.claimable().isEmpty()) {
            return "redirect:/valj-uppdrag";
        }
        var body = signedIn.claimable().getFirst();
        try {
            sessions.takeCharge(signedIn, body.actor(), form.value("displayName"), form.getRequestId());
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return first(form, model);
        }
        return "redirect:/personer";
    }

    @GetMapping("/utan-uppdrag")
    String none(Model model) {
        var signedIn = sessions.refresh(signedIn());
        if (!signedIn.capacities().isEmpty()) {
            return "redirect:/valj-uppdrag";
        }
        model.addAttribute("email", signedIn.email());
        return "session/none";
    }

    private SignedIn signedIn() {
        return sessions.find().orElseThrow(() -> new LoginEnded("not signed in"));
    }
}

package se.arshjul.portal.answer;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.followup.v1.Request;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.RefusalTexts;
import se.arshjul.portal.language.Translated;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.refusal.Refusal;

/** The people of a body share its sections among them, all on one page. */
@Controller
@RequestMapping("/svara/{survey}/{request}/fordela")
class SharePages {

    /** A field for each section, and what it held when the page was made. */
    private static final String FIELD = "avsnitt-";

    private static final String BEFORE = "fore-";
    private static final String NOBODY = "ingen";

    private final Requests requests;
    private final Sharing sharing;
    private final Colleagues colleagues;
    private final RefusalTexts refusals;
    private final MessageSource messages;

    SharePages(
            Requests requests, Sharing sharing, Colleagues colleagues, RefusalTexts refusals, MessageSource messages) {
        this.requests = requests;
        this.sharing = sharing;
        this.colleagues = colleagues;
        this.refusals = refusals;
        this.messages = messages;
    }

    /** A section with those who can hold it. */
    public record Shared(String title, String lang, HeldView held, List<Choice> choices) {

        public String getField() {
            return FIELD + held.getId();
        }

        public String getBefore() {
            return BEFORE + held.getId();
        }

        public String getHolder() {
            return held.isHeld() ? held.getHolder() : NOBODY;
        }
    }

    @GetMapping
    String show(@PathVariable String survey, @PathVariable String request, Form form, Visitor visitor, Model model) {
        var asked = requests.get(Requests.name(survey, request));
        if (!new RequestView(asked).isEditable()) {
            return "redirect:/svara/{survey}/{request}";
        }
        return show(asked, form, visitor, model);
    }

    private String show(Request asked, Form form, Visitor visitor, Model model) {
        var respondents = colleagues.respondents(visitor);
        var shared = shared(asked, respondents.orElse(List.of()), visitor);
        form.start("", shared.stream().collect(toMap(Shared::getField, Shared::getHolder)));
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("respondents", respondents);
        model.addAttribute("shared", shared);
        return "answer/share";
    }

    private List<Shared> shared(Request asked, List<Assignment> respondents, Visitor visitor) {
        var held = sharing.of(asked.getName(), visitor);
        return requests.surveyOf(asked.getName()).getSectionsList().stream()
                .filter(section -> held.containsKey(section.getSectionId()))
                .map(section -> {
                    var of = held.getOrDefault(section.getSectionId(), HeldView.NONE);
                    return new Shared(section.getTitle(), Translated.lang(section), of, choices(respondents, of));
                })
                .toList();
    }

    private List<Choice> choices(List<Assignment> respondents, HeldView held) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of(NOBODY, text("answer.share.nobody")));
        respondents.forEach(one -> choices.add(Choice.of(one.getName(), one.getDisplayName())));
        var left = held.isHeld()
                && respondents.stream().noneMatch(one -> one.getName().equals(held.getHolder()));
        if (left) {
            choices.add(Choice.of(held.getHolder(), text("answer.share.left", held.getHolderName())));
        }
        return choices;
    }

    @PostMapping
    String share(@PathVariable String survey, @PathVariable String request, Form form, Visitor visitor, Model model) {
        var asked = requests.get(Requests.name(survey, request));
        var respondents = colleagues.respondents(visitor).orElse(List.of());
        for (var section : sharing.of(asked.getName(), visitor).values()) {
            share(section, respondents, form);
        }
        return form.isWrong() ? show(asked, form, visitor, model) : "redirect:/svara/{survey}/{request}";
    }

    private void share(HeldView section, List<Assignment> respondents, Form form) {
        var field = FIELD + section.getId();
        var chosen = form.value(field);
        if (chosen.isEmpty() || chosen.equals(form.value(BEFORE + section.getId()))) {
            form.forget(field);
            return;
        }
        var holder = respondents.stream()
                .filter(one -> one.getName().equals(chosen))
                .findFirst()
                .orElse(Assignment.getDefaultInstance());
        try {
            if (chosen.equals(NOBODY) || !holder.getName().isEmpty()) {
                sharing.assign(section.section().getName(), holder, form.value("etag-" + field), form);
            }
        } catch (Refusal refusal) {
            if (!refusal.reason().equals("SECTION_CHANGED")) {
                throw refusal;
            }
            form.forget(field);
            form.wrong(field, refusals.text(refusal));
        }
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}

package se.arshjul.portal.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.plan.ActorNames;
import se.arshjul.portal.plan.ElementView;
import se.arshjul.portal.plan.PlanPages;
import se.arshjul.portal.plan.PlanWriters;
import se.arshjul.portal.plan.Plans;
import se.arshjul.portal.session.Visitor;

/** Reads what is being written for the pages. */
@Component
class Drafts {

    private final Plans plans;
    private final ActorNames actors;
    private final MessageSource texts;

    Drafts(Plans plans, ActorNames actors, MessageSource texts) {
        this.plans = plans;
        this.actors = actors;
        this.texts = texts;
    }

    /** A version that was started here, with its plan; one that was loaded is none. */
    record Opened(Plan plan, Version version) {

        /** The address below which it is written. */
        String path() {
            return PlanWriters.page(plan) + "/" + version.getSequence();
        }

        String nameOf(String element) {
            return version.getName() + "/elements/" + element;
        }

        /** Refuses to write what is not being written. */
        Opened written() {
            if (!version.getBeingWritten()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return this;
        }
    }

    Opened open(String plan, String sequence) {
        var found = plans.get(plan);
        return new Opened(
                found,
                plans.versions(found).stream()
                        .filter(version -> !version.getBaseVersion().isEmpty())
                        .filter(version -> String.valueOf(version.getSequence()).equals(sequence))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** What every page of a draft says at its head. */
    void head(Opened opened, Visitor visitor, Model model) {
        model.addAttribute("plan", opened.plan());
        model.addAttribute("planPath", "/planer/" + ResourceId.of(opened.plan().getName()));
        model.addAttribute("here", opened.path());
        model.addAttribute("version", PlanPages.view(opened.plan(), opened.version()));
        model.addAttribute("writes", PlanWriters.include(opened.plan(), visitor));
        model.addAttribute("circulates", PlanWriters.circulate(opened.plan(), visitor));
        model.addAttribute("decides", PlanWriters.decide(opened.plan(), visitor));
    }

    List<Element> elements(Opened opened) {
        return plans.elements(opened.version());
    }

    /** One of the elements; one that there is not is not found. */
    static Element find(List<Element> elements, String id) {
        return look(elements, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static Optional<Element> look(List<Element> elements, String id) {
        return elements.stream()
                .filter(element -> ResourceId.of(element.getName()).equals(id))
                .findFirst();
    }

    /** What can be pointed to from an element. */
    ElementNames names(Opened opened, List<Element> elements, Element from) {
        var bodies = new KnownNames();
        actors.now().orElse(Map.of()).forEach((name, word) -> bodies.add(name, word, List.of(ResourceId.of(name))));
        var sources = new KnownNames();
        plans.dataSources().orElse(Map.of()).values().stream()
                .sorted((one, other) -> one.getDisplayName().compareTo(other.getDisplayName()))
                .forEach(source -> sources.add(source.getName(), source.getDisplayName(), source.getAliasesList()));
        var others = new KnownNames();
        elements.forEach(element -> others.add(
                ResourceId.of(element.getName()),
                new ElementView(element).getTitle(),
                List.of(element.getCode(), element.getLabel(), ResourceId.of(element.getName()))));
        return new ElementNames(bodies, sources, others, followed(opened.plan(), from), this::unclear);
    }

    private String unclear(String line, List<String> choices) {
        var key = choices.isEmpty() ? "draft.unknown" : "draft.ambiguous";
        return texts.getMessage(key, new Object[] {line, String.join(", ", choices)}, LocaleContextHolder.getLocale());
    }

    /** What it points to already stays among the choices, whatever it is called or has become. */
    private List<Choice> followed(Plan plan, Element from) {
        if (plan.getParentVersion().isEmpty()) {
            return List.of();
        }
        var saved = from.getFollowedElementId();
        var parts = plans.elements(
                Version.newBuilder().setName(plan.getParentVersion()).build());
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", "–")));
        parts.stream()
                .filter(element -> element.getKind() == from.getKind()
                        || ResourceId.of(element.getName()).equals(saved))
                .map(element -> Choice.of(ResourceId.of(element.getName()), new ElementView(element).getTitle()))
                .forEach(choices::add);
        if (choices.stream().noneMatch(choice -> choice.value().equals(saved))) {
            choices.add(Choice.of(saved, saved));
        }
        return choices;
    }
}

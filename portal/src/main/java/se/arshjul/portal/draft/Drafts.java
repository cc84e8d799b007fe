package se.arshjul.portal.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        model.addAttribute("decides", PlanWriters.decide(opened.plan(), visitor));
    }

    List<Element> elements(Opened opened) {
        return plans.elements(opened.version());
    }

    /** One of the elements; one that there is not is not found. */
    static Element find(List<Element> elements, String id) {
        return elements.stream()
                .filter(element -> ResourceId.of(element.getName()).equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What can be pointed to from an element of this kind. */
    ElementNames names(Opened opened, List<Element> elements, Element.Kind kind) {
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
        return new ElementNames(bodies, sources, others, followed(opened.plan(), kind), this::unknown);
    }

    private String unknown(String written) {
        return texts.getMessage("draft.unknown", new Object[] {written}, LocaleContextHolder.getLocale());
    }

    private List<Choice> followed(Plan plan, Element.Kind kind) {
        if (plan.getParentVersion().isEmpty()) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", "–")));
        plans.elements(Version.newBuilder().setName(plan.getParentVersion()).build()).stream()
                .filter(element -> element.getKind() == kind)
                .map(element -> Choice.of(ResourceId.of(element.getName()), new ElementView(element).getTitle()))
                .forEach(choices::add);
        return choices;
    }
}

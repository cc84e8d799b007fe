package se.arshjul.planservice.draftelement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.plan.Appearance;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Element.Concerned;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.ElementRepository;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.planservice.plan.Work;
import se.arshjul.planservice.source.SourceRepository;
import se.arshjul.runtime.refusal.FieldViolation;

/** What must hold of an element besides its shape. What it has already is not looked at again. */
@Component
class ElementRules {

    private static final Concerned NOBODY = new Concerned(List.of(), false);

    private final PlanRepository plans;
    private final ElementRepository elements;
    private final SourceRepository sources;

    ElementRules(PlanRepository plans, ElementRepository elements, SourceRepository sources) {
        this.plans = plans;
        this.elements = elements;
        this.sources = sources;
    }

    /**
     * Refuses with all that is wrong.
     *
     * @param before what it was, null for a new one
     */
    void check(@Nullable Element before, Element after, Content content) {
        List<FieldViolation> findings = new ArrayList<>();
        if (after.label().isBlank()) {
            findings.add(new FieldViolation("element.label", "REQUIRED", "Required."));
        }
        checkKind(after, findings);
        checkCode(before, after, content, findings);
        checkFollowed(before, after, findings);
        checkRelated(before, after, content, findings);
        checkSources(before, after, findings);
        if (after.appearances().stream().map(Appearance::place).distinct().count()
                < after.appearances().size()) {
            findings.add(new FieldViolation("element.appearances", "TWICE", "Each place once."));
        }
        if (!findings.isEmpty()) {
            throw DraftElementRefusals.invalid(findings);
        }
    }

    private static void checkKind(Element after, List<FieldViolation> findings) {
        var kind = after.kind();
        require(KindRules.hasCode(kind) || after.code().isEmpty(), "code", findings);
        require(KindRules.hasAppearances(kind) || after.appearances().isEmpty(), "appearances", findings);
        require(KindRules.hasConcernedActors(kind) || after.concerned().equals(NOBODY), "concerned_actors", findings);
        require(KindRules.hasWork(kind) || after.work() == null, "work", findings);
        require(KindRules.canFollow(kind) || after.followed() == null, "followed_element_id", findings);
        require(KindRules.canBeRelated(kind) || after.related().isEmpty(), "related_element_ids", findings);
    }

    private static void require(boolean holds, String field, List<FieldViolation> findings) {
        if (!holds) {
            findings.add(new FieldViolation("element." + field, "NOT_FOR_KIND", "Not for elements of this kind."));
        }
    }

    private static void checkCode(
            @Nullable Element before, Element after, Content content, List<FieldViolation> findings) {
        var kept = before != null && before.code().equals(after.code());
        if (kept || after.code().isEmpty() || !KindRules.hasOwnCode(after.kind())) {
            return;
        }
        if (content.elements().stream()
                .filter(other -> !other.id().equals(after.id()))
                .anyMatch(other -> other.kind() == after.kind() && other.code().equals(after.code()))) {
            findings.add(new FieldViolation("element.code", "TAKEN", "Another element of its kind has it."));
        }
    }

    private void checkFollowed(@Nullable Element before, Element after, List<FieldViolation> findings) {
        var followed = after.followed();
        if (followed == null || before != null && followed.equals(before.followed())) {
            return;
        }
        var parent = plans.get(after.name().version().plan()).parentVersion();
        if (parent == null || elements.find(new ElementName(parent, followed)).isEmpty()) {
            findings.add(new FieldViolation(
                    "element.followed_element_id", "UNKNOWN", "Must be an element of the version that is followed."));
        }
    }

    private static void checkRelated(
            @Nullable Element before, Element after, Content content, List<FieldViolation> findings) {
        if (before != null && before.related().equals(after.related())) {
            return;
        }
        if (after.related().stream()
                .anyMatch(id -> id.equals(after.id()) || content.find(id).isEmpty())) {
            findings.add(new FieldViolation(
                    "element.related_element_ids", "UNKNOWN", "Must be other elements of the version."));
        }
    }

    private void checkSources(@Nullable Element before, Element after, List<FieldViolation> findings) {
        var wanted = new HashSet<>(sources(after));
        if (before != null) {
            sources(before).forEach(wanted::remove);
        }
        var ids = wanted.stream()
                .map(name -> name.replaceFirst("dataSources/", ""))
                .toList();
        if (!sources.known(ids).containsAll(ids)) {
            findings.add(new FieldViolation("element.work.data_sources", "UNKNOWN", "Must be in the register."));
        }
    }

    private static List<String> sources(Element element) {
        Work work = element.work();
        return work == null ? List.of() : work.dataSources();
    }
}

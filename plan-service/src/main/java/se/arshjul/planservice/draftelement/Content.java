package se.arshjul.planservice.draftelement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.PlanRefusals;
import se.arshjul.planservice.plan.VersionName;

/** All that a version consists of, in its order. */
record Content(VersionName version, List<Element> elements) {

    /** More than seven plans of the size of the national one. */
    private static final int MOST = 2000;

    Content requireRoom() {
        if (elements.size() >= MOST) {
            throw DraftElementRefusals.full(version);
        }
        return this;
    }

    /** Refuses an element that it does not have. */
    Element get(ElementName name) {
        return find(name.element()).orElseThrow(() -> PlanRefusals.elementNotFound(name.toString()));
    }

    Optional<Element> find(String id) {
        return elements.stream().filter(element -> element.id().equals(id)).findFirst();
    }

    ElementOrder order() {
        return ElementOrder.of(elements);
    }

    /** What an element is called; its id where there is none. */
    String label(String id) {
        return find(id).map(Element::label).orElse(id);
    }

    /**
     * Refuses a place that an element cannot have.
     *
     * @param id empty for an element that is not there yet
     * @param parent what it is to belong to, null for nothing
     * @param preceding what it is to stand right after, empty for nothing
     */
    void checkPlace(String id, Element.Kind kind, @Nullable String parent, String preceding) {
        var above = parent == null ? null : find(parent).orElseThrow(DraftElementRefusals::noSuchParent);
        if (!KindRules.canBelong(kind, above == null ? null : above.kind())) {
            throw DraftElementRefusals.notForKind();
        }
        var order = order();
        if (parent != null && !id.isEmpty() && order.isWithin(parent, id)) {
            throw DraftElementRefusals.withinItself();
        }
        var beside = order.of(parent == null ? "" : parent);
        if (!preceding.isEmpty() && (!beside.contains(preceding) || preceding.equals(id))) {
            throw DraftElementRefusals.notBeside();
        }
    }
}

package se.arshjul.planservice.draftelement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.difference.Fields;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Element.Concerned;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.ElementRepository;
import se.arshjul.planservice.plan.PlanRefusals;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Adds an element to a version that is being written. */
@Component
public class CreateElement {

    /**
     * The command.
     *
     * @param parent id of the element it is to belong to, null for none
     * @param preceding id of what it is to stand right after, empty for the last place
     */
    public record Command(
            VersionName version,
            Element.Kind kind,
            @Nullable String parent,
            String preceding,
            Edit content) {}

    private final Manuscript manuscript;
    private final ElementRepository elements;
    private final PlaceRepository places;
    private final RevisionRepository revisions;
    private final ElementRules rules;
    private final Requests requests;
    private final Audit audit;

    CreateElement(
            Manuscript manuscript,
            ElementRepository elements,
            PlaceRepository places,
            RevisionRepository revisions,
            ElementRules rules,
            Requests requests,
            Audit audit) {
        this.manuscript = manuscript;
        this.elements = elements;
        this.places = places;
        this.revisions = revisions;
        this.rules = rules;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public Element handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return revisions
                    .findCreated(command.version(), id)
                    .map(elements::get)
                    .orElseThrow(
                            () -> PlanRefusals.elementNotFound(command.version().toString()));
        }
        var content = manuscript.lock(command.version()).requireRoom();
        content.checkPlace("", command.kind(), command.parent(), command.preceding());
        var empty = empty(command, content.elements().size() + 1);
        var wanted = command.content().apply(empty);
        rules.check(null, wanted, content);
        elements.add(wanted);
        var parent = ElementOrder.parent(wanted);
        var order = content.order();
        var beside = order.of(parent);
        var preceding = command.preceding().isEmpty() && !beside.isEmpty() ? beside.getLast() : command.preceding();
        places.place(
                command.version(), order.with(wanted.id(), parent, preceding).ids());
        manuscript.remember(id, wanted.name(), Revision.Kind.CREATED, Fields.compare(empty, wanted, content::label));
        var created = elements.get(wanted.name());
        audit.record("CreateElement", created.name().toString(), null, created);
        return created;
    }

    private Element empty(Command command, int position) {
        var version = command.version();
        var content = command.content();
        var id = ElementId.of(
                command.kind(),
                content.code() == null ? "" : content.code(),
                content.label() == null ? "" : content.label(),
                taken -> revisions.isUsed(version.plan(), taken));
        return new Element(
                new ElementName(version, id),
                command.kind(),
                "",
                "",
                false,
                command.parent(),
                position,
                "",
                null,
                new Concerned(List.of(), false),
                List.of(),
                null);
    }
}

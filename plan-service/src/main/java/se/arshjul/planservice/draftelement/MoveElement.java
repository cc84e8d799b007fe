package se.arshjul.planservice.draftelement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.difference.Change.Field;
import se.arshjul.planservice.difference.Change.FieldChange;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.ElementRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Moves an element with all that belongs to it; one that stands there already leaves no trace. */
@Component
public class MoveElement {

    /**
     * The command.
     *
     * @param parent id of the element it is to belong to, null for none
     * @param preceding id of what it is to stand right after, empty for the first place
     */
    public record Command(ElementName name, @Nullable String parent, String preceding, String etag) {}

    private final Manuscript manuscript;
    private final ElementRepository elements;
    private final PlaceRepository places;
    private final Requests requests;
    private final Audit audit;

    MoveElement(
            Manuscript manuscript, ElementRepository elements, PlaceRepository places, Requests requests, Audit audit) {
        this.manuscript = manuscript;
        this.elements = elements;
        this.places = places;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public Element handle(RequestId id, Command command) {
        if (requests.firstTime(id, command)) {
            var content = manuscript.lock(command.name().version());
            var before = manuscript.requireEtag(content.get(command.name()), command.etag());
            content.checkPlace(before.id(), before.kind(), command.parent(), command.preceding());
            move(id, before, command, content);
        }
        return elements.get(command.name());
    }

    private void move(RequestId id, Element before, Command command, Content content) {
        var parent = command.parent() == null ? "" : command.parent();
        var order = content.order();
        var moved = order.without(before.id()).with(before.id(), parent, command.preceding());
        var changes = changes(before, order, parent, moved, content);
        if (changes.isEmpty()) {
            return;
        }
        if (!parent.equals(ElementOrder.parent(before))) {
            places.setParent(before.name(), command.parent());
            places.touch(before.name());
        }
        places.place(command.name().version(), moved.ids());
        manuscript.remember(id, before.name(), Revision.Kind.MOVED, changes);
        audit.record("MoveElement", before.name().toString(), before, elements.get(before.name()));
    }

    private static List<FieldChange> changes(
            Element before, ElementOrder order, String parent, ElementOrder moved, Content content) {
        List<FieldChange> changes = new ArrayList<>();
        add(changes, Field.PARENT_ELEMENT, ElementOrder.parent(before), parent, content);
        var preceding = order.preceding(before.id());
        add(changes, Field.PRECEDING_ELEMENT, preceding, moved.preceding(before.id()), content);
        return changes;
    }

    private static void add(List<FieldChange> changes, Field field, String before, String after, Content content) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, null, label(before, content), label(after, content)));
        }
    }

    private static String label(String id, Content content) {
        return id.isEmpty() ? "" : content.label(id);
    }
}

package se.arshjul.planservice.draftelement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.difference.Fields;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Element.Concerned;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.ElementRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Takes an element out of a version that is being written; other versions keep it. */
@Component
public class DeleteElement {

    public record Command(ElementName name, String etag) {}

    private final Manuscript manuscript;
    private final ElementRepository elements;
    private final PlaceRepository places;
    private final Requests requests;
    private final Audit audit;

    DeleteElement(
            Manuscript manuscript, ElementRepository elements, PlaceRepository places, Requests requests, Audit audit) {
        this.manuscript = manuscript;
        this.elements = elements;
        this.places = places;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public void handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return;
        }
        var content = manuscript.lock(command.name().version());
        var before = manuscript.requireEtag(content.get(command.name()), command.etag());
        var holding = content.order().of(before.id()).size();
        if (holding > 0) {
            throw DraftElementRefusals.holdsOthers(before, holding);
        }
        elements.delete(before.name());
        places.place(
                command.name().version(), content.order().without(before.id()).ids());
        manuscript.tellAbsent(before);
        unrelate(id, before, content);
        manuscript.remember(
                id, before.name(), Revision.Kind.DELETED, Fields.compare(before, emptied(before), content::label));
        audit.record("DeleteElement", before.name().toString(), before, null);
    }

    /** Those that it hung together with are written too. */
    private void unrelate(RequestId id, Element deleted, Content content) {
        places.forget(deleted.name());
        var left = new Content(content.version(), elements.list(content.version()));
        content.elements().stream()
                .filter(other -> other.related().contains(deleted.id()))
                .forEach(other -> writeAlone(id, other, left.get(other.name()), content));
    }

    private void writeAlone(RequestId id, Element before, Element after, Content content) {
        manuscript.remember(id, after.name(), Revision.Kind.CHANGED, Fields.compare(before, after, content::label));
        audit.record("DeleteElement", after.name().toString(), before, after);
    }

    private static Element emptied(Element element) {
        return new Element(
                element.name(),
                element.kind(),
                "",
                "",
                false,
                element.parent(),
                element.position(),
                "",
                null,
                new Concerned(List.of(), false),
                List.of(),
                null);
    }
}

package se.arshjul.planservice.draftelement;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.difference.Fields;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.ElementRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Changes an element of a version that is being written; what says what it says already leaves no trace. */
@Component
public class UpdateElement {

    public record Command(ElementName name, Edit edit, String etag) {}

    private final Manuscript manuscript;
    private final ElementRepository elements;
    private final PlaceRepository places;
    private final ElementRules rules;
    private final Requests requests;
    private final Audit audit;

    UpdateElement(
            Manuscript manuscript,
            ElementRepository elements,
            PlaceRepository places,
            ElementRules rules,
            Requests requests,
            Audit audit) {
        this.manuscript = manuscript;
        this.elements = elements;
        this.places = places;
        this.rules = rules;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public Element handle(RequestId id, Command command) {
        if (requests.firstTime(id, command)) {
            var content = manuscript.lock(command.name().version());
            var before = manuscript.requireEtag(content.get(command.name()), command.etag());
            var wanted = command.edit().apply(before);
            rules.check(before, wanted, content);
            if (!wanted.equals(before)) {
                save(id, before, wanted, content);
            }
        }
        return elements.get(command.name());
    }

    private void save(RequestId id, Element before, Element wanted, Content content) {
        elements.save(wanted);
        places.touch(wanted.name());
        manuscript.remember(id, wanted.name(), Revision.Kind.CHANGED, Fields.compare(before, wanted, content::label));
        audit.record("UpdateElement", wanted.name().toString(), before, wanted);
    }
}

package se.arshjul.planservice.draftelement;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.difference.Change.FieldChange;
import se.arshjul.planservice.draft.DraftRepository;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.ElementRepository;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.request.RequestId;

/** A version while it is written: one writes at a time, and each time is remembered. */
@Component
class Manuscript {

    private final DraftRepository drafts;
    private final ElementRepository elements;
    private final RevisionRepository revisions;
    private final InstantSource clock;

    Manuscript(DraftRepository drafts, ElementRepository elements, RevisionRepository revisions, InstantSource clock) {
        this.drafts = drafts;
        this.elements = elements;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** What a version consists of, while others who write it wait; refuses one that is not being written. */
    Content lock(VersionName version) {
        drafts.lockWritten(version);
        return new Content(version, elements.list(version));
    }

    /** Refuses when the element has been written since the caller has read it, and says by whom. */
    Element requireEtag(Element element, String etag) {
        if (!etag.equals(element.etag())) {
            throw DraftElementRefusals.changed(element, revisions.findLatest(element.name()));
        }
        return element;
    }

    /**
     * Where only a part of a version is known, what is not in it may be in it still: that one that it was started with is
     * not, is said.
     */
    void tellAbsent(Element deleted) {
        var draft = drafts.lockWritten(deleted.name().version());
        var base =
                new VersionName(draft.version().name().plan(), draft.writing().base());
        if (draft.version().coverage() == Version.Coverage.PARTIAL
                && elements.find(new ElementName(base, deleted.id())).isPresent()) {
            drafts.addAbsent(draft.version().name(), deleted.id());
        }
    }

    void remember(RequestId request, ElementName element, Revision.Kind kind, List<FieldChange> fields) {
        var now = clock.instant();
        revisions.add(new Revision(element, 0, kind, now, Caller.current().name(), fields), request);
        drafts.touch(element.version(), now);
    }
}

package se.arshjul.workflows.inbox;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;
import se.arshjul.workflows.draft.ItemDraft;
import se.arshjul.workflows.draft.ItemDrafts;

/**
 * Keeps what the caller has begun to write in an item's form. It is not written into the audit log: that keeps for good
 * and for others to read what has become of a matter, and a draft is nothing but its writer's own.
 */
@Component
class SaveDraft {

    /** As much as the longest forms take; more would let one person fill the database. */
    private static final int LONGEST = 100_000;

    /** @param seen etag of what was kept in the field when this was written; empty where nothing was */
    record Field(String name, String value, String seen) {}

    record Command(WorkItemName name, List<Field> fields) {}

    private final WorkItemRepository items;
    private final ItemDrafts drafts;
    private final InboxProperties properties;
    private final Requests requests;
    private final InstantSource clock;

    SaveDraft(
            WorkItemRepository items,
            ItemDrafts drafts,
            InboxProperties properties,
            Requests requests,
            InstantSource clock) {
        this.items = items;
        this.drafts = drafts;
        this.properties = properties;
        this.requests = requests;
        this.clock = clock;
    }

    @Transactional
    ItemDraft handle(RequestId id, Command command) {
        var first = requests.firstTime(id, command);
        var item = CandidateGroups.permitted(items.lock(command.name()).orElseThrow(WorkItemRefusals::notAllowed));
        var person = Caller.current().subject();
        var kept = drafts.find(item.id(), person);
        if (!first) {
            return kept;
        }
        item.requireOpen();
        requireOfTheForm(item, command.fields());
        requireSeen(item, kept, command.fields());
        var written = kept;
        for (var field : command.fields()) {
            written = written.with(field.name(), field.value(), clock.instant());
        }
        if (written.length() > LONGEST) {
            throw DraftRefusals.tooLong(LONGEST);
        }
        drafts.save(item.id(), person, written);
        return written;
    }

    private void requireOfTheForm(WorkItem item, List<Field> fields) {
        var form = properties.form(item.task().formKey());
        var named = new HashSet<String>();
        for (var field : fields) {
            if (!form.knows(field.name()) || !named.add(field.name())) {
                throw DraftRefusals.noSuchField(field.name());
            }
        }
    }

    /** Whoever writes in two windows has the choice of which text to keep; the same text in both is no matter. */
    private static void requireSeen(WorkItem item, ItemDraft kept, List<Field> fields) {
        var missed = fields.stream()
                .filter(field -> !field.seen().equals(kept.etag(field.name())))
                .filter(field -> !field.value().equals(kept.fields().getOrDefault(field.name(), "")))
                .toList();
        if (!missed.isEmpty()) {
            throw DraftRefusals.changed(item, kept);
        }
    }
}

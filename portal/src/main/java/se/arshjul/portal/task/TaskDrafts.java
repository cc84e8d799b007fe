package se.arshjul.portal.task;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.date.DateText;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.workflow.v1.DiscardDraftRequest;
import se.arshjul.workflow.v1.Draft;
import se.arshjul.workflow.v1.DraftField;
import se.arshjul.workflow.v1.DraftServiceGrpc.DraftServiceBlockingStub;
import se.arshjul.workflow.v1.GetDraftRequest;
import se.arshjul.workflow.v1.SaveDraftRequest;

/** What the visitor has begun to write in tasks: kept by the engine's side for the visitor alone. */
@Component
class TaskDrafts {

    private final Calls<DraftServiceBlockingStub> drafts;
    private final InstantSource clock;

    TaskDrafts(Calls<DraftServiceBlockingStub> drafts, InstantSource clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    Part<Draft> part(String id) {
        return drafts.part(stub -> stub.getDraft(request(id)));
    }

    Draft get(String id) {
        return drafts.read(stub -> stub.getDraft(request(id)));
    }

    /** To keep the same once more changes nothing: each attempt is a request of its own. */
    Draft save(String id, List<DraftField> fields) {
        var asked = SaveDraftRequest.newBuilder()
                .setName(name(id))
                .addAllFields(fields)
                .setRequestId(UUID.randomUUID().toString())
                .build();
        return drafts.write(stub -> stub.saveDraft(asked));
    }

    void discard(String id, String requestId) {
        var asked = DiscardDraftRequest.newBuilder()
                .setName(name(id))
                .setRequestId(requestId)
                .build();
        drafts.write(stub -> stub.discardDraft(asked));
    }

    /** @param names what fields are called in the draft where that is not their name in the form */
    DraftView view(String id, Draft draft, Map<String, String> names) {
        return new DraftView(
                id,
                inForm(draft, names, DraftField::getValue),
                inForm(draft, names, DraftField::getEtag),
                names,
                DateText.lately(draft.getSaveTime(), WorkingDays.dateOf(clock.instant())));
    }

    /** Whether a draft of this task can hold the field. */
    static boolean knows(Draft draft, String field) {
        return draft.getKnownFieldsList().stream()
                .anyMatch(known -> known.endsWith("*")
                        ? field.startsWith(known.substring(0, known.length() - 1))
                        : field.equals(known));
    }

    private static Map<String, String> inForm(
            Draft draft, Map<String, String> names, Function<DraftField, String> part) {
        var kept = draft.getFieldsList().stream().collect(Collectors.toMap(DraftField::getName, part));
        var found = new LinkedHashMap<>(kept);
        names.forEach((inForm, inDraft) -> {
            found.remove(inForm);
            if (kept.containsKey(inDraft)) {
                found.put(inForm, kept.get(inDraft));
            }
        });
        return found;
    }

    private static GetDraftRequest request(String id) {
        return GetDraftRequest.newBuilder().setName(name(id)).build();
    }

    private static String name(String id) {
        return "workItems/" + id + "/draft";
    }
}

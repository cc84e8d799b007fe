package se.arshjul.workflows.inbox;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;
import se.arshjul.workflow.v1.Draft;
import se.arshjul.workflow.v1.DraftField;
import se.arshjul.workflow.v1.SaveDraftRequest;
import se.arshjul.workflows.draft.ItemDraft;

/** Drafts between contract and domain. */
final class DraftProtos {

    private static final String ENDING = "/draft";

    private static final RequestRules<SaveDraftRequest> SAVE = RequestRules.of(SaveDraftRequest.getDefaultInstance())
            .maxItems("fields", 100)
            .maxLength("fields.name", 100)
            .maxLength("fields.value", 20_000);

    private DraftProtos() {}

    static WorkItemName item(String draft) {
        if (!draft.endsWith(ENDING)) {
            throw WorkItemRefusals.notAllowed();
        }
        return WorkItemName.parse(draft.substring(0, draft.length() - ENDING.length()));
    }

    static SaveDraft.Command toCommand(SaveDraftRequest request) {
        return new SaveDraft.Command(
                item(request.getName()),
                SAVE.check(request, DraftRefusals::invalid).getFieldsList().stream()
                        .map(field -> new SaveDraft.Field(field.getName(), field.getValue(), field.getEtag()))
                        .toList());
    }

    static Draft toProto(WorkItemName item, ItemDraft draft, List<String> known) {
        var message = Draft.newBuilder().setName(item + ENDING).addAllKnownFields(known);
        draft.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> message.addFields(DraftField.newBuilder()
                        .setName(field.getKey())
                        .setValue(field.getValue())
                        .setEtag(draft.etag(field.getKey()))));
        var savedAt = draft.savedAt();
        return savedAt == null
                ? message.build()
                : message.setSaveTime(ProtoTime.toProto(savedAt)).build();
    }
}

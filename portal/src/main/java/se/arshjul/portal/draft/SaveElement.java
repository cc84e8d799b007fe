package se.arshjul.portal.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.FieldMask;
import io.grpc.Status;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.plan.v1.DraftElementServiceGrpc.DraftElementServiceBlockingStub;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.GetElementRequest;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.plan.v1.UpdateElementRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.Mark;
import se.arshjul.runtime.refusal.Refusal;

/**
 * Saves what somebody has typed of an element, field by field: fields that were not touched are left alone, and where
 * somebody else has changed other fields meanwhile both are kept. Who has written in the same field is asked.
 */
@Component
class SaveElement {

    /**
     * What has become of it.
     *
     * @param element as it is saved now
     * @param conflicts fields that somebody else has changed to something else meanwhile; empty when it was saved
     */
    record Saved(Element element, Set<String> conflicts) {}

    private final Calls<DraftElementServiceBlockingStub> calls;
    private final Calls<PlanServiceBlockingStub> plans;

    SaveElement(Calls<DraftElementServiceBlockingStub> calls, Calls<PlanServiceBlockingStub> plans) {
        this.calls = calls;
        this.plans = plans;
    }

    /** Saves the fields that were touched; what is wrong is said in the form. */
    Saved save(Element saved, List<String> fields, ElementForm shape, Form form) {
        var touched = touched(fields, form);
        if (touched.isEmpty()) {
            return new Saved(saved, Set.of());
        }
        // A page that saves itself has the etag of what is saved, but in sight what it held: its marks tell which is
        // newer.
        // Under no etag the service refuses and tells who has written.
        var etag = changed(saved, touched, shape, form).isEmpty() ? form.getEtag() : "";
        try {
            return update(saved, touched, etag, shape, form);
        } catch (Refusal refusal) {
            return refused(saved, touched, shape, form, refusal);
        }
    }

    private Saved refused(Element saved, Set<String> touched, ElementForm shape, Form form, Refusal refusal) {
        if (refusal.code() != Status.Code.ABORTED) {
            form.refuse(sayable(refusal));
            return new Saved(saved, Set.of());
        }
        Element now;
        try {
            now = plans.read(stub -> stub.getElement(
                    GetElementRequest.newBuilder().setName(saved.getName()).build()));
        } catch (Refusal gone) {
            form.refuse(sayable(gone));
            return new Saved(saved, Set.of());
        }
        var conflicts = changed(now, touched, shape, form);
        if (!conflicts.isEmpty()) {
            form.refuse(refusal);
            return new Saved(now, conflicts);
        }
        try {
            return update(now, touched, now.getEtag(), shape, form);
        } catch (Refusal again) {
            form.refuse(sayable(again));
            return new Saved(now, again.code() == Status.Code.ABORTED ? touched : Set.of());
        }
    }

    /** That the element has been taken out is said on the page that holds what was typed, instead of one of its own. */
    private static Refusal sayable(Refusal refusal) {
        return refusal.code() == Status.Code.NOT_FOUND
                ? Refusal.precondition("ELEMENT_TAKEN_OUT", "The element has been deleted.", Map.of())
                : refusal;
    }

    private Saved update(Element base, Set<String> touched, String etag, ElementForm shape, Form form) {
        var wanted = shape.read(base, touched, form).setEtag(etag);
        if (form.isWrong()) {
            return new Saved(base, Set.of());
        }
        // What is sent is part of the id: another text is a new command, the same click sent twice is not.
        var id = UUID.nameUUIDFromBytes((form.getRequestId()
                                + etag
                                + touched.stream().map(form::values).toList())
                        .getBytes(UTF_8))
                .toString();
        return new Saved(
                calls.write(stub -> stub.updateElement(UpdateElementRequest.newBuilder()
                        .setElement(wanted)
                        .setUpdateMask(FieldMask.newBuilder().addAllPaths(ElementForm.paths(touched)))
                        .setRequestId(id)
                        .build())),
                Set.of());
    }

    private static Set<String> touched(List<String> fields, Form form) {
        return fields.stream()
                .filter(field -> !form.untouched(field))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Those of the fields that hold something else than when the page was made, and than what was typed, however that is
     * put.
     */
    static Set<String> changed(Element now, Collection<String> fields, ElementForm shape, Form form) {
        var values = shape.values(now);
        Set<String> changed = fields.stream()
                .filter(field -> !form.untouched(field))
                .filter(field -> {
                    var mark = Mark.of(List.of(values.getOrDefault(field, "")));
                    return !mark.equals(form.value(Mark.PREFIX + field)) && !mark.equals(Mark.of(form.values(field)));
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!changed.isEmpty()) {
            var meant = shape.values(shape.read(now, changed, form).build());
            changed.removeIf(field -> Objects.equals(values.get(field), meant.get(field)));
        }
        return changed;
    }
}

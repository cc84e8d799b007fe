package se.arshjul.planservice.implementation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.plan.VersionRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Adds a row to what is being worked on, or changes one. */
@Component
class SaveRow {

    /** A row that is new. */
    record Added(ImplementationName plan, Row.Content content, int priority) {}

    /** A row as it is to be. */
    record Changed(RowName name, Row.Content content, int priority, String etag) {}

    private final Readers readers;
    private final ImplementationRepository implementations;
    private final VersionRepository versions;
    private final MeasureReport measures;
    private final RowRepository rows;
    private final Requests requests;
    private final Audit audit;
    private final ApplicationEventPublisher told;

    SaveRow(
            Readers readers,
            ImplementationRepository implementations,
            VersionRepository versions,
            MeasureReport measures,
            RowRepository rows,
            Requests requests,
            Audit audit,
            ApplicationEventPublisher told) {
        this.readers = readers;
        this.implementations = implementations;
        this.versions = versions;
        this.measures = measures;
        this.rows = rows;
        this.requests = requests;
        this.audit = audit;
        this.told = told;
    }

    @Transactional
    public Row handle(RequestId id, Added command) {
        if (!requests.firstTime(id, command)) {
            var name = command.plan();
            return rows.findCreated(implementations.get(name), id.uuid())
                    .orElseThrow(() -> ImplementationRefusals.rowNotFound(name.toString()));
        }
        var plan = readers.lockOwn(command.plan()).requireDraft().requireRoom();
        requireSound(plan, command.content());
        var name = new RowName(plan.name(), plan.lastRow() + 1);
        var row = new Row(name, command.content(), command.priority(), 1, Row.Lineage.of(name), 1, Row.Told.NOTHING);
        rows.add(plan, row, id.uuid());
        implementations.touch(plan.name(), name.number());
        audit.record("CreateImplementationRow", name.toString(), null, row);
        return row;
    }

    @Transactional
    public Row handle(RequestId id, Changed command) {
        var name = command.name();
        if (!requests.firstTime(id, command)) {
            return rows.get(implementations.get(name.plan()), name);
        }
        var plan = readers.lockOwn(name.plan()).requireDraft();
        var before = rows.get(plan, name).requireEtag(command.etag());
        requireSound(plan, command.content());
        var row = before.change(command.content(), command.priority());
        rows.save(plan, row);
        implementations.touch(plan.name(), 0);
        audit.record("UpdateImplementationRow", name.toString(), before, row);
        told.publishEvent(new RowReplaced(before, row));
        return row;
    }

    private void requireSound(ImplementationPlan plan, Row.Content content) {
        if (content.endMonth() < content.startMonth()) {
            throw ImplementationRefusals.endsBeforeStart();
        }
        if (!measures.idsOf(versions.get(plan.version())).contains(content.element())) {
            throw ImplementationRefusals.noMeasure();
        }
    }
}

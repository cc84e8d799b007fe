package se.arshjul.followupservice.attachment;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.answer.OpenQuestions;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Removes a file from an answer. */
@Component
class DeleteAttachment {

    /** Which attachment. */
    record Command(AttachmentName name) {}

    private final RequestGuard guard;
    private final Requests seen;
    private final OpenQuestions openQuestions;
    private final RequestLedger ledger;
    private final AttachmentRepository repository;
    private final Attachments attachments;

    DeleteAttachment(
            RequestGuard guard,
            Requests seen,
            OpenQuestions openQuestions,
            RequestLedger ledger,
            AttachmentRepository repository,
            Attachments attachments) {
        this.guard = guard;
        this.seen = seen;
        this.openQuestions = openQuestions;
        this.ledger = ledger;
        this.repository = repository;
        this.attachments = attachments;
    }

    @Transactional
    void handle(RequestId id, Command command) {
        var name = command.name();
        guard.ofBody(name.request().toString(), "respondent");
        if (!seen.firstTime(id, command)) {
            return;
        }
        var request = ledger.lock(name.request()).requireAnswerable();
        var before = repository.find(name).orElseThrow(() -> AttachmentRefusals.notFound(name));
        openQuestions.require(request, before.question());
        ledger.requireTimeLeft(request);
        attachments.save("DeleteAttachment", before, before.remove());
    }
}

package se.arshjul.followupservice.attachment;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.answer.OpenQuestions;
import se.arshjul.followupservice.intake.SoundFile;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Attaches a file, which has been looked at and scanned, to the answer to one question. */
@Component
class UploadAttachment {

    /** Which answer, and which file. */
    record Command(AnswerName answer, String fileName, String sha256) {}

    private static final int MOST_FILES = 5;

    private final RequestGuard guard;
    private final Requests seen;
    private final QuestionRepository questions;
    private final OpenQuestions openQuestions;
    private final RequestLedger ledger;
    private final AttachmentRepository attachments;
    private final AttachmentContents contents;
    private final Audit audit;
    private final InstantSource clock;

    UploadAttachment(
            RequestGuard guard,
            Requests seen,
            QuestionRepository questions,
            OpenQuestions openQuestions,
            RequestLedger ledger,
            AttachmentRepository attachments,
            AttachmentContents contents,
            Audit audit,
            InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.questions = questions;
        this.openQuestions = openQuestions;
        this.ledger = ledger;
        this.attachments = attachments;
        this.contents = contents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refuses whoever may not attach anything, before the file has come. */
    void requireAllowed(AnswerName answer) {
        guard.ofBody(answer.request().toString(), "respondent");
    }

    @Transactional
    Attachment handle(RequestId id, AnswerName answer, SoundFile file) {
        requireAllowed(answer);
        var firstTime = seen.firstTime(id, new Command(answer, file.fileName(), file.sha256()));
        var request = ledger.lock(answer.request());
        var all = attachments.listAll(answer.request());
        if (!firstTime) {
            return same(all, answer, file).orElseThrow();
        }
        if (!questions.get(answer.questionName()).attachmentsAllowed()) {
            throw AttachmentRefusals.notAllowed(answer);
        }
        var started = request.start(clock.instant());
        openQuestions.require(request, answer.question());
        ledger.requireTimeLeft(request);
        var there = same(all, answer, file).filter(attachment -> !attachment.removed());
        if (there.isPresent()) {
            return there.get();
        }
        requireRoom(all, answer);
        ledger.save("UploadAttachment", request, started);
        return attach(answer, file, all.size() + 1L);
    }

    private static void requireRoom(List<Attachment> all, AnswerName answer) {
        var there = all.stream()
                .filter(attachment ->
                        !attachment.removed() && attachment.question().equals(answer.question()))
                .count();
        if (there >= MOST_FILES) {
            throw AttachmentRefusals.tooMany(answer, MOST_FILES);
        }
    }

    private Attachment attach(AnswerName answer, SoundFile file, long number) {
        var caller = Caller.current();
        var attachment = new Attachment(
                new AttachmentName(answer.request(), number),
                answer.question(),
                file.fileName(),
                file.mediaType(),
                file.content().length,
                file.sha256(),
                file.scan(),
                clock.instant(),
                new Answer.Author(caller.subject(), caller.name()),
                false);
        attachments.insert(attachment);
        contents.insert(attachment.name(), file.content());
        audit.record("UploadAttachment", attachment.name().toString(), null, attachment);
        return attachment;
    }

    /** The last one with this name and content; no row is ever deleted. */
    private static Optional<Attachment> same(List<Attachment> all, AnswerName answer, SoundFile file) {
        return all.reversed().stream()
                .filter(attachment -> attachment.question().equals(answer.question())
                        && attachment.fileName().equals(file.fileName())
                        && attachment.sha256().equals(file.sha256()))
                .findFirst();
    }
}

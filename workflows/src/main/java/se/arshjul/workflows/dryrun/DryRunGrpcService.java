package se.arshjul.workflows.dryrun;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.workflow.v1.DryRunServiceGrpc;
import se.arshjul.workflow.v1.LetterPreview;
import se.arshjul.workflow.v1.ListPlannedLettersRequest;
import se.arshjul.workflow.v1.ListPlannedLettersResponse;
import se.arshjul.workflow.v1.PreviewLetterRequest;
import se.arshjul.workflow.v1.SendTestLetterRequest;
import se.arshjul.workflow.v1.TestLetter;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.wording.Wording;

/** DryRunService over gRPC. */
@GrpcService
class DryRunGrpcService extends DryRunServiceGrpc.DryRunServiceImplBase {

    private final PlannedLetters plan;
    private final LetterDrafts drafts;
    private final SendTestLetter sendTestLetter;
    private final Wording wording;
    private final LetterProperties properties;

    DryRunGrpcService(
            PlannedLetters plan,
            LetterDrafts drafts,
            SendTestLetter sendTestLetter,
            Wording wording,
            LetterProperties properties) {
        this.plan = plan;
        this.drafts = drafts;
        this.sendTestLetter = sendTestLetter;
        this.wording = wording;
        this.properties = properties;
    }

    @Override
    public void listPlannedLetters(
            ListPlannedLettersRequest request, StreamObserver<ListPlannedLettersResponse> replies) {
        var page = Page.parse("plannedLetters|" + request.getParent(), request.getPageSize(), request.getPageToken());
        var after = page.after(Page.Key.ID);
        var following = following(plan.of(request.getParent()), after);
        var rows = following.subList(0, Math.min(following.size(), page.rowsToRead()));
        reply(replies, DryRunProtos.toProto(page.of(rows, letter -> letter.to().recipientId())));
    }

    /** The register orders them, and a principal keeps its place in it. */
    private static List<PlannedLetter> following(List<PlannedLetter> all, String after) {
        var next = 0;
        for (var at = 0; at < all.size(); at++) {
            next = all.get(at).to().recipientId().equals(after) ? at + 1 : next;
        }
        return all.subList(next, all.size());
    }

    @Override
    public void previewLetter(PreviewLetterRequest request, StreamObserver<LetterPreview> replies) {
        var kind = DryRunProtos.toKind(request);
        var draft = drafts.of(request.getParent(), request.getRecipientId(), kind);
        var mail = wording.write(kind, draft.facts(), draft.address(), draft.toMailbox());
        reply(replies, DryRunProtos.toProto(draft, mail, properties));
    }

    @Override
    public void sendTestLetter(SendTestLetterRequest request, StreamObserver<TestLetter> replies) {
        var id = RequestId.parse(request.getRequestId());
        var kind = DryRunProtos.toKind(request);
        reply(
                replies,
                DryRunProtos.toProto(sendTestLetter.send(id, request.getParent(), request.getRecipientId(), kind)));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

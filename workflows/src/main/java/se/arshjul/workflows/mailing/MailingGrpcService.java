package se.arshjul.workflows.mailing;

import io.grpc.stub.StreamObserver;
import java.time.InstantSource;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.workflow.v1.CreateMailingRequest;
import se.arshjul.workflow.v1.GetMailingRequest;
import se.arshjul.workflow.v1.ListMailingLettersRequest;
import se.arshjul.workflow.v1.ListMailingLettersResponse;
import se.arshjul.workflow.v1.ListMailingsRequest;
import se.arshjul.workflow.v1.ListMailingsResponse;
import se.arshjul.workflow.v1.Mailing;
import se.arshjul.workflow.v1.MailingServiceGrpc;
import se.arshjul.workflow.v1.PreviewMailingRequest;
import se.arshjul.workflow.v1.PreviewMailingResponse;
import se.arshjul.workflows.letter.SendWindow;

/** MailingService over gRPC. */
@GrpcService
class MailingGrpcService extends MailingServiceGrpc.MailingServiceImplBase {

    private final MailingPlan plan;
    private final CreateMailing createMailing;
    private final MailingRepository mailings;
    private final SendWindow window;
    private final InstantSource clock;

    MailingGrpcService(
            MailingPlan plan,
            CreateMailing createMailing,
            MailingRepository mailings,
            SendWindow window,
            InstantSource clock) {
        this.plan = plan;
        this.createMailing = createMailing;
        this.mailings = mailings;
        this.window = window;
        this.clock = clock;
    }

    @Override
    public void previewMailing(PreviewMailingRequest request, StreamObserver<PreviewMailingResponse> replies) {
        var wanted = MailingProtos.toCommand(request);
        var letters = plan.of(wanted.survey(), wanted.purpose(), wanted.choice());
        var now = clock.instant();
        reply(replies, MailingProtos.toProto(letters, now, window.openFrom(now)));
    }

    @Override
    public void createMailing(CreateMailingRequest request, StreamObserver<Mailing> replies) {
        var id = RequestId.parse(request.getRequestId());
        var command = MailingProtos.toCommand(request);
        var planned = plan.of(command.survey(), command.purpose(), command.choice());
        reply(replies, toProto(createMailing.handle(id, command, planned)));
    }

    @Override
    public void getMailing(GetMailingRequest request, StreamObserver<Mailing> replies) {
        reply(replies, toProto(mailings.get(se.arshjul.workflows.mailing.Mailing.parse(request.getName()))));
    }

    @Override
    public void listMailings(ListMailingsRequest request, StreamObserver<ListMailingsResponse> replies) {
        var page = Page.parse("mailings|" + request.getParent(), request.getPageSize(), request.getPageToken());
        var now = clock.instant();
        var found = mailings.list(request.getParent(), page);
        reply(replies, MailingProtos.toMailings(found, now, window.openFrom(now)));
    }

    @Override
    public void listMailingLetters(
            ListMailingLettersRequest request, StreamObserver<ListMailingLettersResponse> replies) {
        var page = Page.parse("mailingLetters|" + request.getParent(), request.getPageSize(), request.getPageToken());
        var mailing = mailings.get(se.arshjul.workflows.mailing.Mailing.parse(request.getParent()));
        reply(replies, MailingProtos.toLetters(mailings.letters(mailing.id(), page)));
    }

    private Mailing toProto(se.arshjul.workflows.mailing.Mailing mailing) {
        var now = clock.instant();
        return MailingProtos.toProto(mailing, now, window.openFrom(now));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

package se.arshjul.workflows.progress;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.runtime.page.Page;
import se.arshjul.workflow.v1.ListLettersRequest;
import se.arshjul.workflow.v1.ListLettersResponse;
import se.arshjul.workflow.v1.ListStepsRequest;
import se.arshjul.workflow.v1.ListStepsResponse;
import se.arshjul.workflow.v1.ProcessServiceGrpc;
import se.arshjul.workflow.v1.SummarizeLettersRequest;
import se.arshjul.workflow.v1.SummarizeLettersResponse;
import se.arshjul.workflows.letter.LetterReport;
import se.arshjul.workflows.step.StepRepository;

/** ProcessService over gRPC. */
@GrpcService
class ProcessGrpcService extends ProcessServiceGrpc.ProcessServiceImplBase {

    private final StepRepository steps;
    private final LetterReport letters;

    ProcessGrpcService(StepRepository steps, LetterReport letters) {
        this.steps = steps;
        this.letters = letters;
    }

    @Override
    public void listSteps(ListStepsRequest request, StreamObserver<ListStepsResponse> replies) {
        var page = Page.parse("steps|" + request.getSubject(), request.getPageSize(), request.getPageToken());
        reply(replies, ProcessProtos.toSteps(steps.list(request.getSubject(), page)));
    }

    @Override
    public void listLetters(ListLettersRequest request, StreamObserver<ListLettersResponse> replies) {
        var filter = ProcessProtos.toFilter(request);
        var page = Page.parse("letters|" + filter, request.getPageSize(), request.getPageToken());
        reply(replies, ProcessProtos.toLetters(letters.list(filter, page)));
    }

    @Override
    public void summarizeLetters(SummarizeLettersRequest request, StreamObserver<SummarizeLettersResponse> replies) {
        var matter = request.getMatter();
        reply(
                replies,
                ProcessProtos.toSummary(letters.counts(matter), letters.inDoubt(matter), letters.failed(matter)));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

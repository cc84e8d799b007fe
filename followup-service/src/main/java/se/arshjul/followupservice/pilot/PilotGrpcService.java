package se.arshjul.followupservice.pilot;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.EndPilotRequest;
import se.arshjul.followup.v1.ListPilotRemarksRequest;
import se.arshjul.followup.v1.ListPilotRemarksResponse;
import se.arshjul.followup.v1.ListPilotsRequest;
import se.arshjul.followup.v1.ListPilotsResponse;
import se.arshjul.followup.v1.Pilot;
import se.arshjul.followup.v1.PilotServiceGrpc;
import se.arshjul.followup.v1.StartPilotRequest;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** PilotService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class PilotGrpcService extends PilotServiceGrpc.PilotServiceImplBase {

    private final SurveyRepository surveys;
    private final PilotRepository pilots;
    private final PilotReport report;
    private final StartPilot startPilot;
    private final EndPilot endPilot;

    PilotGrpcService(
            SurveyRepository surveys,
            PilotRepository pilots,
            PilotReport report,
            StartPilot startPilot,
            EndPilot endPilot) {
        this.surveys = surveys;
        this.pilots = pilots;
        this.report = report;
        this.startPilot = startPilot;
        this.endPilot = endPilot;
    }

    @Override
    public void startPilot(StartPilotRequest request, StreamObserver<Pilot> replies) {
        var id = RequestId.parse(request.getRequestId());
        var started = startPilot.handle(id, PilotProtos.toCommand(request));
        reply(replies, PilotProtos.toProto(started, report.of(started)));
    }

    @Override
    public void endPilot(EndPilotRequest request, StreamObserver<Pilot> replies) {
        var id = RequestId.parse(request.getRequestId());
        var ended = endPilot.handle(id, PilotProtos.toCommand(request));
        reply(replies, PilotProtos.toProto(ended, report.of(ended)));
    }

    @Override
    public void listPilots(ListPilotsRequest request, StreamObserver<ListPilotsResponse> replies) {
        var survey = surveys.get(SurveyName.parse(request.getParent())).name();
        var page = Page.parse("pilots " + survey, request.getPageSize(), request.getPageToken());
        reply(replies, PilotProtos.toPilots(pilots.list(survey, page), report::of));
    }

    @Override
    public void listPilotRemarks(ListPilotRemarksRequest request, StreamObserver<ListPilotRemarksResponse> replies) {
        var pilot = pilots.get(PilotName.parse(request.getParent()));
        var page = Page.parse("remarks " + pilot.name(), request.getPageSize(), request.getPageToken());
        reply(replies, PilotProtos.toRemarks(report.remarks(pilot, page)));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

package se.arshjul.followupservice.teamwork;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.AssignSectionRequest;
import se.arshjul.followup.v1.ListSectionsRequest;
import se.arshjul.followup.v1.ListSectionsResponse;
import se.arshjul.followup.v1.ReportSectionRequest;
import se.arshjul.followup.v1.Section;
import se.arshjul.followup.v1.SectionServiceGrpc;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** SectionService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class SectionGrpcService extends SectionServiceGrpc.SectionServiceImplBase {

    private final RequestGuard guard;
    private final SectionRepository sections;
    private final AssignSection assignSection;
    private final ReportSection reportSection;

    SectionGrpcService(
            RequestGuard guard, SectionRepository sections, AssignSection assignSection, ReportSection reportSection) {
        this.guard = guard;
        this.sections = sections;
        this.assignSection = assignSection;
        this.reportSection = reportSection;
    }

    @Override
    public void listSections(ListSectionsRequest request, StreamObserver<ListSectionsResponse> replies) {
        var name = guard.colleague(request.getParent());
        var page = Page.parse(request.getParent(), request.getPageSize(), request.getPageToken());
        replies.onNext(SectionProtos.toProto(sections.list(name, page)));
        replies.onCompleted();
    }

    @Override
    public void assignSection(AssignSectionRequest request, StreamObserver<Section> replies) {
        var id = RequestId.parse(request.getRequestId());
        var section = assignSection.handle(id, SectionProtos.toCommand(request));
        replies.onNext(SectionProtos.toProto(section));
        replies.onCompleted();
    }

    @Override
    public void reportSection(ReportSectionRequest request, StreamObserver<Section> replies) {
        var id = RequestId.parse(request.getRequestId());
        var section = reportSection.handle(id, SectionProtos.toCommand(request));
        replies.onNext(SectionProtos.toProto(section));
        replies.onCompleted();
    }
}

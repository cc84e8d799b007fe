package se.arshjul.planservice.coverage;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.plan.v1.CoverageServiceGrpc;
import se.arshjul.plan.v1.ListCoverageRequest;
import se.arshjul.plan.v1.ListCoverageResponse;
import se.arshjul.plan.v1.SummarizeCoverageRequest;
import se.arshjul.plan.v1.SummarizeCoverageResponse;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.page.Page;

/** CoverageService over gRPC: reads the request, asks the report, writes the reply. */
@GrpcService
class CoverageGrpcService extends CoverageServiceGrpc.CoverageServiceImplBase {

    private final CoverageReport report;

    CoverageGrpcService(CoverageReport report) {
        this.report = report;
    }

    @Override
    public void listCoverage(ListCoverageRequest request, StreamObserver<ListCoverageResponse> replies) {
        var version = VersionName.parse(request.getParent());
        var filter = CoverageProtos.toFilter(request);
        var coverage = report.of(version, filter);
        var query = "coverage " + version + " " + filter + " " + coverage.statedSeen();
        var page = Page.parse(query, request.getPageSize(), request.getPageToken());
        reply(replies, CoverageProtos.toProto(coverage, CoveragePage.of(coverage.rows(), page)));
    }

    @Override
    public void summarizeCoverage(SummarizeCoverageRequest request, StreamObserver<SummarizeCoverageResponse> replies) {
        var version = VersionName.parse(request.getParent());
        reply(replies, CoverageProtos.toProto(report.of(version, CoverageProtos.toFilter(request))));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

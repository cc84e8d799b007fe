package se.arshjul.planservice.source;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.plan.v1.DataSourceServiceGrpc;
import se.arshjul.plan.v1.ListDataSourcesRequest;
import se.arshjul.plan.v1.ListDataSourcesResponse;
import se.arshjul.runtime.page.Page;

/** DataSourceService over gRPC: reads the request, asks one repository, writes the reply. */
@GrpcService
class SourceGrpcService extends DataSourceServiceGrpc.DataSourceServiceImplBase {

    private final SourceRepository sources;

    SourceGrpcService(SourceRepository sources) {
        this.sources = sources;
    }

    @Override
    public void listDataSources(ListDataSourcesRequest request, StreamObserver<ListDataSourcesResponse> replies) {
        var page = Page.parse("dataSources", request.getPageSize(), request.getPageToken());
        replies.onNext(SourceProtos.toProto(sources.list(page)));
        replies.onCompleted();
    }
}

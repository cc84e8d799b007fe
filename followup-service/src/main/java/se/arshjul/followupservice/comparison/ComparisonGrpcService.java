package se.arshjul.followupservice.comparison;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.ComparisonServiceGrpc;
import se.arshjul.followup.v1.ListPrincipalsRequest;
import se.arshjul.followup.v1.ListPrincipalsResponse;
import se.arshjul.followup.v1.ListTrendPointsRequest;
import se.arshjul.followup.v1.ListTrendPointsResponse;
import se.arshjul.followupservice.english.EnglishTexts;
import se.arshjul.followupservice.result.VisiblePublications;

/** ComparisonService over gRPC: reads the request, makes one query, writes the reply. */
@GrpcService
class ComparisonGrpcService extends ComparisonServiceGrpc.ComparisonServiceImplBase {

    private final VisiblePublications publications;
    private final VisiblePrincipals visible;
    private final TrendReport trends;
    private final EnglishTexts english;
    private final PrincipalReport principals;

    ComparisonGrpcService(
            VisiblePublications publications,
            VisiblePrincipals visible,
            TrendReport trends,
            EnglishTexts english,
            PrincipalReport principals) {
        this.publications = publications;
        this.visible = visible;
        this.trends = trends;
        this.english = english;
        this.principals = principals;
    }

    @Override
    public void listTrendPoints(ListTrendPointsRequest request, StreamObserver<ListTrendPointsResponse> replies) {
        var question = ComparisonProtos.toQuestion(request);
        var trend = trends.until(publications.get(request.getParent()), question);
        replies.onNext(ComparisonProtos.toTrend(
                trend, ComparisonProtos.toPage(request), survey -> english.of(survey, request.getEnglish())));
        replies.onCompleted();
    }

    @Override
    public void listPrincipals(ListPrincipalsRequest request, StreamObserver<ListPrincipalsResponse> replies) {
        var query = ComparisonProtos.toQuery(request, visible.scope(request.getParent()));
        replies.onNext(ComparisonProtos.toPrincipals(principals.list(query)));
        replies.onCompleted();
    }
}

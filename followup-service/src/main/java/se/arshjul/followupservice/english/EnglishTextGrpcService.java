package se.arshjul.followupservice.english;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.EnglishTextServiceGrpc;
import se.arshjul.followup.v1.GetEnglishTextRequest;
import se.arshjul.followup.v1.ListEnglishTextsRequest;
import se.arshjul.followup.v1.ListEnglishTextsResponse;
import se.arshjul.followup.v1.UpdateEnglishTextRequest;
import se.arshjul.followupservice.survey.VisibleSurveys;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** EnglishTextService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class EnglishTextGrpcService extends EnglishTextServiceGrpc.EnglishTextServiceImplBase {

    private final VisibleSurveys surveys;
    private final EnglishTexts texts;
    private final UpdateEnglishText updateText;

    EnglishTextGrpcService(VisibleSurveys surveys, EnglishTexts texts, UpdateEnglishText updateText) {
        this.surveys = surveys;
        this.texts = texts;
        this.updateText = updateText;
    }

    @Override
    public void listEnglishTexts(ListEnglishTextsRequest request, StreamObserver<ListEnglishTextsResponse> replies) {
        var survey = surveys.get(request.getParent());
        var page = Page.parse("englishTexts " + survey.name(), request.getPageSize(), request.getPageToken());
        reply(replies, EnglishProtos.toProto(texts.list(survey), page));
    }

    @Override
    public void getEnglishText(GetEnglishTextRequest request, StreamObserver<EnglishText> replies) {
        reply(replies, EnglishProtos.toProto(texts.get(EnglishName.parse(request.getName()))));
    }

    @Override
    public void updateEnglishText(UpdateEnglishTextRequest request, StreamObserver<EnglishText> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, EnglishProtos.toProto(updateText.handle(id, EnglishProtos.toCommand(request))));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

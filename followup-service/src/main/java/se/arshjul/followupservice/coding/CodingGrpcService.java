package se.arshjul.followupservice.coding;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.CodeFreeTextRequest;
import se.arshjul.followup.v1.CodeFreeTextsRequest;
import se.arshjul.followup.v1.CodeFreeTextsResponse;
import se.arshjul.followup.v1.CodingServiceGrpc;
import se.arshjul.followup.v1.FreeText;
import se.arshjul.followup.v1.GetFreeTextRequest;
import se.arshjul.followup.v1.ListCodingsRequest;
import se.arshjul.followup.v1.ListCodingsResponse;
import se.arshjul.followup.v1.ListFreeTextsRequest;
import se.arshjul.followup.v1.ListFreeTextsResponse;
import se.arshjul.followup.v1.ListThemeChangesRequest;
import se.arshjul.followup.v1.ListThemeChangesResponse;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.survey.VisibleSurveys;
import se.arshjul.followupservice.theme.CodableQuestions;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** CodingService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class CodingGrpcService extends CodingServiceGrpc.CodingServiceImplBase {

    private final VisibleSurveys surveys;
    private final QuestionRepository questions;
    private final FreeTextRepository texts;
    private final CodingRepository codings;
    private final CodeFreeText codeFreeText;
    private final CodeFreeTexts codeFreeTexts;

    CodingGrpcService(
            VisibleSurveys surveys,
            QuestionRepository questions,
            FreeTextRepository texts,
            CodingRepository codings,
            CodeFreeText codeFreeText,
            CodeFreeTexts codeFreeTexts) {
        this.surveys = surveys;
        this.questions = questions;
        this.texts = texts;
        this.codings = codings;
        this.codeFreeText = codeFreeText;
        this.codeFreeTexts = codeFreeTexts;
    }

    @Override
    public void listCodings(ListCodingsRequest request, StreamObserver<ListCodingsResponse> replies) {
        var survey = surveys.get(request.getParent());
        var page = Page.parse("codings " + survey.name(), request.getPageSize(), request.getPageToken());
        reply(replies, CodingProtos.toCodings(texts.codings(survey.name(), page), CodableQuestions.open(survey)));
    }

    @Override
    public void listFreeTexts(ListFreeTextsRequest request, StreamObserver<ListFreeTextsResponse> replies) {
        var question = questions.get(QuestionName.parse(request.getParent())).name();
        var filter = CodingProtos.toFilter(request);
        var page = Page.parse("texts " + question + filter, request.getPageSize(), request.getPageToken());
        reply(replies, CodingProtos.toTexts(texts.list(question, filter, page)));
    }

    @Override
    public void getFreeText(GetFreeTextRequest request, StreamObserver<FreeText> replies) {
        reply(replies, CodingProtos.toProto(texts.get(FreeTextName.parse(request.getName()))));
    }

    @Override
    public void codeFreeText(CodeFreeTextRequest request, StreamObserver<FreeText> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, CodingProtos.toProto(codeFreeText.handle(id, CodingProtos.toCommand(request))));
    }

    @Override
    public void codeFreeTexts(CodeFreeTextsRequest request, StreamObserver<CodeFreeTextsResponse> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, CodingProtos.toProto(codeFreeTexts.handle(id, CodingProtos.toCommand(request))));
    }

    @Override
    public void listThemeChanges(ListThemeChangesRequest request, StreamObserver<ListThemeChangesResponse> replies) {
        var text = texts.get(FreeTextName.parse(request.getParent()));
        var page = Page.parse("changes " + text.name(), request.getPageSize(), request.getPageToken());
        reply(replies, CodingProtos.toChanges(codings.list(text, page)));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

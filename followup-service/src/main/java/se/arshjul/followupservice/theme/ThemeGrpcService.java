package se.arshjul.followupservice.theme;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.CreateThemeRequest;
import se.arshjul.followup.v1.DeleteThemeRequest;
import se.arshjul.followup.v1.ListThemesRequest;
import se.arshjul.followup.v1.ListThemesResponse;
import se.arshjul.followup.v1.Theme;
import se.arshjul.followup.v1.ThemeServiceGrpc;
import se.arshjul.followup.v1.UpdateThemeRequest;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** ThemeService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class ThemeGrpcService extends ThemeServiceGrpc.ThemeServiceImplBase {

    private final QuestionRepository questions;
    private final ThemeRepository themes;
    private final CreateTheme createTheme;
    private final UpdateTheme updateTheme;
    private final DeleteTheme deleteTheme;

    ThemeGrpcService(
            QuestionRepository questions,
            ThemeRepository themes,
            CreateTheme createTheme,
            UpdateTheme updateTheme,
            DeleteTheme deleteTheme) {
        this.questions = questions;
        this.themes = themes;
        this.createTheme = createTheme;
        this.updateTheme = updateTheme;
        this.deleteTheme = deleteTheme;
    }

    @Override
    public void listThemes(ListThemesRequest request, StreamObserver<ListThemesResponse> replies) {
        var question = questions.get(QuestionName.parse(request.getParent())).name();
        var page = Page.parse("themes " + question, request.getPageSize(), request.getPageToken());
        reply(replies, ThemeProtos.toProto(themes.list(question, page)));
    }

    @Override
    public void createTheme(CreateThemeRequest request, StreamObserver<Theme> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, ThemeProtos.toProto(createTheme.handle(id, ThemeProtos.toCommand(request))));
    }

    @Override
    public void updateTheme(UpdateThemeRequest request, StreamObserver<Theme> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, ThemeProtos.toProto(updateTheme.handle(id, ThemeProtos.toCommand(request))));
    }

    @Override
    public void deleteTheme(DeleteThemeRequest request, StreamObserver<Empty> replies) {
        var id = RequestId.parse(request.getRequestId());
        deleteTheme.handle(id, ThemeProtos.toCommand(request));
        reply(replies, Empty.getDefaultInstance());
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

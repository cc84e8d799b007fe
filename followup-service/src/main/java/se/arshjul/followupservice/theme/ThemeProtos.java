package se.arshjul.followupservice.theme;

import se.arshjul.followup.v1.CreateThemeRequest;
import se.arshjul.followup.v1.DeleteThemeRequest;
import se.arshjul.followup.v1.ListThemesResponse;
import se.arshjul.followup.v1.UpdateThemeRequest;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Themes as messages. */
final class ThemeProtos {

    private static final RequestRules<CreateThemeRequest> CREATE = RequestRules.of(
                    CreateThemeRequest.getDefaultInstance())
            .length("theme.display_name", 1, 100)
            .maxLength("theme.description", 500);

    private static final RequestRules<UpdateThemeRequest> UPDATE = RequestRules.of(
                    UpdateThemeRequest.getDefaultInstance())
            .length("theme.display_name", 1, 100)
            .maxLength("theme.description", 500);

    private ThemeProtos() {}

    static CreateTheme.Command toCommand(CreateThemeRequest request) {
        CREATE.check(request, ThemeRefusals::invalid);
        return new CreateTheme.Command(
                QuestionName.parse(request.getParent()),
                request.getTheme().getDisplayName().strip(),
                request.getTheme().getDescription().strip());
    }

    static UpdateTheme.Command toCommand(UpdateThemeRequest request) {
        UPDATE.check(request, ThemeRefusals::invalid);
        var wanted = request.getTheme();
        return new UpdateTheme.Command(
                ThemeName.parse(wanted.getName()),
                wanted.getDisplayName().strip(),
                wanted.getDescription().strip(),
                wanted.getEtag());
    }

    static DeleteTheme.Command toCommand(DeleteThemeRequest request) {
        return new DeleteTheme.Command(ThemeName.parse(request.getName()), request.getEtag());
    }

    static ListThemesResponse toProto(Page.Of<Theme> page) {
        return ListThemesResponse.newBuilder()
                .addAllThemes(page.map(ThemeProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static se.arshjul.followup.v1.Theme toProto(Theme theme) {
        return se.arshjul.followup.v1.Theme.newBuilder()
                .setName(theme.name().toString())
                .setDisplayName(theme.displayName())
                .setDescription(theme.description())
                .setAnswers(theme.answers())
                .setUpdateTime(ProtoTime.toProto(theme.lastEdit().time()))
                .setUpdatedBy(theme.lastEdit().by())
                .setEtag(theme.etag())
                .build();
    }
}

package se.arshjul.followupservice.coding;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.CodeFreeTextRequest;
import se.arshjul.followup.v1.CodeFreeTextsRequest;
import se.arshjul.followup.v1.CodeFreeTextsResponse;
import se.arshjul.followup.v1.CodingServiceGrpc.CodingServiceBlockingStub;
import se.arshjul.followup.v1.CreateThemeRequest;
import se.arshjul.followup.v1.FreeText;
import se.arshjul.followup.v1.GetFreeTextRequest;
import se.arshjul.followup.v1.ListFreeTextsRequest;
import se.arshjul.followup.v1.Theme;
import se.arshjul.followup.v1.ThemeServiceGrpc.ThemeServiceBlockingStub;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;

/** Makes themes and codes the answers to the question {@code text}, as the analyst. */
@Lazy
@Component
public class CodingCalls {

    private final ThemeServiceBlockingStub themes;
    private final CodingServiceBlockingStub codings;

    CodingCalls(ThemeServiceBlockingStub themes, CodingServiceBlockingStub codings) {
        this.themes = themes;
        this.codings = codings;
    }

    public Theme theme(SurveyName survey, String name) {
        return As.staff("analyst").on(themes).createTheme(theme(survey + "/questions/text", name));
    }

    public static CreateThemeRequest theme(String question, String name) {
        return CreateThemeRequest.newBuilder()
                .setParent(question)
                .setTheme(Theme.newBuilder().setDisplayName(name).setDescription("När det handlar om det."))
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    CodingServiceBlockingStub analyst() {
        return As.staff("analyst").on(codings);
    }

    /** These themes and no others. */
    public FreeText code(SurveyName survey, String request, String... themes) {
        return analyst().codeFreeText(one(get(survey, request), themes));
    }

    static CodeFreeTextRequest one(FreeText text, String... themes) {
        return CodeFreeTextRequest.newBuilder()
                .setName(text.getName())
                .addAllThemeIds(List.of(themes))
                .setEtag(text.getEtag())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    public CodeFreeTextsResponse add(SurveyName survey, String theme, String... requests) {
        return analyst().codeFreeTexts(many(survey, theme, requests).build());
    }

    static CodeFreeTextsRequest.Builder many(SurveyName survey, String theme, String... requests) {
        return CodeFreeTextsRequest.newBuilder()
                .setParent(survey + "/questions/text")
                .setThemeId(theme)
                .addAllNames(Stream.of(requests)
                        .map(request -> name(survey, request))
                        .toList())
                .setRequestId(UUID.randomUUID().toString());
    }

    FreeText get(SurveyName survey, String request) {
        return analyst()
                .getFreeText(GetFreeTextRequest.newBuilder()
                        .setName(name(survey, request))
                        .build());
    }

    /** Such as {@code region-a: Så [money, time]}. */
    List<String> list(SurveyName survey, String theme, boolean uncoded) {
        return analyst()
                .listFreeTexts(ListFreeTextsRequest.newBuilder()
                        .setParent(survey + "/questions/text")
                        .setThemeId(theme)
                        .setUncoded(uncoded)
                        .build())
                .getFreeTextsList()
                .stream()
                .map(text -> text.getDisplayName() + ": " + text.getText() + " " + text.getThemeIdsList())
                .toList();
    }

    static String name(SurveyName survey, String request) {
        return survey + "/requests/" + request + "/answers/text";
    }
}

package se.arshjul.portal.coding;

import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.util.List;
import se.arshjul.followup.v1.Coding;
import se.arshjul.followup.v1.CodingServiceGrpc;
import se.arshjul.followup.v1.FreeText;
import se.arshjul.followup.v1.ListCodingsResponse;
import se.arshjul.followup.v1.ListFreeTextsResponse;
import se.arshjul.followup.v1.ListThemeChangesResponse;
import se.arshjul.followup.v1.ListThemesResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.Theme;
import se.arshjul.followup.v1.ThemeChange;
import se.arshjul.followup.v1.ThemeServiceGrpc;
import se.arshjul.portal.FakePlatform;

/** A question whose free text is being coded: two themes, three answers. */
final class Coded {

    static final String PAGE = "/uppfoljning/2026/fritext";
    static final String QUESTION = PAGE + "/kommentar";

    private final FakePlatform platform;

    Coded(FakePlatform platform) {
        this.platform = platform;
    }

    void stand(Survey.State state, boolean open) {
        stands(platform, survey(state));
        platform.answer(
                CodingServiceGrpc.getListCodingsMethod(),
                ListCodingsResponse.newBuilder()
                        .addCodings(Coding.newBuilder()
                                .setQuestion("surveys/2026/questions/kommentar")
                                .setWording("Vad vill ni tillägga?")
                                .setThemes(2)
                                .setAnswered(280)
                                .setCoded(250)
                                .setOpen(open))
                        .build());
        themes(theme("tid", "Tid och bemanning", 40), theme("pengar", "Pengar", 0));
        platform.answer(
                CodingServiceGrpc.getListFreeTextsMethod(),
                ListFreeTextsResponse.newBuilder()
                        .addFreeTexts(text("region-uppsala", "Region Uppsala", "Vi hinner inte.", "tid"))
                        .addFreeTexts(text("region-skane", "Region Skåne", "Allt går bra.\nNästan."))
                        .setNextPageToken("mer")
                        .build());
        platform.answer(
                CodingServiceGrpc.getGetFreeTextMethod(),
                text("region-uppsala", "Region Uppsala", "Vi hinner inte.", "tid"));
        platform.answer(
                CodingServiceGrpc.getListThemeChangesMethod(),
                ListThemeChangesResponse.newBuilder()
                        .addThemeChanges(change("Pengar", ThemeChange.Kind.REMOVED))
                        .addThemeChanges(change("Tid", ThemeChange.Kind.ADDED))
                        .build());
    }

    void themes(Theme... themes) {
        platform.answer(
                ThemeServiceGrpc.getListThemesMethod(),
                ListThemesResponse.newBuilder().addAllThemes(List.of(themes)).build());
    }

    static Theme theme(String id, String name, int answers) {
        return Theme.newBuilder()
                .setName("surveys/2026/questions/kommentar/themes/" + id)
                .setDisplayName(name)
                .setDescription("När svaret handlar om " + id + ".")
                .setAnswers(answers)
                .setEtag("\"1\"")
                .build();
    }

    static FreeText text(String request, String principal, String text, String... themes) {
        return FreeText.newBuilder()
                .setName("surveys/2026/requests/" + request + "/answers/kommentar")
                .setDisplayName(principal)
                .setText(text)
                .addAllThemeIds(List.of(themes))
                .setEtag("\"1-3\"")
                .build();
    }

    private static ThemeChange.Builder change(String theme, ThemeChange.Kind kind) {
        return ThemeChange.newBuilder()
                .setThemeId("x")
                .setDisplayName(theme)
                .setKind(kind)
                .setChangedBy("Kim Karlsson")
                .setChangeTime(moment("2026-11-20T08:00:00Z"));
    }
}

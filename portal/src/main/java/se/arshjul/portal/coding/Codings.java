package se.arshjul.portal.coding;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.Coding;
import se.arshjul.followup.v1.CodingServiceGrpc.CodingServiceBlockingStub;
import se.arshjul.followup.v1.ListCodingsRequest;
import se.arshjul.followup.v1.ListCodingsResponse;
import se.arshjul.followup.v1.ListThemesRequest;
import se.arshjul.followup.v1.ListThemesResponse;
import se.arshjul.followup.v1.Theme;
import se.arshjul.followup.v1.ThemeServiceGrpc.ThemeServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;

/** Reads what is coded and to what. */
@Component
class Codings {

    private final Calls<CodingServiceBlockingStub> codings;
    private final Calls<ThemeServiceBlockingStub> themes;

    Codings(Calls<CodingServiceBlockingStub> codings, Calls<ThemeServiceBlockingStub> themes) {
        this.codings = codings;
        this.themes = themes;
    }

    static String question(String year, String question) {
        return "surveys/" + year + "/questions/" + question;
    }

    /** The free-text questions of a year, in their order. */
    List<Coding> all(String year) {
        return codings.read(stub -> EveryPage.of(
                token -> stub.listCodings(ListCodingsRequest.newBuilder()
                        .setParent("surveys/" + year)
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListCodingsResponse::getCodingsList,
                ListCodingsResponse::getNextPageToken));
    }

    Coding get(String year, String question) {
        return all(year).stream()
                .filter(coding -> ResourceId.of(coding.getQuestion()).equals(question))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    List<Theme> themes(String year, String question) {
        return themes.read(stub -> EveryPage.of(
                token -> stub.listThemes(ListThemesRequest.newBuilder()
                        .setParent(question(year, question))
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListThemesResponse::getThemesList,
                ListThemesResponse::getNextPageToken));
    }

    /** Themes as something to choose. */
    static List<Choice> choices(List<Theme> themes) {
        return themes.stream()
                .map(theme ->
                        new Choice(ResourceId.of(theme.getName()), theme.getDisplayName(), theme.getDescription()))
                .toList();
    }
}

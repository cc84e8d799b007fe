package se.arshjul.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.AmendmentServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.Amended;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.Tabled;
import se.arshjul.portal.offline.Spreadsheet;

/** No question gets the id that leads to the page of the new one, or its own page could not be opened. */
@PageTest
class NewQuestionAddressTest {

    private static final String SURVEY = "/uppfoljning/2026";
    private static final String FILE = SURVEY + "/utforma/fil";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    private Reader analyst() {
        new DesignedQuestions(platform, Tabled.questions());
        return new Reader(portal, SignedInAs.staff("analyst"));
    }

    private String created() {
        return platform.askedOnce(SurveyServiceGrpc.getCreateQuestionMethod()).getQuestionId();
    }

    @Test
    void aQuestionThatIsWrittenDoesNotGetIt() {
        var analyst = analyst();

        analyst.press(analyst.open(SURVEY + "/fragor/ny?avsnitt=styrning&slag=TEXT"), "Spara", "wording", "Ny?");

        assertThat(created()).isEqualTo("ny-2");
    }

    @Test
    void aRowOfATableDoesNotGetIt() {
        var analyst = analyst();

        analyst.press(analyst.open(SURVEY + "/fragor/mal/tabell"), "Lägg till raden", "wording", "Ny");

        assertThat(created()).isEqualTo("ny-2");
    }

    @Test
    void aQuestionThatIsTakenInFromAFileDoesNotGetItAndCannotAskForIt() {
        var analyst = analyst();
        var asking = add(analyst, "ny", "Vad är nytt?");
        assertThat(analyst.upload(FILE, "fil", "enkat.xlsx", asking.saved()).text())
                .contains("Vad är nytt? Id: Välj ett annat id. Det här är upptaget.");

        var worded = add(analyst, "", "Ny");
        analyst.press(analyst.upload(FILE, "fil", "enkat.xlsx", worded.saved()), "Läs in det valda");

        assertThat(created()).isEqualTo("ny-2");
    }

    private static Spreadsheet add(Reader analyst, String id, String wording) {
        var file = Spreadsheet.open(analyst.save(FILE + "/fragor.xlsx"));
        var row = file.rows().size();
        file.rows().add(List.of());
        return file.put(row, Column.ID.ordinal(), id)
                .put(row, Column.SECTION.ordinal(), "Resurser")
                .put(row, Column.WORDING.ordinal(), wording)
                .put(row, Column.KIND.ordinal(), "Text");
    }

    /** The survey of the next year begins as a copy, and its questions have pages. */
    @Test
    void aQuestionThatIsAddedToASurveyThatHasGoneOutDoesNotGetIt() {
        stands(platform, survey(Survey.State.OPEN));
        Amended.stands(platform);
        platform.answer(PlanServiceGrpc.getListElementsMethod(), ListElementsResponse.getDefaultInstance());
        var coordinator = new Reader(portal, SignedInAs.staff("coordinator"));

        coordinator.press(
                coordinator.open(SURVEY + "/ny-fraga?slag=TEXT"),
                "Se hur det blir",
                "place",
                "after.plan",
                "wording",
                "Ny",
                "reason",
                "Den hade glömts.");

        assertThat(platform.askedOnce(AmendmentServiceGrpc.getPreviewAmendmentMethod())
                        .getQuestion()
                        .getName())
                .isEqualTo("surveys/2026/questions/ny-2");
    }
}

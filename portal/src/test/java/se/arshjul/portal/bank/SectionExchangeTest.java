package se.arshjul.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changedBy;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveySection;
import se.arshjul.followup.v1.SurveySectionServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.offline.Spreadsheet;

/** The sections of a survey leave with its questions in one file, and come back. */
@PageTest
class SectionExchangeTest {

    private static final String PAGE = "/uppfoljning/2026/utforma/fil";
    private static final String SAVE = "Läs in det valda";
    private static final String SHEET = "Avsnitt";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private DesignedQuestions questions;
    private Reader analyst;

    @BeforeEach
    void design() {
        questions = new DesignedQuestions(platform);
        platform.answer(SurveyServiceGrpc.getGetSurveyMethod(), guarded("\"4\""));
        platform.answer(SurveySectionServiceGrpc.getCreateSurveySectionMethod(), SurveySection.getDefaultInstance());
        platform.answer(SurveySectionServiceGrpc.getUpdateSurveySectionMethod(), SurveySection.getDefaultInstance());
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
    }

    private static Survey guarded(String etag) {
        var survey = survey(Survey.State.DESIGNING);
        survey.getSectionsBuilderList().forEach(section -> section.setEtag(etag));
        return survey.build();
    }

    private Spreadsheet file() {
        return Spreadsheet.open(analyst.save(PAGE + "/fragor.xlsx"));
    }

    private Shown send(Spreadsheet file) {
        return analyst.upload(PAGE, "fil", "enkat.xlsx", file.saved());
    }

    @Test
    void sectionsStandOnASheetOfTheirOwnWithTheirReasons() {
        assertThat(file().rows(SHEET).subList(1, 3))
                .containsExactly(
                        List.of("styrning", "Styrning", "För att se vem som leder.", "\"4\""),
                        List.of("resurser", "Resurser", "", "\"4\""));
    }

    @Test
    void theSameFileChangesNoSection() {
        assertThat(send(file()).text()).contains("Det finns inget att läsa in").doesNotContain("Ändrade avsnitt");
    }

    @Test
    void anotherTitleAndAnotherReasonAreShownAsTheyWereAndAsTheyWouldBeAndWrittenOnce() {
        var file = file();
        file.rows(SHEET).set(1, List.of("styrning", "Ledning", "För att se vem som styr.", "\"4\""));

        var page = send(file);

        assertThat(page.text())
                .contains("Ändrade avsnitt Ledning", "Oförändrade frågor 5")
                .contains("Rubrik Förut: Styrning Nu: Ledning")
                .contains("Varför vi frågar Förut: För att se vem som leder. Nu: För att se vem som styr.");
        var saved = analyst.press(page, SAVE);
        assertThat(saved.leadsTo()).isEqualTo(PAGE + "?nya=0&andrade=0&avsnitt=1");
        assertThat(analyst.open(saved.leadsTo()).text()).contains("Ett avsnitt är inläst.");
        assertThat(platform.askedOnce(SurveySectionServiceGrpc.getUpdateSurveySectionMethod())
                        .getSection())
                .isEqualTo(SurveySection.newBuilder()
                        .setName("surveys/2026/sections/styrning")
                        .setTitle("Ledning")
                        .setReason("För att se vem som styr.")
                        .setPosition(1)
                        .setEtag("\"4\"")
                        .build());
        assertThat(questions.changes()).isZero();
    }

    @Test
    void aQuestionMayStandInASectionThatTheSameFileAdds() {
        var file = file();
        file.rows(SHEET).add(3, List.of("", "Helheten", "För att se helheten."));
        file.put(5, Column.SECTION.ordinal(), "Helheten");

        analyst.press(send(file), SAVE);

        var created = platform.askedOnce(SurveySectionServiceGrpc.getCreateSurveySectionMethod());
        assertThat(created.getSectionId()).isEqualTo("helheten");
        assertThat(created.getSection().getReason()).isEqualTo("För att se helheten.");
        assertThat(questions.of("kommentar").getSectionId()).isEqualTo("helheten");
    }

    @Test
    void faultsOfSectionsAreNamedWithTheirRowAndNothingOfThemIsTaken() {
        var file = file();
        file.rows(SHEET).set(1, List.of("styrning", "", "Varför"));
        file.rows(SHEET).set(2, List.of("Resurser!", "Annat", ""));
        file.rows(SHEET).add(3, List.of("", "annat", ""));

        var page = send(file);

        assertThat(page.text())
                .contains("Avsnitt med fel", "Rad 2", "Rad 3: Annat Id: Skriv små bokstäver")
                .contains("Rad 4: annat Ett annat avsnitt har redan den rubriken.");
        assertThat(page.html()).doesNotContain(">" + SAVE + "<");
    }

    @Test
    void theAddressOfTheNewSectionIsNoIdOfOne() {
        var named = file();
        named.rows(SHEET).add(3, List.of("ny", "Helheten", ""));
        assertThat(send(named).text()).contains("Rad 4: Helheten Id: Välj ett annat id.");

        var titled = file();
        titled.rows(SHEET).add(3, List.of("", "Ny", ""));
        analyst.press(send(titled), SAVE);
        assertThat(platform.askedOnce(SurveySectionServiceGrpc.getCreateSurveySectionMethod())
                        .getSectionId())
                .isEqualTo("ny-2");
    }

    @Test
    void aSectionThatSomebodyHasChangedMeanwhileIsNotTakenUnasked() {
        var file = file();
        file.rows(SHEET).set(1, List.of("styrning", "Ledning", "", "\"4\""));
        platform.answer(SurveyServiceGrpc.getGetSurveyMethod(), guarded("\"5\""));

        var page = send(file);

        assertThat(page.text()).contains("Någon har ändrat avsnittet sedan filen hämtades.");
        analyst.press(page, SAVE);
        assertThat(platform.asked(SurveySectionServiceGrpc.getUpdateSurveySectionMethod()))
                .isEmpty();
    }

    @Test
    void whatTheServiceRefusesOfASectionIsSaidByRow() {
        var file = file();
        file.rows(SHEET).set(1, List.of("styrning", "Ledning", "", "\"4\""));
        var page = send(file);
        platform.refuse(
                SurveySectionServiceGrpc.getUpdateSurveySectionMethod(),
                changedBy("Bo Berg", "SURVEY_SECTION_CHANGED"));

        var refused = analyst.press(page, SAVE);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.part("fel")).contains("Rad 2: Ledning Bo Berg ändrade avsnittet");
    }
}

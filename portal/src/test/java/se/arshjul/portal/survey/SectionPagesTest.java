package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import com.google.protobuf.Empty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveySection;
import se.arshjul.followup.v1.SurveySectionServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** The sections of a survey while it is designed. */
@PageTest
class SectionPagesTest {

    private static final String DESIGN = "/uppfoljning/2026/utforma";
    private static final String SECTIONS = "/uppfoljning/2026/avsnitt";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void design(@Autowired MockMvc portal) {
        stands(platform, withAnEmptySection(Survey.State.DESIGNING));
        platform.answer(
                PlanServiceGrpc.getListElementsMethod(),
                ListElementsResponse.newBuilder()
                        .addElements(Element.newBuilder()
                                .setName("plans/nhp/versions/2026/elements/a1")
                                .setCode("A1")
                                .setLabel("Ledning"))
                        .build());
        platform.answer(SurveySectionServiceGrpc.getCreateSurveySectionMethod(), SurveySection.getDefaultInstance());
        platform.answer(SurveySectionServiceGrpc.getUpdateSurveySectionMethod(), SurveySection.getDefaultInstance());
        platform.answer(SurveySectionServiceGrpc.getDeleteSurveySectionMethod(), Empty.getDefaultInstance());
        analyst = new Agency(portal, "analyst");
    }

    private static Survey.Builder withAnEmptySection(Survey.State state) {
        return survey(state)
                .addSections(Survey.Section.newBuilder()
                        .setSectionId("ovrigt")
                        .setTitle("Övrigt")
                        .setEtag("\"7\""));
    }

    @Test
    void eachSectionLeadsToWhereItIsChangedAndSaysWhyItIsAskedAndWhetherItIsEmpty() {
        var page = analyst.reader.open(DESIGN);

        assertThat(page.links()).contains(SECTIONS + "/styrning", SECTIONS + "/ovrigt", SECTIONS + "/ny");
        assertThat(page.text()).contains("Styrning För att se vem som leder.", "Övrigt Avsnittet har inga frågor.");

        stands(platform, withAnEmptySection(Survey.State.DESIGNED));

        assertThat(analyst.reader.open(DESIGN).links()).doesNotContain(SECTIONS + "/styrning", SECTIONS + "/ny");
    }

    @Test
    void aNewSectionGetsAnIdOfItsWordsAndStandsWhereItWasPut() {
        var page = analyst.reader.open(SECTIONS + "/ny");

        assertThat(analyst.reader
                        .press(page, "Spara", "title", "Å ena sidan", "reason", "För helheten.", "position", "2")
                        .leadsTo())
                .isEqualTo(DESIGN);
        analyst.reader.again();

        var asked = analyst.askedTwiceAsOne(SurveySectionServiceGrpc.getCreateSurveySectionMethod());
        assertThat(asked.getParent()).isEqualTo("surveys/2026");
        assertThat(asked.getSectionId()).isEqualTo("a-ena-sidan");
        assertThat(asked.getSection())
                .isEqualTo(SurveySection.newBuilder()
                        .setTitle("Å ena sidan")
                        .setReason("För helheten.")
                        .setPosition(2)
                        .build());
    }

    @Test
    void aSectionCalledNyDoesNotGetTheAddressOfTheNewOne() {
        analyst.reader.press(analyst.reader.open(SECTIONS + "/ny"), "Spara", "title", "Ny");

        assertThat(platform.askedOnce(SurveySectionServiceGrpc.getCreateSurveySectionMethod())
                        .getSectionId())
                .isEqualTo("ny-2");
    }

    @Test
    void placesAreSaidByTheOtherSections() {
        assertThat(analyst.reader.open(SECTIONS + "/resurser").text())
                .contains("Först Efter ”Styrning” Efter ”Övrigt”")
                .doesNotContain("Efter ”Resurser”");
    }

    @Test
    void aSectionIsChangedAndMovedWithTheEtagThatWasRead() {
        var page = analyst.reader.open(SECTIONS + "/ovrigt");
        assertThat(page.value("position")).isEqualTo("3");

        analyst.reader.press(
                page, "Spara", "title", "Annat", "position", "1", "planElement", "plans/nhp/versions/2026/elements/a1");
        analyst.reader.again();

        var asked = analyst.askedTwiceAsOne(SurveySectionServiceGrpc.getUpdateSurveySectionMethod());
        assertThat(asked.getSection())
                .isEqualTo(SurveySection.newBuilder()
                        .setName("surveys/2026/sections/ovrigt")
                        .setTitle("Annat")
                        .setPosition(1)
                        .setPlanElement("plans/nhp/versions/2026/elements/a1")
                        .setEtag("\"7\"")
                        .build());
    }

    @Test
    void onlyAnEmptySectionHasAButtonThatRemovesIt() {
        assertThat(analyst.reader.open(SECTIONS + "/styrning").text())
                .contains("Avsnittet har 3 frågor. Flytta dem till ett annat avsnitt eller ta bort dem först.");
        var page = analyst.reader.open(SECTIONS + "/ovrigt");

        assertThat(analyst.reader.press(page, "Ta bort avsnittet").leadsTo()).isEqualTo(DESIGN);

        var asked = platform.askedOnce(SurveySectionServiceGrpc.getDeleteSurveySectionMethod());
        assertThat(asked.getName()).isEqualTo("surveys/2026/sections/ovrigt");
        assertThat(asked.getEtag()).isEqualTo("\"7\"");
    }

    @Test
    void whatCannotBeRemovedOrMovedIsRefusedInWords() {
        platform.refuse(SurveySectionServiceGrpc.getDeleteSurveySectionMethod(), notNow("SURVEY_SECTION_NOT_EMPTY"));
        platform.refuse(SurveySectionServiceGrpc.getUpdateSurveySectionMethod(), notNow("QUESTION_IN_CONDITION"));

        assertThat(analyst.reader
                        .press(analyst.reader.open(SECTIONS + "/ovrigt"), "Ta bort avsnittet")
                        .part("fel"))
                .contains("Avsnittet har frågor. Flytta dem");
        var refused = analyst.reader.press(analyst.reader.open(SECTIONS + "/ovrigt"), "Spara", "title", "Min rubrik");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.part("fel")).contains("En annan fråga visas utifrån svaret på den här.");
        assertThat(refused.value("title")).isEqualTo("Min rubrik");
    }

    @Test
    void aTitleThatAnotherSectionHasIsSaidAtItsField() {
        platform.refuse(
                SurveySectionServiceGrpc.getCreateSurveySectionMethod(),
                wrong("SURVEY_SECTION_INVALID", "section.title", "TWICE", "Another section has this title."));

        var refused = analyst.reader.press(
                analyst.reader.open(SECTIONS + "/ny"), "Spara", "title", "Styrning", "reason", "Min motivering");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("title")).isEqualTo("Ett annat avsnitt har redan den rubriken.");
        assertThat(refused.value("reason")).isEqualTo("Min motivering");
    }

    @Test
    void whatAColleagueChangedMeanwhileIsShownBesideOnesOwn() {
        var page = analyst.reader.open(SECTIONS + "/styrning");
        var theirs = withAnEmptySection(Survey.State.DESIGNING);
        theirs.getSectionsBuilder(0).setTitle("Kollegans rubrik").setEtag("\"8\"");
        platform.answer(SurveyServiceGrpc.getGetSurveyMethod(), theirs.build());
        platform.refuse(SurveySectionServiceGrpc.getUpdateSurveySectionMethod(), changed("SURVEY_SECTION_CHANGED"));

        var conflict = analyst.reader.press(page, "Spara", "title", "Min rubrik");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.part("title-conflict")).contains("Kollegans rubrik", "Min rubrik");
        assertThat(conflict.part("reason-conflict")).isEmpty();
        assertThat(conflict.value("etag")).isEqualTo("\"8\"");
    }
}

package se.arshjul.portal.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.draft.Drafted.DRAFT;
import static se.arshjul.portal.draft.Drafted.PAGE;
import static se.arshjul.portal.draft.Drafted.PLAN;

import com.google.type.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.DraftServiceGrpc;
import se.arshjul.plan.v1.Version;
import se.arshjul.plan.v1.Version.Stage;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** A draft from its beginning to its publication. */
@PageTest
class DraftPagesTest {

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Drafted drafted;
    private Reader coordinator;
    private Reader decider;

    @BeforeEach
    void draft() {
        drafted = new Drafted(platform);
        drafted.being(Stage.DRAFT);
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
        decider = new Reader(portal, SignedInAs.staff("decision-maker"));
    }

    @Test
    void aDraftIsStartedFromTheVersionThatIsChosen() {
        drafted.published();
        platform.answer(
                DraftServiceGrpc.getCreateDraftMethod(),
                Version.newBuilder().setName(DRAFT).setSequence(2).build());
        var page = coordinator.open("/utkast/nationell/nytt");
        assertThat(page.text()).contains("Antagen utgåva, januari 2020");

        var started = coordinator.press(page, "Påbörja utkastet", "shortName", "Utgåva 2027");

        assertThat(started.leadsTo()).isEqualTo(PAGE);
        assertThat(platform.askedOnce(DraftServiceGrpc.getCreateDraftMethod()))
                .returns(PLAN + "/versions/1", asked -> asked.getBaseVersion())
                .returns("Utgåva 2027", asked -> asked.getShortName());
    }

    @Test
    void theDraftShowsItsOutlineAndWhatHasBecomeOfIt() {
        var page = coordinator.open(PAGE);

        assertThat(page.text())
                .contains("Utkast Utgåva 2027", "Påbörjat från Antagen utgåva, januari 2020 .")
                .contains("Åtgärd 1.1 Nya sätt att mäta Nytt namn")
                .contains("2 delar är ändrade.", "Titeln, visionen eller målet är ändrat.", "1.9 Borta nu");
        assertThat(page.links())
                .contains(
                        PAGE + "/del/m1-1-a",
                        PAGE + "/lagg-till?slag=FOCUS_AREA",
                        "/planer/nationell/skillnader?fran=1&till=2",
                        PAGE + "/del/m1-9/historik");
    }

    @Test
    void whoOnlyReadsIsOfferedNothingToWrite() {
        var page = new Reader(portal, SignedInAs.staff("secretary")).open(PAGE);

        assertThat(page.text()).contains("1.1 Nya sätt att mäta");
        assertThat(page.links()).noneMatch(link -> link.contains("/del/m1-1-a") || link.contains("/lagg-till"));
    }

    @Test
    void aDraftWhosePlanHasOneAlreadyIsNotStartedAndTheReasonIsSaid() {
        platform.refuse(DraftServiceGrpc.getCreateDraftMethod(), FollowupFixtures.notNow("DRAFT_OPEN"));

        var refused = coordinator.press(coordinator.open("/utkast/nationell/nytt"), "Påbörja utkastet");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.part("fel")).contains("Planen har redan ett utkast.");
    }

    @Test
    void itsOwnTextsAreChangedToTheMonth() {
        var page = coordinator.open(PAGE + "/uppgifter");

        assertThat(coordinator.press(page, "Spara", "versionDate", "mars").error("versionDate"))
                .contains("Skriv år och månad");
        assertThat(coordinator
                        .press(page, "Spara", "versionDate", "2027-03", "goal", "Ingen ska skadas")
                        .leadsTo())
                .isEqualTo(PAGE);
        var asked = platform.askedOnce(DraftServiceGrpc.getUpdateDraftMethod()).getVersion();
        assertThat(asked.getVersionDate())
                .isEqualTo(Date.newBuilder().setYear(2027).setMonth(3).build());
        assertThat(asked.getEtag()).isEqualTo("\"5\"");
    }

    @Test
    void itsTextsThatSomebodyElseChangedMeanwhileStandBesideOnesOwn() {
        var page = coordinator.open(PAGE + "/uppgifter");
        platform.refuse(DraftServiceGrpc.getUpdateDraftMethod(), Drafted.changed("VERSION_CHANGED"));

        var conflict = coordinator.press(page, "Spara", "vision", "Min vision");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.part("fel")).contains("Kim Karlsson ändrade utkastet");
        assertThat(conflict.part("vision-conflict")).contains("God vård", "Min vision");
        assertThat(conflict.value("vision")).isEqualTo("Min vision");
    }

    @Test
    void whoDecidesAsksForWhatWasRead() {
        assertThat(coordinator.open(PAGE).links()).noneMatch(link -> link.contains("/steg/beslut"));

        assertThat(decider.press(decider.open(step("beslut")), "Besluta").leadsTo())
                .isEqualTo(PAGE);

        assertThat(platform.askedOnce(DraftServiceGrpc.getAdoptVersionMethod()).getEtag())
                .isEqualTo("\"9\"");
    }

    /** Where the page of the draft leads to, for whoever decides or writes it. */
    private String step(String step) {
        return Stream.of(decider, coordinator)
                .flatMap(reader -> reader.open(PAGE).links().stream())
                .filter(link -> link.startsWith(PAGE + "/steg/" + step))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsAnotherThanWasReadIsNotAskedAbout() {
        var page = decider.open(PAGE + "/steg/beslut?innehall=%228%22");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.part("fel")).contains("Någon annan har ändrat utkastet sedan du läste det.");
        assertThat(page.links()).contains(PAGE);
        assertThat(page.text()).contains("Läs utkastet igen").doesNotContain("Du beslutar utgåvan som den står nu.");
        assertThat(decider.open(PAGE + "/steg/beslut").leadsTo()).isEqualTo(PAGE);
    }

    @Test
    void whatIsWrittenWhileItIsAskedAboutIsReadBeforeItIsDecided() {
        var page = decider.open(step("beslut"));
        platform.refuse(DraftServiceGrpc.getAdoptVersionMethod(), Drafted.changed("VERSION_CHANGED"));

        var refused = decider.press(page, "Besluta");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Läs utkastet igen").doesNotContain("Avbryt");
    }

    @Test
    void ofItsTextsOnlyWhatWasTypedIsSent() {
        var page = coordinator.open(PAGE + "/uppgifter");
        drafted.called("Samordnarens titel");
        platform.refuse(DraftServiceGrpc.getUpdateDraftMethod(), Drafted.changed("VERSION_CHANGED"));
        var conflict = coordinator.press(page, "Spara", "vision", "Min vision");
        assertThat(conflict.value("title")).isEqualTo("Samordnarens titel");
        drafted.being(Stage.DRAFT);

        coordinator.press(conflict, "Spara");

        assertThat(platform.asked(DraftServiceGrpc.getUpdateDraftMethod())
                        .getLast()
                        .getUpdateMask()
                        .getPathsList())
                .containsExactly("vision");
    }

    @Test
    void textsOfADraftThatIsDecidedMeanwhileAreKeptInSight() {
        var page = coordinator.open(PAGE + "/uppgifter");
        drafted.being(Stage.ADOPTED);
        platform.refuse(DraftServiceGrpc.getUpdateDraftMethod(), FollowupFixtures.notNow("VERSION_NOT_WRITTEN"));

        var refused = coordinator.press(page, "Spara", "vision", "Min vision");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.part("fel")).contains("Utgåvan är beslutad");
        assertThat(refused.value("vision")).isEqualTo("Min vision");
    }

    @Test
    void anAdoptedOneIsPublishedAndNothingOfItIsWritten() {
        drafted.being(Stage.ADOPTED);

        assertThat(coordinator.open(PAGE).links()).noneMatch(link -> link.startsWith(PAGE + "/del/m1-1-a"));
        assertThat(coordinator.open(PAGE + "/del/m1-1").status()).isEqualTo(404);
        assertThat(decider.press(decider.open(step("publicera")), "Publicera").leadsTo())
                .isEqualTo("/planer/nationell");
        assertThat(platform.askedOnce(DraftServiceGrpc.getPublishVersionMethod())
                        .getName())
                .isEqualTo(DRAFT);
    }

    @Test
    void aDraftIsRemovedAfterAQuestion() {
        var page = coordinator.open(step("ta-bort"));

        assertThat(page.text()).contains("Allt som är skrivet i utkastet tas bort.");
        assertThat(coordinator.press(page, "Ta bort utkastet").leadsTo()).isEqualTo("/planer/nationell");
        assertThat(platform.askedOnce(DraftServiceGrpc.getDeleteDraftMethod()).getEtag())
                .isEqualTo("\"9\"");
    }
}

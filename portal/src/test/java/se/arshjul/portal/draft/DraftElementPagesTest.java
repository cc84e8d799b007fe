package se.arshjul.portal.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.draft.Drafted.DRAFT;
import static se.arshjul.portal.draft.Drafted.PAGE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.DraftElementServiceGrpc;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Writing one element of a draft, alone and beside somebody else. */
@PageTest
class DraftElementPagesTest {

    private static final String MEASURE = PAGE + "/del/m1-1";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Drafted drafted;
    private Reader analyst;
    private Reader coordinator;

    @BeforeEach
    void draft() {
        drafted = new Drafted(platform);
        drafted.being(Version.Stage.DRAFT);
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void onlyTheFieldsOfItsKindAreAskedFor() {
        var measure = analyst.open(MEASURE);
        var activity = analyst.open(PAGE + "/del/a1");

        assertThat(measure.text())
                .contains("Nummer", "Berörda aktörer", "Hänger ihop med")
                .doesNotContain("Ansvariga");
        assertThat(activity.text())
                .contains("Ansvariga", "Hur det ska följas upp")
                .doesNotContain("Berörda aktörer");
        assertThat(analyst.open(PAGE + "/del/fa1").text()).contains("Namn i listan över delarna");
    }

    @Test
    void whatIsTypedIsSavedUnderTheEtagThatWasReadAndNothingElse() {
        var saved = analyst.press(analyst.open(MEASURE), "Spara", "label", "Bättre sätt att mäta");

        assertThat(saved.leadsTo()).isEqualTo(PAGE + "#m1-1");
        assertThat(drafted.element("m1-1").getLabel()).isEqualTo("Bättre sätt att mäta");
        var asked = platform.askedOnce(DraftElementServiceGrpc.getUpdateElementMethod());
        assertThat(asked.getUpdateMask().getPathsList()).containsExactly("label");
        assertThat(asked.getElement().getEtag()).isEqualTo("\"1\"");
    }

    @Test
    void whatHangsTogetherIsWrittenOneToALine() {
        analyst.press(
                analyst.open(PAGE + "/del/a1"),
                "Spara",
                "responsibleParties",
                "HR\r\nAlla verksamheter\r\n",
                "dataSources",
                "mjg",
                "relatedElementIds",
                "1.1\r\n1.2 Nya sätt att lära",
                "followUpPlan",
                "Varje höst");

        assertThat(drafted.element("a1"))
                .returns(
                        Element.Work.newBuilder()
                                .addResponsibleParties("HR")
                                .addResponsibleParties("Alla verksamheter")
                                .addDataSources("dataSources/mjg")
                                .setFollowUpPlan("Varje höst")
                                .build(),
                        Element::getWork);
        assertThat(drafted.element("a1").getRelatedElementIdsList()).containsExactly("m1-1", "m1-2");
    }

    @Test
    void aLineThatMeansNothingIsNamedAtItsFieldAndNothingIsLost() {
        var wrong = analyst.press(
                analyst.open(MEASURE), "Spara", "concernedActors", "IVO\r\nIngen sådan", "label", "Annat namn");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.error("concernedActors")).contains("Känns inte igen: Ingen sådan.");
        assertThat(wrong.value("concernedActors")).contains("IVO", "Ingen sådan");
        assertThat(wrong.value("label")).isEqualTo("Annat namn");
    }

    @Test
    void twoWhoWriteTheSameFieldSeeBothTextsAndNeitherIsLost() {
        var mine = analyst.open(MEASURE);
        coordinator.press(coordinator.open(MEASURE), "Spara", "label", "Samordnarens namn");

        var conflict = analyst.press(mine, "Spara", "label", "Mitt namn", "summary", "Min text");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.part("fel")).contains("Kim Karlsson ändrade delen 20 oktober 2026 kl. 10.30");
        assertThat(conflict.part("label-conflict")).contains("Samordnarens namn", "Mitt namn");
        assertThat(conflict.part("summary-conflict")).isEmpty();
        assertThat(mine.html()).contains("hx-post");
        assertThat(conflict.html()).doesNotContain("hx-post");
        assertThat(conflict.value("label")).isEqualTo("Mitt namn");
        assertThat(conflict.value("summary")).isEqualTo("Min text");
        assertThat(drafted.element("m1-1").getLabel()).isEqualTo("Samordnarens namn");

        analyst.press(conflict, "Spara", "label", "Vårt namn");
        assertThat(drafted.element("m1-1"))
                .returns("Vårt namn", Element::getLabel)
                .returns("Min text", Element::getSummary);
    }

    @Test
    void whoTakesWhatIsSavedKeepsTheRestOfWhatWasTyped() {
        var mine = analyst.open(MEASURE);
        coordinator.press(coordinator.open(MEASURE), "Spara", "label", "Samordnarens namn");
        var conflict = analyst.press(mine, "Spara", "label", "Mitt namn", "summary", "Min text");

        var taken = analyst.press(conflict, "Ta det som är sparat : Namn");

        assertThat(taken.part("label-conflict")).isEmpty();
        assertThat(taken.value("label")).isEqualTo("Samordnarens namn");
        assertThat(taken.value("summary")).isEqualTo("Min text");
        analyst.press(taken, "Spara");
        assertThat(drafted.element("m1-1"))
                .returns("Samordnarens namn", Element::getLabel)
                .returns("Min text", Element::getSummary);
    }

    @Test
    void twoWhoWriteDifferentFieldsOfOneElementBothGetTheirs() {
        var mine = analyst.open(PAGE + "/del/a1");
        coordinator.press(coordinator.open(PAGE + "/del/a1"), "Spara", "target", "Alla mäter");

        var saved = analyst.press(mine, "Spara", "startYear", "2027");

        assertThat(saved.leadsTo()).isEqualTo(PAGE + "#a1");
        assertThat(drafted.element("a1").getWork())
                .returns("Alla mäter", Element.Work::getTarget)
                .returns(2027, Element.Work::getStartYear);
    }

    @Test
    void aNewElementStandsAfterTheLastOfItsKind() {
        var added = analyst.press(
                analyst.open(PAGE + "/lagg-till?under=fa1&slag=MEASURE"), "Lägg till", "code", "1.3", "label", "Ny");

        assertThat(added.leadsTo()).isEqualTo(PAGE + "#m1-3");
        var asked = platform.askedOnce(DraftElementServiceGrpc.getCreateElementMethod());
        assertThat(asked.getPrecedingElementId()).isEqualTo("m1-2");
        assertThat(asked.getElement())
                .returns(Kind.MEASURE, Element::getKind)
                .returns(DRAFT + "/elements/fa1", Element::getParentElement)
                .returns("1.3", Element::getCode);
    }

    @Test
    void aNumberThatIsTakenIsSaidAtItsField() {
        platform.refuse(
                DraftElementServiceGrpc.getCreateElementMethod(),
                FollowupFixtures.wrong("ELEMENT_INVALID", "element.code", "TAKEN", "Taken."));

        var refused = analyst.press(
                analyst.open(PAGE + "/lagg-till?under=fa1&slag=MEASURE"), "Lägg till", "code", "1.1", "label", "Ny");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("code")).contains("har redan det numret");
        assertThat(refused.value("label")).isEqualTo("Ny");
    }

    @Test
    void anElementMovesUpAmongItsLikesAndUnderAnother() {
        var page = analyst.open(PAGE + "/del/m1-2/flytta");

        assertThat(analyst.press(page, "Flytta upp").leadsTo()).isEqualTo(PAGE + "/del/m1-2/flytta");
        assertThat(analyst.press(page, "Flytta dit", "parentElement", "p-culture")
                        .leadsTo())
                .isEqualTo(PAGE + "#m1-2");

        var asked = platform.asked(DraftElementServiceGrpc.getMoveElementMethod());
        assertThat(asked.getFirst().getParentElement()).isEqualTo(DRAFT + "/elements/fa1");
        assertThat(asked.getFirst().getPrecedingElementId()).isEmpty();
        assertThat(asked.getLast().getParentElement()).isEqualTo(DRAFT + "/elements/p-culture");
        assertThat(asked.getLast().getEtag()).isEqualTo("\"1\"");
    }

    @Test
    void anElementThatHoldsOthersSaysSoBeforeItIsTakenOut() {
        assertThat(analyst.open(MEASURE + "/ta-bort").text()).contains("En annan del hör till den här.");

        var page = analyst.open(PAGE + "/del/m1-2/ta-bort");
        assertThat(analyst.press(page, "Ta bort delen").leadsTo()).isEqualTo(PAGE);
        assertThat(platform.askedOnce(DraftElementServiceGrpc.getDeleteElementMethod())
                        .getName())
                .isEqualTo(DRAFT + "/elements/m1-2");
    }

    @Test
    void itsHistoryTellsWhoHasWrittenWhat() {
        assertThat(analyst.open(MEASURE + "/historik").text())
                .contains("Ändrad 20 oktober 2026 kl. 10.30", "Av Kim Karlsson, i utgåva 2.", "Sätt att mäta");
    }
}

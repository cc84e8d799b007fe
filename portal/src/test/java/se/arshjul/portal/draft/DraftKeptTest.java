package se.arshjul.portal.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.draft.Drafted.PAGE;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.DraftElementServiceGrpc;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Appearance;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;

/** Nothing that somebody has written of an element gets lost, whatever happens to it meanwhile. */
@PageTest
class DraftKeptTest {

    private static final String MEASURE = PAGE + "/del/m1-1";
    private static final String AREA = PAGE + "/del/fa1";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Drafted drafted;
    private Reader analyst;
    private Reader coordinator;
    private boolean savesItself = true;

    @BeforeEach
    void draft() {
        drafted = new Drafted(platform);
        drafted.being(Version.Stage.DRAFT);
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    /** Somebody whose page saves itself. */
    private Reader byItself() {
        var who = SignedInAs.staff("analyst");
        return new Reader(portal, request -> {
            if (savesItself) {
                request.addHeader("HX-Request", "true");
            }
            return who.postProcessRequest(request);
        });
    }

    @Test
    void aPageThatHasSavedItselfBesideAnothersTextDoesNotWriteOverItLater() {
        var script = byItself();
        var page = script.open(MEASURE);
        coordinator.press(coordinator.open(MEASURE), "Spara", "label", "Samordnarens namn");

        var first = script.press(page, "Spara", "summary", "Min text");
        var second = script.press(first, "Spara", "label", "Mitt namn");

        assertThat(second.part("sparat")).contains("någon annan har skrivit i samma fält");
        assertThat(drafted.element("m1-1"))
                .returns("Samordnarens namn", Element::getLabel)
                .returns("Min text", Element::getSummary);
        savesItself = false;
        var conflict = script.press(second, "Spara");
        assertThat(conflict.part("label-conflict")).contains("Samordnarens namn", "Mitt namn");
        assertThat(conflict.part("fel")).contains("Kim Karlsson ändrade delen");
        script.press(conflict, "Spara", "label", "Vårt namn");
        assertThat(drafted.element("m1-1").getLabel()).isEqualTo("Vårt namn");
    }

    @Test
    void whatIsSavedInOtherWordsThanItWasTypedIsNoTextOfSomebodyElse() {
        var script = byItself();
        var first = script.press(script.open(PAGE + "/del/a1"), "Spara", "dataSources", "mjg");
        var second = script.press(first, "Spara", "dataSources", "MJG\r\n");

        assertThat(second.part("sparat")).doesNotContain("någon annan");
        assertThat(script.again().part("sparat")).doesNotContain("någon annan");
        assertThat(drafted.element("a1").getWork().getDataSourcesList()).containsExactly("dataSources/mjg");
    }

    @Test
    void whoTakesOneSavedTextStillSeesTheOther() {
        var mine = analyst.open(MEASURE);
        coordinator.press(coordinator.open(MEASURE), "Spara", "label", "Deras namn", "summary", "Deras text");
        var conflict = analyst.press(mine, "Spara", "label", "Mitt namn", "summary", "Min text");

        var taken = analyst.press(conflict, "Ta det som är sparat : Namn");

        assertThat(taken.part("label-conflict")).isEmpty();
        assertThat(taken.part("summary-conflict")).contains("Deras text", "Min text");
    }

    @Test
    void aPlaceThatLosesItsNameForAMomentKeepsItsNumberInTheOrder() {
        drafted.named("fa1", place(4, "Kunskap"));
        var script = byItself();

        var cleared = script.press(script.open(AREA), "Spara", "label-LIST", "");
        script.press(cleared, "Spara", "label-LIST", "Ny kunskap");

        assertThat(drafted.element("fa1").getAppearancesList()).containsExactly(place(4, "Ny kunskap"));
    }

    @Test
    void aPlaceWithoutANameIsRefusedAtTheName() {
        var refused = analyst.press(analyst.open(AREA), "Spara", "position-LIST", "2");

        assertThat(refused.error("label-LIST")).contains("Skriv vad delen heter på det här stället");
        assertThat(refused.value("position-LIST")).isEqualTo("2");
        assertThat(analyst.press(refused, "Spara", "label-LIST", "A", "position-LIST", "2000")
                        .error("position-LIST"))
                .contains("från 1 till 1000");
        analyst.press(refused, "Spara", "label-LIST", "Kunskap");
        assertThat(drafted.element("fa1").getAppearancesList())
                .containsExactly(place(2, "Kunskap").toBuilder().clearNumbered().build());
    }

    @Test
    void theOtherFieldsOfAPlaceStayAsSomebodyElseHasSavedThem() {
        drafted.named("fa1", place(4, "Kunskap"));
        var mine = analyst.open(AREA);
        coordinator.press(coordinator.open(AREA), "Spara", "position-LIST", "7");

        analyst.press(mine, "Spara", "label-LIST", "Ny kunskap");

        assertThat(drafted.element("fa1").getAppearancesList()).containsExactly(place(7, "Ny kunskap"));
    }

    private static Appearance place(int position, String label) {
        return Appearance.newBuilder()
                .setPlace(Element.Place.LIST)
                .setPosition(position)
                .setNumbered(true)
                .setLabel(label)
                .build();
    }

    @Test
    void aNewElementSentTwiceIsOneRequest() {
        var page = analyst.open(PAGE + "/lagg-till?under=fa1&slag=MEASURE");
        analyst.press(page, "Lägg till", "code", "1.3", "label", "Ny");
        drafted.put("m1-3", Kind.MEASURE, "fa1", "1.3", "Ny");
        analyst.again();

        var asked = platform.asked(DraftElementServiceGrpc.getCreateElementMethod());
        assertThat(asked).hasSize(2);
        assertThat(asked.getLast()).isEqualTo(asked.getFirst());
    }

    @Test
    void anElementMovedTwiceByADoubleClickMovesOneStep() {
        drafted.put("m1-3", Kind.MEASURE, "fa1", "1.3", "Den tredje");
        for (var way : new String[] {"upp", "ner"}) {
            analyst.press(analyst.open(PAGE + "/del/m1-2/flytta"), "Flytta " + way);
            drafted.last(way.equals("upp") ? "m1-1" : "m1-2");
            analyst.again();
        }

        var asked = platform.asked(DraftElementServiceGrpc.getMoveElementMethod());
        assertThat(asked).hasSize(4);
        assertThat(asked.get(1)).isEqualTo(asked.get(0));
        assertThat(asked.get(3)).isEqualTo(asked.get(2));
    }

    @Test
    void whatWasTypedStaysInSightWhenTheDraftIsDecidedMeanwhile() {
        var page = analyst.open(MEASURE);
        var adding = analyst.open(PAGE + "/lagg-till?under=fa1&slag=MEASURE");
        drafted.being(Version.Stage.ADOPTED);
        var notWritten = FollowupFixtures.notNow("VERSION_NOT_WRITTEN");
        platform.refuse(DraftElementServiceGrpc.getUpdateElementMethod(), notWritten);
        platform.refuse(DraftElementServiceGrpc.getCreateElementMethod(), notWritten);

        var changed = analyst.press(page, "Spara", "label", "Mitt namn");
        var added = analyst.press(adding, "Lägg till", "label", "Mitt nya");

        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.part("fel")).contains("Utgåvan är beslutad");
        assertThat(changed.value("label")).isEqualTo("Mitt namn");
        assertThat(added.part("fel")).contains("Utgåvan är beslutad");
        assertThat(added.value("label")).isEqualTo("Mitt nya");
    }

    @Test
    void whatWasTypedStaysInSightWhenTheElementIsTakenOutMeanwhile() {
        var page = analyst.open(MEASURE);
        drafted.gone("m1-1");
        platform.refuse(
                DraftElementServiceGrpc.getUpdateElementMethod(),
                Refusal.notFound("ELEMENT_NOT_FOUND", "No such element.", Map.of()));

        var refused = analyst.press(page, "Spara", "summary", "Min text");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.part("fel")).contains("Delen finns inte längre i utkastet.");
        assertThat(refused.value("summary")).isEqualTo("Min text");
        assertThat(refused.value("label")).isEqualTo("Nya sätt att mäta");
    }

    @Test
    void whatWasTypedStaysInSightWhenTheElementAboveIsTakenOutMeanwhile() {
        var page = analyst.open(PAGE + "/lagg-till?under=m1-1&slag=SUB_MEASURE");
        drafted.gone("m1-1");
        platform.refuse(
                DraftElementServiceGrpc.getCreateElementMethod(),
                FollowupFixtures.wrong("ELEMENT_INVALID", "parent_element", "UNKNOWN", "Must be there."));

        var refused = analyst.press(page, "Lägg till", "label", "Min nya");

        assertThat(refused.part("fel")).contains("Delen som den ska höra till finns inte längre.");
        assertThat(refused.value("label")).isEqualTo("Min nya");
    }

    @Test
    void aLineThatCanMeanSeveralIsRefusedWithWhatToWrite() {
        drafted.put("m2-1", Kind.MEASURE, "fa2", "1.1", "Samma nummer");
        drafted.put("g1", Kind.GOAL, "fa1", "", "Samma namn");
        drafted.put("g2", Kind.GOAL, "fa1", "", "Samma namn");

        var refused = analyst.press(
                analyst.open(PAGE + "/del/m1-2"), "Spara", "relatedElementIds", "1.1\r\nSamma namn\r\nm1-1-a");

        assertThat(refused.error("relatedElementIds"))
                .contains("Flera heter så: 1.1.", "1.1 Nya sätt att mäta, 1.1 Samma nummer")
                .contains("Flera heter så: Samma namn.", "g1, g2");
        analyst.press(refused, "Spara", "relatedElementIds", "g2\r\n1.1 Samma nummer");
        assertThat(drafted.element("m1-2").getRelatedElementIdsList()).containsExactly("g2", "m2-1");
        assertThat(analyst.open(PAGE + "/del/m1-2").value("relatedElementIds")).contains("g2", "1.1 Samma nummer");
    }
}

package se.arshjul.portal.english;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changedBy;
import static se.arshjul.portal.FollowupFixtures.questions;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.EnglishText.Part;
import se.arshjul.followup.v1.EnglishText.State;
import se.arshjul.followup.v1.EnglishTextServiceGrpc;
import se.arshjul.followup.v1.ListEnglishTextsResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.InEnglish;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** The agency writes what a survey says in English, also while it is answered. */
@PageTest
class EnglishPagesTest {

    private static final String LIST = "/uppfoljning/2026/engelska";
    private static final String PLAN = LIST + "/fraga/plan";
    private static final String PART = "english_text.parts.";
    private static final String SAVE = "Spara";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader analyst;

    @BeforeEach
    void write(@Autowired MockMvc portal) {
        stands(platform, survey(Survey.State.OPEN));
        var section = EnglishText.newBuilder()
                .setName("surveys/2026/sections/styrning/english")
                .setSectionId("styrning")
                .setState(State.OUT_OF_DATE)
                .setEtag("\"2-b\"")
                .addParts(Part.newBuilder()
                        .setField("title")
                        .setSwedish("Styrning")
                        .setEnglish("Lead")
                        .setSource("Ledning"));
        platform.answer(
                EnglishTextServiceGrpc.getListEnglishTextsMethod(),
                ListEnglishTextsResponse.newBuilder()
                        .addEnglishTexts(section)
                        .addAllEnglishTexts(questions().stream()
                                .filter(question -> question.getSectionId().equals("styrning"))
                                .map(question -> InEnglish.text(question).build())
                                .toList())
                        .build());
        platform.handle(
                EnglishTextServiceGrpc.getGetEnglishTextMethod(),
                asked -> Stream.concat(
                                Stream.of(section.build()),
                                questions().stream()
                                        .map(question ->
                                                InEnglish.text(question).build()))
                        .filter(text -> text.getName().equals(asked.getName()))
                        .findFirst()
                        .orElseThrow());
        platform.answer(EnglishTextServiceGrpc.getUpdateEnglishTextMethod(), EnglishText.getDefaultInstance());
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
    }

    @Test
    void theListTellsHowManyAreDoneAndWhichAreNot() {
        var page = analyst.open(LIST);

        assertThat(page.text())
                .contains("Frågor med engelsk text 1 av 3", "Avsnitt med engelsk text 0 av 1")
                .contains("Avsnittets rubrik och motivering Inaktuell")
                .contains("Finns en handlingsplan? Klar", "Vilka områden gäller den? Saknas");
        assertThat(page.links()).contains(PLAN, LIST + "/avsnitt/styrning");
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());
        assertThat(analyst.open("/uppfoljning/2026/utforma").links()).contains(LIST);
    }

    @Test
    void theListCanBeNarrowedToWhatIsMissingOrOutOfDate() {
        assertThat(analyst.open(LIST + "?visa=saknas").links())
                .contains(LIST + "/fraga/omraden", LIST + "/fraga/mognad")
                .doesNotContain(PLAN, LIST + "/avsnitt/styrning");
        assertThat(analyst.open(LIST + "?visa=inaktuella").links())
                .contains(LIST + "/avsnitt/styrning")
                .doesNotContain(PLAN, LIST + "/fraga/omraden");
    }

    @Test
    void aQuestionIsWrittenBesideItsSwedishWithTheEtagThatWasRead() {
        var page = analyst.open(PLAN);
        assertThat(page.part(PART + "wording-hint")).isEqualTo("Finns en handlingsplan?");
        assertThat(page.value(PART + "options.ja")).isEqualTo("Yes");

        assertThat(analyst.press(page, SAVE, PART + "wording", "Have you a plan?")
                        .leadsTo())
                .isEqualTo(LIST);
        analyst.again();

        var asked = platform.asked(EnglishTextServiceGrpc.getUpdateEnglishTextMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getEnglishText().getName()).isEqualTo("surveys/2026/questions/plan/english");
        assertThat(asked.getFirst().getEnglishText().getEtag()).isEqualTo("\"1-a\"");
        assertThat(texts(asked.getFirst().getEnglishText()))
                .containsExactly("Have you a plan?", "Adopted by the committee.", "Yes", "No");
    }

    private static List<String> texts(EnglishText text) {
        return text.getPartsList().stream().map(Part::getEnglish).toList();
    }

    @Test
    void fromOneThatIsSavedItIsOnToTheNextThatIsMissing() {
        var page = analyst.open(PLAN);

        assertThat(analyst.press(page, "Spara och ta nästa").leadsTo()).isEqualTo(LIST + "/fraga/omraden");
    }

    @Test
    void whatIsOutOfDateSaysFromWhichSwedishItWasMade() {
        assertThat(analyst.open(LIST + "/avsnitt/styrning").text())
                .contains("Den svenska texten har ändrats", "Översatt från: Ledning", "Styrning");
    }

    @Test
    void whatIsTranslatedElsewhereIsFilledInBeforehandAndSaysSo() {
        platform.handle(
                EnglishTextServiceGrpc.getGetEnglishTextMethod(),
                asked -> EnglishText.newBuilder()
                        .setName(asked.getName())
                        .setState(State.MISSING)
                        .addParts(Part.newBuilder().setField("wording").setSwedish("Vet ni?"))
                        .addParts(Part.newBuilder().setField("options.ja").setSwedish("Ja"))
                        .build());

        var page = analyst.open(LIST + "/fraga/annan");

        assertThat(page.text()).contains("En text är ifylld i förväg");
        assertThat(page.value(PART + "options.ja")).isEqualTo("Yes");
        assertThat(page.value(PART + "wording")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
        platform.refuse(
                EnglishTextServiceGrpc.getUpdateEnglishTextMethod(),
                wrong("ENGLISH_TEXT_INVALID", PART + "help", "REQUIRED", "Required beside the others."));

        var page = analyst.press(analyst.open(PLAN), SAVE, PART + "wording", "Have you a plan?", PART + "help", "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.error(PART + "help")).isEqualTo("Fyll i det här fältet.");
        assertThat(page.value(PART + "wording")).isEqualTo("Have you a plan?");
    }

    @Test
    void twoWhoWriteTheSameSeeBothTexts() {
        var page = conflict(InEnglish.text(questions().getFirst()), part -> part.setEnglish("Do you plan?"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text())
                .contains("Bo Berg ändrade texten")
                .contains("Det som är sparat nu Do you plan?", "Det du skrev Have you a plan?");
        assertThat(page.value("etag")).isEqualTo("\"2-a\"");
    }

    @Test
    void whoseSwedishChangedMeanwhileSeesBothSwedishTexts() {
        var page = conflict(InEnglish.text(questions().getFirst()), part -> part.setSwedish("Har ni en plan?"));

        assertThat(page.text())
                .contains("Den svenska texten när du började Finns en handlingsplan?")
                .contains("Den svenska texten nu Har ni en plan?");
        assertThat(page.value(PART + "wording")).isEqualTo("Have you a plan?");
    }

    private Shown conflict(EnglishText.Builder now, Consumer<Part.Builder> change) {
        var page = analyst.open(PLAN);
        change.accept(now.setEtag("\"2-a\"").getPartsBuilder(0));
        platform.answer(EnglishTextServiceGrpc.getGetEnglishTextMethod(), now.build());
        platform.refuse(
                EnglishTextServiceGrpc.getUpdateEnglishTextMethod(), changedBy("Bo Berg", "ENGLISH_TEXT_CHANGED"));
        return analyst.press(page, SAVE, PART + "wording", "Have you a plan?");
    }
}

package se.arshjul.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changedBy;
import static se.arshjul.portal.FollowupFixtures.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.EnglishText.Part;
import se.arshjul.followup.v1.EnglishText.State;
import se.arshjul.followup.v1.EnglishTextServiceGrpc;
import se.arshjul.followup.v1.ListEnglishTextsResponse;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.InEnglish;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.offline.Spreadsheet;

/** What a survey says in English leaves with its questions in one file, and comes back. */
@PageTest
class EnglishExchangeTest {

    private static final String PAGE = "/uppfoljning/2026/utforma/fil";
    private static final String SAVE = "Läs in det valda";
    private static final String SHEET = "Engelska";
    private static final int SWEDISH = 2;
    private static final int ENGLISH = 3;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private final Map<String, EnglishText> texts = new HashMap<>();
    private DesignedQuestions questions;
    private Reader analyst;

    @BeforeEach
    void design(@Autowired MockMvc portal) {
        questions = new DesignedQuestions(platform);
        platform.handle(
                EnglishTextServiceGrpc.getListEnglishTextsMethod(),
                asked -> ListEnglishTextsResponse.newBuilder()
                        .addAllEnglishTexts(questions().stream()
                                .map(question -> texts.getOrDefault(
                                        question.getName() + "/english",
                                        InEnglish.text(question).build()))
                                .toList())
                        .build());
        platform.handle(EnglishTextServiceGrpc.getUpdateEnglishTextMethod(), asked -> {
            texts.put(
                    asked.getEnglishText().getName(),
                    whole(asked.getEnglishText()).setEtag("\"2-a\"").build());
            return asked.getEnglishText();
        });
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
    }

    /** As the service keeps it: with the Swedish that it has. */
    private static EnglishText.Builder whole(EnglishText sent) {
        var kept = questions().stream()
                .filter(question -> sent.getName().equals(question.getName() + "/english"))
                .map(InEnglish::text)
                .findFirst()
                .orElseThrow()
                .setState(State.CURRENT);
        for (int at = 0; at < sent.getPartsCount(); at++) {
            var english = sent.getParts(at).getEnglish();
            kept.getPartsBuilder(at)
                    .setEnglish(english)
                    .setSource(kept.getParts(at).getSwedish());
        }
        return kept;
    }

    private Spreadsheet file() {
        return Spreadsheet.open(analyst.save(PAGE + "/fragor.xlsx"));
    }

    private Shown send(Spreadsheet file) {
        return analyst.upload(PAGE, "fil", "enkat.xlsx", file.saved());
    }

    /** Types into the row that has this Swedish. */
    private static Spreadsheet type(Spreadsheet file, String swedish, int column, String text) {
        var rows = file.rows(SHEET);
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).get(SWEDISH).equals(swedish)) {
                var cells = new ArrayList<>(rows.get(at));
                cells.set(column, text);
                rows.set(at, cells);
                return file;
            }
        }
        throw new AssertionError("No row of " + swedish);
    }

    @Test
    void everyTextStandsOnARowOfItsOwnBesideItsSwedish() {
        assertThat(file().rows(SHEET).subList(1, 4))
                .extracting(row -> row.subList(0, 4))
                .containsExactly(
                        List.of("plan", "Fråga", "Finns en handlingsplan?", "Is there a plan of action?"),
                        List.of("plan", "Hjälptext", "Beslutad av nämnden.", "Adopted by the committee."),
                        List.of("plan", "Svarsalternativ 1", "Ja", "Yes"));
    }

    @Test
    void theSameFileChangesNothing() {
        assertThat(send(file()).text()).contains("Det finns inget att läsa in");
    }

    @Test
    void whatIsWrittenInTheFileIsWrittenOnceAndTheFileOnceMoreChangesNothing() {
        var file = type(file(), "Finns en handlingsplan?", ENGLISH, "Have you a plan?");

        var page = send(file);

        assertThat(page.text())
                .contains("Engelska texter som ändras")
                .contains("Fråga Förut: Is there a plan of action? Nu: Have you a plan?");
        var saved = analyst.press(page, SAVE);
        assertThat(saved.leadsTo()).isEqualTo(PAGE + "?nya=0&andrade=0&engelska=1");
        assertThat(analyst.open(saved.leadsTo()).text()).contains("En engelsk text är inläst.");
        var written = platform.askedOnce(EnglishTextServiceGrpc.getUpdateEnglishTextMethod())
                .getEnglishText();
        assertThat(written.getEtag()).isEqualTo("\"1-a\"");
        assertThat(written.getPartsList())
                .extracting(Part::getEnglish)
                .containsExactly("Have you a plan?", "Adopted by the committee.", "Yes", "No");
        assertThat(questions.changes()).isZero();
        assertThat(send(file).text()).contains("Det finns inget att läsa in");
    }

    @Test
    void aQuestionThatHadNoneIsWrittenWholly() {
        var file = file();
        type(file, "Vilka områden gäller den?", ENGLISH, "Which fields?");
        type(file, "Vård", ENGLISH, "Health care");
        type(file, "Omsorg", ENGLISH, "Social care");

        analyst.press(send(file), SAVE);

        assertThat(platform.askedOnce(EnglishTextServiceGrpc.getUpdateEnglishTextMethod())
                        .getEnglishText()
                        .getPartsList())
                .extracting(part -> part.getField() + "=" + part.getEnglish())
                .containsExactly("wording=Which fields?", "options.vard=Health care", "options.omsorg=Social care");
    }

    @Test
    void faultsAreNamedWithRowAndColumnAndNothingOfTheQuestionIsTaken() {
        var file = file();
        type(file, "Vilka områden gäller den?", ENGLISH, "Which fields?");
        type(file, "Vård", ENGLISH, "x".repeat(201));

        var page = send(file);

        assertThat(page.text())
                .contains("Engelska texter med fel")
                .contains("Rad 7. Engelska: Skriv högst 200 tecken.", "Rad 8. Engelska: Fyll i det här fältet.");
        assertThat(page.html()).doesNotContain(">" + SAVE + "<");
    }

    @Test
    void aTextWhoseSwedishHasChangedSinceIsAFault() {
        var file = type(file(), "Finns en handlingsplan?", ENGLISH, "Have you a plan?");
        type(file, "Finns en handlingsplan?", SWEDISH, "Fanns en plan?");

        assertThat(send(file).text()).contains("Rad 2. Engelska: Den svenska texten har ändrats sedan filen hämtades.");
    }

    @Test
    void aTextThatSomebodyHasChangedMeanwhileIsNotTakenUnasked() {
        var file = type(file(), "Finns en handlingsplan?", ENGLISH, "Have you a plan?");
        var name = "surveys/2026/questions/plan/english";
        texts.put(
                name, InEnglish.text(questions().getFirst()).setEtag("\"9-a\"").build());

        var page = send(file);

        assertThat(page.text()).contains("Någon har ändrat den engelska eller den svenska texten");
        analyst.press(page, SAVE);
        assertThat(platform.asked(EnglishTextServiceGrpc.getUpdateEnglishTextMethod()))
                .isEmpty();
    }

    @Test
    void whatTheServiceRefusesIsSaidByRow() {
        var page = send(type(file(), "Finns en handlingsplan?", ENGLISH, "Have you a plan?"));
        platform.refuse(
                EnglishTextServiceGrpc.getUpdateEnglishTextMethod(), changedBy("Bo Berg", "ENGLISH_TEXT_CHANGED"));

        var refused = analyst.press(page, SAVE);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.part("fel")).contains("Rad 2: plan Bo Berg ändrade texten");
    }
}

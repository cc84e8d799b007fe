package se.arshjul.portal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.result.Published.choice;
import static se.arshjul.portal.result.Published.count;
import static se.arshjul.portal.result.Published.kind;
import static se.arshjul.portal.result.Published.publication;
import static se.arshjul.portal.result.Published.result;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ComparisonServiceGrpc;
import se.arshjul.followup.v1.ListPrincipalsResponse;
import se.arshjul.followup.v1.ListPublicationsResponse;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.ListTrendPointsResponse;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.InEnglish;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;

/** Results as somebody reads them in English: what is translated in English, files and the rest in Swedish. */
@PageTest
class ResultsInEnglishTest {

    private static final String PAGE = "/resultat/2026";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void publish(@Autowired MockMvc portal) {
        Published.all(platform);
        platform.handle(
                ResultServiceGrpc.getListResultsMethod(),
                asked -> ListResultsResponse.newBuilder()
                        .addResults(read(choice("plan", "ja", "nej"), asked.getEnglish()))
                        .addResults(result("kommentar")
                                .addBreakdowns(kind("all").setAnswered(12).setAsked(311)))
                        .build());
        anybody = new Reader(portal, request -> request);
        anybody.open("/sprak/en");
    }

    private static QuestionResult.Builder read(QuestionResult.Builder result, boolean english) {
        return english
                ? result.setQuestion(InEnglish.of(result.getQuestion())).setEnglishSectionTitle("Governance")
                : result;
    }

    @Test
    void questionsOptionsAndSectionsAreReadInEnglishAndTheRestSaysThatItIsSwedish() {
        var page = anybody.open(PAGE);

        assertThat(page.text())
                .contains("Governance", "Is there a plan of action?", "Yes")
                .doesNotContain("Finns en handlingsplan?", "Styrning");
        assertThat(page.html())
                .contains("lang=\"en\">Is there a plan of action?</h3>")
                .contains("lang=\"sv\">Vad vill ni tillägga?</h3>", "lang=\"sv\">Resurser</h2>");
    }

    @Test
    void theySayToReadersOfEnglishThatTheSwedishApplies() {
        platform.answer(ComparisonServiceGrpc.getListTrendPointsMethod(), ListTrendPointsResponse.getDefaultInstance());
        platform.answer(ComparisonServiceGrpc.getListPrincipalsMethod(), ListPrincipalsResponse.getDefaultInstance());
        for (var page : new String[] {PAGE, PAGE + "/fraga/plan"}) {
            assertThat(anybody.open(page).text()).as(page).contains("The Swedish text applies.");
        }
        anybody.open("/sprak/sv");
        assertThat(anybody.open(PAGE).text()).doesNotContain("svenska texten gäller");
    }

    @Test
    void filesOfOpenDataStayAsTheQuestionsWereAsked() {
        for (var file : new String[] {"/alla.csv", "/alla.json"}) {
            assertThat(new String(anybody.save(PAGE + file), StandardCharsets.UTF_8))
                    .as(file)
                    .contains("Finns en handlingsplan?")
                    .doesNotContain("plan of action");
        }
    }

    @Test
    void whatAVersionChangedSaysInWhichLanguageTheQuestionAndTheOptionAre() {
        platform.answer(
                ResultServiceGrpc.getListPublicationsMethod(),
                ListPublicationsResponse.newBuilder()
                        .addPublications(
                                publication("2").setReason("Ett svar saknades.").setContentHash("88"))
                        .addPublications(publication("1"))
                        .build());
        platform.handle(ResultServiceGrpc.getListResultsMethod(), asked -> {
            var answers = asked.getParent().endsWith("2") ? 4 : 3;
            return ListResultsResponse.newBuilder()
                    .addResults(read(counted("plan", "ja", "Ja", answers), asked.getEnglish()))
                    .addResults(counted("omraden", "vard", "Vård", answers))
                    .build();
        });

        assertThat(anybody.open(PAGE + "/versioner").html())
                .contains("lang=\"en\">Is there a plan of action?</th>", "<span lang=\"en\">Yes,</span> All")
                .contains("lang=\"sv\">Vilka områden gäller den?</th>", "<span lang=\"sv\">Vård,</span> All")
                .contains("<span>Have answered the question,</span> All");
    }

    private static QuestionResult.Builder counted(String question, String option, String label, int answers) {
        return result(question)
                .addBreakdowns(kind("all")
                        .setAnswered(answers)
                        .addCounts(count(label, answers).setOptionId(option)));
    }
}

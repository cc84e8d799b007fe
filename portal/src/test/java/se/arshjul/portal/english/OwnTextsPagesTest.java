package se.arshjul.portal.english;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.util.List;
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
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** The agency writes what a survey says of itself and by its rules in English where it writes that of its questions. */
@PageTest
class OwnTextsPagesTest {

    private static final String LIST = "/uppfoljning/2026/engelska";
    private static final String PART = "english_text.parts.";
    private static final List<EnglishText> TEXTS = List.of(
            text("texts/title", "title", "Uppföljning 2026", "Follow-up 2026"),
            text("texts/introduction", "introduction", "Vi frågar för att se.\n\nSvara.", ""),
            text("texts/legal-basis", "legal_basis", "Det är frivilligt.", "Answering is voluntary."),
            text("contradictionRules/plan-period", "sentence", "Planen kan inte sluta före den börjar.", ""));

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader analyst;

    private static EnglishText text(String about, String field, String swedish, String english) {
        return EnglishText.newBuilder()
                .setName("surveys/2026/" + about + "/english")
                .setState(english.isEmpty() ? State.MISSING : State.CURRENT)
                .setEtag("\"1-a\"")
                .addParts(Part.newBuilder()
                        .setField(field)
                        .setSwedish(swedish)
                        .setEnglish(english)
                        .setSource(english.isEmpty() ? "" : swedish))
                .build();
    }

    @BeforeEach
    void write(@Autowired MockMvc portal) {
        stands(platform, survey(Survey.State.OPEN));
        platform.answer(
                EnglishTextServiceGrpc.getListEnglishTextsMethod(),
                ListEnglishTextsResponse.newBuilder().addAllEnglishTexts(TEXTS).build());
        platform.handle(
                EnglishTextServiceGrpc.getGetEnglishTextMethod(),
                asked -> TEXTS.stream()
                        .filter(text -> text.getName().equals(asked.getName()))
                        .findFirst()
                        .orElseThrow());
        platform.answer(EnglishTextServiceGrpc.getUpdateEnglishTextMethod(), EnglishText.getDefaultInstance());
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
    }

    @Test
    void theListHasTheSurveysOwnTextsFirstAndItsRulesLast() {
        var page = analyst.open(LIST);

        assertThat(page.text())
                .contains("Enkätens egna texter på engelska 2 av 3", "Kontroller med engelsk text 0 av 1")
                .contains("Om enkäten Rubrik Klar Inledning Saknas Rättslig grund Klar")
                .contains("Kontroll av svar som inte går ihop Planen kan inte sluta före den börjar. Saknas");
        assertThat(page.links())
                .contains(LIST + "/text/title", LIST + "/text/legal-basis", LIST + "/kontroll/plan-period");
    }

    @Test
    void eachIsWrittenBesideItsSwedish() {
        var introduction = analyst.open(LIST + "/text/introduction");
        assertThat(introduction.part(PART + "introduction-hint")).contains("Vi frågar för att se.");
        analyst.press(introduction, "Spara", PART + "introduction", "We ask to see.\r\n\r\nAnswer.");
        var rule = analyst.open(LIST + "/kontroll/plan-period");
        assertThat(rule.text()).contains("Kontrollen på engelska", "Mening till den som svarar");
        analyst.press(rule, "Spara", PART + "sentence", "The plan cannot end before it begins.");

        assertThat(platform.asked(EnglishTextServiceGrpc.getUpdateEnglishTextMethod()))
                .extracting(asked -> asked.getEnglishText().getName() + ": "
                        + asked.getEnglishText().getParts(0).getEnglish())
                .containsExactly(
                        "surveys/2026/texts/introduction/english: We ask to see.\n\nAnswer.",
                        "surveys/2026/contradictionRules/plan-period/english: The plan cannot end before it begins.");
    }
}

package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.answer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.Conditional;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Questions that are asked only of some, for a browser without script. */
@PageTest
class ConditionalAnswersTest {

    private static final String PATH = "/svara/2026/region-uppsala";
    private static final String SECTION = PATH + "/avsnitt/styrning";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader reader;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        Conditional.asked(platform);
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        reader = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void onlyWhatIsAskedIsCountedAndListed() {
        sheet.save(answer("plan").setChoice("nej"));
        sheet.save(answer("omraden").setChoices(Answer.Choices.newBuilder().addOptionIds("vard")));

        assertThat(reader.open(PATH).text()).contains("Styrning 1 av 1", "Resurser 0 av 2");
        assertThat(reader.open(PATH + "/kontrollera").text())
                .contains("Finns en handlingsplan?", "Vad vill ni tillägga?")
                .doesNotContain("Vilka områden gäller den?", "Hur långt har ni kommit?");
    }

    @Test
    void aQuestionThatIsNotAskedIsHiddenOnThePage() {
        sheet.save(answer("plan").setChoice("nej"));

        var html = reader.open(SECTION).html();

        assertThat(html).contains("<div data-shown-if=\"plan\" data-options=\"ja\" hidden=\"hidden\">");
        sheet.save(answer("plan").setChoice("ja"));
        assertThat(reader.open(SECTION).html())
                .contains("<div data-shown-if=\"plan\" data-options=\"ja\">")
                .contains("<div data-shown-if=\"omraden\" data-options=\"vard\" hidden=\"hidden\">");
    }

    @Test
    void whoIsAskedMoreBecauseOfAnAnswerStaysToSeeIt() {
        var saved = reader.press(reader.open(SECTION), "Spara och fortsätt", "plan", "ja");

        assertThat(saved.leadsTo()).isEqualTo(SECTION + "#omraden");
        assertThat(reader.press(reader.open(SECTION), "Spara och fortsätt").leadsTo())
                .isEqualTo(PATH + "/avsnitt/resurser");
    }

    @Test
    void anAnswerToAQuestionThatBecomesHiddenIsNotTouched() {
        sheet.save(answer("plan").setChoice("ja"));
        sheet.save(answer("omraden").setChoices(Answer.Choices.newBuilder().addOptionIds("vard")));

        var saved = reader.press(reader.open(SECTION), "Spara och fortsätt", "plan", "nej");

        assertThat(saved.leadsTo()).isEqualTo(PATH + "/avsnitt/resurser");
        assertThat(platform.asked(RequestServiceGrpc.getUpdateAnswerMethod()))
                .extracting(asked -> asked.getAnswer().getName())
                .containsExactly(REQUEST + "/answers/plan");
        assertThat(sheet.of("omraden").getChoices().getOptionIdsList()).containsExactly("vard");
    }
}

package se.arshjul.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.offline.Spreadsheet;

/** What a survey says of itself and by its rules stands on the sheet of English texts too. */
@PageTest
class OwnTextsExchangeTest {

    private static final String PAGE = "/uppfoljning/2026/utforma/fil";
    private static final String RULE = "Planen kan inte sluta före den börjar.";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    private static EnglishText text(String about, State state, Part.Builder part) {
        return EnglishText.newBuilder()
                .setName("surveys/2026/" + about + "/english")
                .setState(state)
                .setEtag("\"1-a\"")
                .addParts(part)
                .build();
    }

    private void ask() {
        new DesignedQuestions(platform);
        platform.answer(
                EnglishTextServiceGrpc.getListEnglishTextsMethod(),
                ListEnglishTextsResponse.newBuilder()
                        .addEnglishTexts(text(
                                "texts/title",
                                State.CURRENT,
                                Part.newBuilder()
                                        .setField("title")
                                        .setSwedish("Uppföljning 2026")
                                        .setEnglish("Follow-up 2026")))
                        .addEnglishTexts(text(
                                "contradictionRules/plan-period",
                                State.MISSING,
                                Part.newBuilder().setField("sentence").setSwedish(RULE)))
                        .build());
        platform.answer(EnglishTextServiceGrpc.getUpdateEnglishTextMethod(), EnglishText.getDefaultInstance());
    }

    @Test
    void theyLeaveWithTheQuestionsInOneFileAndComeBack(@Autowired MockMvc portal) {
        ask();
        var analyst = new Reader(portal, SignedInAs.staff("analyst"));
        var file = Spreadsheet.open(analyst.save(PAGE + "/fragor.xlsx"));
        var rows = file.rows("Engelska");
        assertThat(rows.get(1).subList(0, 4)).containsExactly("title", "Rubrik", "Uppföljning 2026", "Follow-up 2026");
        rows.set(
                2,
                List.of(
                        "plan-period",
                        "Mening till den som svarar",
                        RULE,
                        "The plan cannot end before it begins.",
                        "\"1-a\"",
                        "contradictionRules/plan-period",
                        "sentence"));

        analyst.press(analyst.upload(PAGE, "fil", "enkat.xlsx", file.saved()), "Läs in det valda");

        assertThat(platform.asked(EnglishTextServiceGrpc.getUpdateEnglishTextMethod()))
                .extracting(asked -> asked.getEnglishText().getName() + ": "
                        + asked.getEnglishText().getParts(0).getEnglish())
                .containsExactly(
                        "surveys/2026/contradictionRules/plan-period/english: The plan cannot end before it begins.");
    }
}

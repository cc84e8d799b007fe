package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.moment;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListSectionsResponse;
import se.arshjul.followup.v1.Section;
import se.arshjul.followup.v1.Section.Completion;
import se.arshjul.followup.v1.SectionServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** What the respondent says of a section at its end. */
@PageTest
class SectionWordPagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SECTION = PAGE + "/avsnitt/resurser";
    private static final String WORD = "avsnittet.klart";
    private static final String SAVE = "Spara och gå till översikten";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    private void said(Completion completion) {
        platform.answer(
                SectionServiceGrpc.getListSectionsMethod(),
                ListSectionsResponse.newBuilder()
                        .addSections(Section.newBuilder()
                                .setName(REQUEST + "/sections/resurser")
                                .setCompletion(completion)
                                .setReportedBy("Kim Karlsson")
                                .setReportTime(moment("2026-10-20T08:30:00Z")))
                        .build());
    }

    private String standing() {
        return respondent.open(PAGE).text().replaceFirst(".*Resurser ", "").replaceFirst(" Fördela.*", "");
    }

    @Test
    void whatIsChosenAtTheEndIsSaidWithTheSaveOnce() {
        respondent.press(respondent.open(SECTION), SAVE, WORD, "klart");
        respondent.again();

        var asked = platform.asked(SectionServiceGrpc.getReportSectionMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getName()).isEqualTo(REQUEST + "/sections/resurser");
        assertThat(asked.getFirst().getCompletion()).isEqualTo(Completion.COMPLETED);
    }

    @Test
    void whatWasSaidBeforeIsShownWithWhoSaidItAndIsNotSaidAgain() {
        said(Completion.LATER);

        var page = respondent.open(SECTION);

        assertThat(page.value(WORD)).isEqualTo("senare");
        assertThat(page.part("avsnittet-sagt")).contains("Senast sagt av Kim Karlsson 20 oktober 2026 kl. 10.30.");
        respondent.press(page, SAVE, "kommentar", "Ändrat i ett klart avsnitt");
        assertThat(platform.asked(SectionServiceGrpc.getReportSectionMethod())).isEmpty();
    }

    @Test
    void theBodysOwnWordGoesFirstWhereNothingThatMustBeAnsweredIsMissing() {
        sheet.save(answer("andel").setNumber(decimal("42.5")));
        assertThat(standing()).endsWith("Klart");

        said(Completion.LATER);
        assertThat(standing()).endsWith("Ni återkommer");
        said(Completion.COMPLETED);
        assertThat(standing()).endsWith("Klart");
    }

    @Test
    void aSectionInWhichAnAnswerIsMissingIsNotDoneWhateverIsSaidAndSaysWhy() {
        sheet.save(answer("kommentar").setText("Bara en kommentar"));
        said(Completion.COMPLETED);

        assertThat(standing()).endsWith("Påbörjat");
        assertThat(respondent.open(SECTION).part("avsnittet-sagt"))
                .contains("En fråga som måste besvaras saknar svar, så avsnittet visas inte som klart.");
    }
}

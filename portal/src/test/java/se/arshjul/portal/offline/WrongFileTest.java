package se.arshjul.portal.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.answer.AnswerSheet;

/** A file that is not the one that was fetched here is refused in words. */
@PageTest
class WrongFileTest {

    private static final String PAGE = "/svara/2026/region-uppsala";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader respondent;

    @BeforeEach
    void ask() {
        new AnswerSheet(platform);
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    private String send(byte[] file) {
        var refused = respondent.upload(PAGE + "/fil", "fil", "svar.xlsx", file);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(platform.asked(RequestServiceGrpc.getUpdateAnswerMethod())).isEmpty();
        return refused.error("fil");
    }

    private byte[] downloaded() {
        return respondent.save(PAGE + "/fil/fragor.xlsx");
    }

    @Test
    void anotherBodysFileIsRefusedWithBothNames() {
        asks(
                platform,
                request(Request.State.STARTED)
                        .setName("surveys/2026/requests/knivsta")
                        .setDisplayName("Knivsta"));
        var theirs = respondent.save("/svara/2026/knivsta/fil/fragor.xlsx");
        asks(platform, request(Request.State.STARTED));

        assertThat(send(theirs))
                .isEqualTo("Filen hör till en annan organisation: Knivsta. Här svarar ni för Region"
                        + " Uppsala. Inget är ändrat.");
    }

    @Test
    void anotherYearsFileIsRefusedWithBothNames() {
        platform.answer(
                SurveyServiceGrpc.getGetSurveyMethod(),
                survey(Survey.State.OPEN).setName("surveys/2025").build());
        asks(
                platform,
                request(Request.State.STARTED)
                        .setName("surveys/2025/requests/region-uppsala")
                        .setSurveyTitle("Uppföljning 2025"));
        var old = respondent.save("/svara/2025/region-uppsala/fil/fragor.xlsx");
        platform.answer(
                SurveyServiceGrpc.getGetSurveyMethod(),
                survey(Survey.State.OPEN).build());
        asks(platform, request(Request.State.STARTED));

        assertThat(send(old)).contains("en annan uppföljning: Uppföljning 2025", "svarar ni på Uppföljning 2026");
    }

    @Test
    void nothingChosenIsSaid() {
        assertThat(send(new byte[0])).isEqualTo("Välj filen som du har fyllt i.");
    }

    @ParameterizedTest
    @CsvSource({
        "'Fråga;Svar', Filen är inget kalkylark",
        "'PK\u0003\u0004 and nothing more', Filen",
        "%PDF-1.7, Filen är inget kalkylark",
        "<html>, Filen är inget kalkylark"
    })
    void whatItIsIsToldByItsContentAndNotByItsName(String content, String says) {
        assertThat(send(content.getBytes(StandardCharsets.UTF_8))).startsWith(says);
    }

    @Test
    void anOlderWorkbookOrOneWithAPasswordIsSaid() {
        assertThat(send(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
                .contains("äldre format eller har ett lösenord");
    }

    @Test
    void anotherWorkbookIsRefused() {
        var other = Spreadsheet.open(downloaded()).put(2, 8, "något annat").saved();

        assertThat(send(other)).contains("inte filen som hämtas på den här sidan");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithoutBeingRead() {
        assertThat(send(new byte[2_000_001])).startsWith("Filen är för stor.");
    }

    @Test
    void whoMayNotReadTheRequestIsToldNothingOfTheFile() {
        platform.refuse(RequestServiceGrpc.getGetRequestMethod(), FollowupFixtures.DENIED);

        assertThat(respondent
                        .upload(PAGE + "/fil", "fil", "svar.xlsx", new byte[] {1})
                        .status())
                .isEqualTo(403);
    }
}

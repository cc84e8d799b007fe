package se.arshjul.portal.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.arshjul.followup.v1.ListAnswersResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Surfer;

/** What was chosen is shown again in the words in which it was chosen, though nobody can be asked for them. */
@PageTest
class KeptAnswersTest {

    private static final String SECTION = "/svara/2026/region-uppsala/avsnitt/styrning";

    @LocalServerPort
    private int port;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Surfer browser;
    private Surfer.Page form;

    @BeforeEach
    void openASection() {
        FollowupFixtures.stands(platform, FollowupFixtures.survey(Survey.State.OPEN));
        FollowupFixtures.asks(platform, FollowupFixtures.request(Request.State.STARTED));
        platform.answer(RequestServiceGrpc.getListAnswersMethod(), ListAnswersResponse.getDefaultInstance());
        browser = new Surfer(port);
        browser.get("/logga-in");
        form = browser.get(SECTION);
    }

    @Test
    void choicesReadAsTheyDidWhenTheSessionWasLost() {
        browser.loseSession();
        platform.silence("arshjul.followup");

        var kept = browser.send(form, "plan", "nej", "omraden", "vard", "omraden", "omsorg", "mognad", "4");

        assertThat(kept.path()).as(kept.toString()).isEqualTo("/det-du-skrev");
        assertThat(kept.text())
                .contains("Finns en handlingsplan? Nej")
                .contains("Vilka områden gäller den? Vård Omsorg")
                .contains("Hur långt har ni kommit? 4")
                .doesNotContain(" nej ", "omsorg");
    }

    @Test
    void whatNobodyFilledInIsNotShown() {
        browser.loseSession();

        var kept = browser.send(form, "plan", "nej");

        assertThat(kept.text()).doesNotContain("Vilka områden gäller den?", "mark-", "Du skrev");
    }

    @Test
    void choicesReadAsTheyDidWhenTheServiceIsSilent() {
        platform.silence("arshjul.followup");

        var silent = browser.send(form, "plan", "nej");

        assertThat(silent.status()).isEqualTo(503);
        assertThat(silent.text()).contains("Det här hade du skrivit", "Finns en handlingsplan? Nej");
    }
}

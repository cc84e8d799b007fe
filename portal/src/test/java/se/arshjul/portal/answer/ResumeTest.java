package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Surfer;

/** Going on later takes nothing but the login, on whichever machine. */
@PageTest
class ResumeTest {

    private static final String SECTION = "/svara/2026/region-uppsala/avsnitt/resurser";

    @LocalServerPort
    private int port;

    private AnswerSheet sheet;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(FakeSurroundings.PLATFORM);
    }

    @Test
    void whatWasSavedIsThereForWhoLogsInOnAnotherMachine() {
        var office = new Surfer(port);
        office.get("/logga-in");
        var page = office.send(office.get(SECTION), "kommentar", "Halva svaret", "andel", "12,5", "vidare", "klar");
        office.logOut(page);

        var home = new Surfer(port).get(SECTION);

        assertThat(home.path()).as(home.toString()).isEqualTo(SECTION);
        assertThat(home.html()).contains(">Halva svaret</textarea>", "value=\"12,5\"");
        assertThat(sheet.changes()).isEqualTo(2);
    }

    @Test
    void whatAColleagueHasSavedIsThereToo() {
        sheet.save(answer("kommentar").setText("Kollegans halva"));

        assertThat(new Surfer(port).get(SECTION).html()).contains(">Kollegans halva</textarea>");
    }
}

package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.longer;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Extension;
import se.arshjul.followup.v1.ExtensionServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** A body asks for longer time, and sees what came of it. */
@PageTest
class LongerTimePagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SEND = "Skicka begäran";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader contact;

    @BeforeEach
    void ask() {
        new AnswerSheet(platform);
        asks(platform, request(Request.State.STARTED));
        contact = new Reader(portal, SignedInAs.region("contact"));
    }

    @Test
    void askingTellsTheDayAndTheReason() {
        platform.answer(
                ExtensionServiceGrpc.getRequestExtensionMethod(),
                longer(request(Request.State.STARTED), Extension.State.ASKED).build());
        assertThat(contact.open(PAGE).links()).contains(PAGE + "/anstand");
        var page = contact.open(PAGE + "/anstand");
        assertThat(page.text()).contains("Nu gäller: svara senast fredag 30 oktober 2026.");

        assertThat(contact.press(page, SEND, "answerByDate", "2026-11-20", "reason", "Nämnden möts i november.")
                        .leadsTo())
                .isEqualTo(PAGE);
        contact.again();

        var asked = platform.asked(ExtensionServiceGrpc.getRequestExtensionMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getAnswerByDate()).isEqualTo(FollowupFixtures.day("2026-11-20"));
        assertThat(asked.getFirst().getReason()).isEqualTo("Nämnden möts i november.");
    }

    @ParameterizedTest
    @CsvSource({
        "ASKED, Ni har bett om längre tid, fredag 20 november 2026",
        "GRANTED, Ni har fått anstånd till fredag 30 oktober 2026, Beslutat i samråd.",
        "DECLINED, 'Ni har inte fått anstånd, svara senast fredag 30 oktober 2026', Beslutat i samråd."
    })
    void whatCameOfItIsShown(Extension.State state, String title, String text) {
        asks(platform, longer(request(Request.State.STARTED), state));

        var page = contact.open(PAGE);

        assertThat(page.part("anstand")).contains(title, text);
        assertThat(page.links().contains(PAGE + "/anstand")).isEqualTo(state != Extension.State.ASKED);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUIRED, Sista svarsdag: Fyll i det här fältet.",
        "NOT_LATER, Välj en senare dag än den som gäller nu.",
        "AFTER_REVIEW, Välj en tidigare dag: granskningen av svaren är slut då.",
        "NOT_A_WORKING_DAY, Sista svarsdag: Välj en arbetsdag."
    })
    void aDayThatCannotBeGrantedIsSaidAtItsField(String violation, String says) {
        platform.refuse(
                ExtensionServiceGrpc.getRequestExtensionMethod(),
                wrong("REQUEST_INVALID", "answer_by_date", violation, "No."));

        var refused = contact.press(contact.open(PAGE + "/anstand"), SEND, "reason", "Vi väntar.");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("answerByDate")).isEqualTo(says);
        assertThat(refused.value("reason")).isEqualTo("Vi väntar.");
    }

    @Test
    void askingTwiceIsRefusedWithTheReasonKept() {
        var page = contact.open(PAGE + "/anstand");
        asks(platform, longer(request(Request.State.STARTED), Extension.State.ASKED));
        platform.refuse(ExtensionServiceGrpc.getRequestExtensionMethod(), notNow("EXTENSION_PENDING"));

        var refused = contact.press(page, SEND, "reason", "Vi väntar.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Ni har redan bett om längre tid.");
        assertThat(refused.value("reason")).isEqualTo("Vi väntar.");
    }

    @Test
    void whoHasAnsweredIsNotOfferedLongerTime() {
        asks(platform, request(Request.State.ACCEPTED));

        assertThat(contact.open(PAGE).links()).doesNotContain(PAGE + "/anstand");
        assertThat(contact.open(PAGE + "/anstand").leadsTo()).isEqualTo(PAGE);
    }
}

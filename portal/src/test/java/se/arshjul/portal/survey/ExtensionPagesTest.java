package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.day;
import static se.arshjul.portal.FollowupFixtures.longer;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Extension;
import se.arshjul.followup.v1.ExtensionServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** Bevilja anstånd?: longer time is granted, as asked or otherwise, or declined. */
@PageTest
class ExtensionPagesTest {

    private static final String PAGE = "/uppfoljning/2026/anstand/region-uppsala";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency coordinator;

    @BeforeEach
    void ask() {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, longer(request(Request.State.STARTED), Extension.State.ASKED));
        platform.answer(
                ExtensionServiceGrpc.getGrantExtensionMethod(),
                longer(request(Request.State.STARTED), Extension.State.GRANTED).build());
        platform.answer(
                ExtensionServiceGrpc.getDeclineExtensionMethod(),
                longer(request(Request.State.STARTED), Extension.State.DECLINED).build());
        coordinator = new Agency(portal, "coordinator");
    }

    @Test
    void whatIsAskedForIsReadWithTheDaysThatHold() {
        var page = coordinator.reader.open(PAGE);

        assertThat(page.text())
                .contains("Gör det som uppgiften säger.")
                .contains("De vill svara senast fredag 20 november 2026. Nu gäller fredag 30 oktober 2026.")
                .contains("Nämnden möts först i november.")
                .contains("En arbetsdag, senast fredag 11 december 2026.");
        assertThat(page.value("answerByDate")).isEqualTo("2026-11-20");
    }

    @Test
    void grantingTheDayThatWasAskedForEndsTheTask() {
        assertThat(coordinator
                        .reader
                        .press(coordinator.reader.open(PAGE), "Bevilja anstånd")
                        .leadsTo())
                .isEqualTo("/uppgiftslistan");
        coordinator.reader.again();

        var granted = coordinator.askedTwiceAsOne(ExtensionServiceGrpc.getGrantExtensionMethod());
        assertThat(granted.getName()).isEqualTo(REQUEST);
        assertThat(granted.getAnswerByDate()).isEqualTo(day("2026-11-20"));
        coordinator.hasDone("extension-decision", REQUEST, "granted");
    }

    @Test
    void anotherDayCanBeGranted() {
        coordinator.reader.press(
                coordinator.reader.open(PAGE),
                "Bevilja anstånd",
                "answerByDate",
                "2026-11-13",
                "answer",
                "Så långt går.");

        var granted = platform.askedOnce(ExtensionServiceGrpc.getGrantExtensionMethod());
        assertThat(granted.getAnswerByDate()).isEqualTo(day("2026-11-13"));
        assertThat(granted.getAnswer()).isEqualTo("Så långt går.");
    }

    @Test
    void aDayAfterTheReviewIsSaidAtItsField() {
        platform.refuse(
                ExtensionServiceGrpc.getGrantExtensionMethod(),
                wrong("REQUEST_INVALID", "answer_by_date", "AFTER_REVIEW", "No."));

        var refused = coordinator.reader.press(coordinator.reader.open(PAGE), "Bevilja anstånd");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("answerByDate")).startsWith("Välj en tidigare dag");
        coordinator.hasDoneNothing();
    }

    @Test
    void decliningTellsWhy() {
        coordinator.reader.press(coordinator.reader.open(PAGE), "Avslå", "reason", "Resultaten behövs.");
        coordinator.reader.again();

        assertThat(coordinator
                        .askedTwiceAsOne(ExtensionServiceGrpc.getDeclineExtensionMethod())
                        .getReason())
                .isEqualTo("Resultaten behövs.");
        coordinator.hasDone("extension-decision", REQUEST, "declined");
    }

    @Test
    void decliningWithoutAReasonIsSaidAtItsField() {
        platform.refuse(
                ExtensionServiceGrpc.getDeclineExtensionMethod(),
                wrong("REQUEST_INVALID", "reason", "WRONG_LENGTH", "1 to 2,000 characters."));

        var refused = coordinator.reader.press(coordinator.reader.open(PAGE), "Avslå");

        assertThat(refused.error("reason")).isEqualTo("Skriv 1 till 2000 tecken.");
        coordinator.hasDoneNothing();
    }

    @Test
    void whatTheBodyHasAnsweredMeanwhileIsRefusedWithTheTextKept() {
        var page = coordinator.reader.open(PAGE);
        asks(platform, longer(request(Request.State.APPROVED), Extension.State.LAPSED));
        platform.refuse(ExtensionServiceGrpc.getDeclineExtensionMethod(), notNow("REQUEST_WRONG_STATE"));

        var refused = coordinator.reader.press(page, "Avslå", "reason", "För sent");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Begäran om anstånd är inaktuell");
        assertThat(refused.value("reason")).isEqualTo("För sent");
        assertThat(coordinator.reader.open(PAGE).text()).doesNotContain("Bevilja anstånd Avslå");
    }
}

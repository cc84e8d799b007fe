package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Whoever answers reads on the way whether the results will show by name what the body answered. */
@PageTest
class AnswerNamingTest {

    private static final String PAGE = "/svara/2026/region-uppsala";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @ParameterizedTest
    @CsvSource({"true, kan alla läsa vad ni har svarat", "false, inte vad just ni har svarat"})
    void beforeAnsweringBeforeSigningAndOnTheReceipt(boolean named, String says) {
        new AnswerSheet(platform);
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
        var approver = new Reader(portal, SignedInAs.region("approver"));

        asks(platform, request(Request.State.STARTED).setBodiesNamed(named));
        assertThat(approver.open(PAGE).text()).contains(says);
        asks(platform, request(Request.State.SUBMITTED).setBodiesNamed(named));
        assertThat(approver.open(PAGE + "/godkann").text()).contains(says);
        asks(
                platform,
                request(Request.State.APPROVED).setReference("2026-0042-7").setBodiesNamed(named));
        assertThat(approver.open(PAGE + "/kvittens").text()).contains(says);
    }

    @Test
    void theDecisionStandsUnderItsOwnHeadingAndNotUnderThatOnNames() {
        new AnswerSheet(platform);
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
        asks(platform, request(Request.State.SUBMITTED));

        var page = new Reader(portal, SignedInAs.region("approver")).open(PAGE + "/godkann");

        assertThat(page.text()).containsSubsequence("Svaren visas inte med namn", "Ditt beslut", "Godkänn och skicka");
        assertThat(page.part("beslut")).startsWith("Ditt beslut När du godkänner");
    }
}

package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** What the approver's stand-in may sign off. */
@PageTest
class StandInSignOffPagesTest {

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @ParameterizedTest
    @CsvSource({
        "people/anna, Den du ersätter lämnade in svaren, Godkänn och skicka",
        "people/cia, Godkänn och skicka, Den du ersätter"
    })
    void whatWhoeverIsAwayHandedInAnotherSigns(String submitter, String says, String saysNot) {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, request(Request.State.SUBMITTED));
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setSubmitter(submitter).build());
        var bo = new Reader(
                portal,
                SignedInAs.inAnnasPlace(
                        "actors/region-uppsala", "Region Uppsala", LocalDate.of(2026, 12, 31), "approver"));

        assertThat(bo.open("/svara/2026/region-uppsala/godkann").text())
                .contains(says)
                .doesNotContain(saysNot);
    }
}

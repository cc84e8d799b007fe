package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.arshjul.portal.FollowupFixtures.DENIED;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.pdf.Paper;

/** The agency reads the receipt that a body has got, and is told nothing that is the body's own. */
@PageTest
class ReceiptForAgencyTest {

    private static final String BODY = "/svara/2026/region-uppsala";
    private static final String READING = "/uppfoljning/2026/bedom/region-uppsala";
    private static final String NUMBER = "?nummer=2026-0042-7";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void sign() {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, request(Request.State.APPROVED).setReference("2026-0042-7"));
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
        platform.refuse(EarlierAnswerServiceGrpc.getListEarlierAnswersMethod(), DENIED);
    }

    private Reader staff(String role) {
        return new Reader(portal, SignedInAs.staff(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "analyst"})
    void theReceiptIsReadAndSaysWhoseItIs(String role) {
        var page = staff(role).open(BODY + "/kvittens" + NUMBER);

        assertThat(page.text())
                .contains("Det här är kvittensen som organisationen har fått.", "2026-0042-7")
                .contains("Godkänt 21 oktober 2026 kl. 14.00 av Anna Alm.", "Finns en handlingsplan? Ja")
                .doesNotContain("får ni", "alla hos er", "Ändra svaret");
        assertThat(page.links()).contains(BODY + "/kvittens.pdf" + NUMBER);
        assertThat(page.html()).contains("href=\"" + READING + "\"").doesNotContain("href=\"" + BODY + "\"");
    }

    @Test
    void theFileIsReadToo() throws Exception {
        var file = Paper.of(portal.perform(get(BODY + "/kvittens.pdf" + NUMBER).with(SignedInAs.staff("analyst")))
                .andReturn()
                .getResponse());

        assertThat(file.text()).contains("2026-0042-7", "Finns en handlingsplan? Ja");
    }

    @Test
    void theAnswersAreReadWhereTheyAreAssessed() {
        assertThat(staff("analyst").open(BODY + "/svar" + NUMBER).leadsTo()).isEqualTo(READING + NUMBER);
    }

    @Test
    void whereNothingIsSignedYetThePageOfTheAnswersSaysSo() {
        asks(platform, request(Request.State.SUBMITTED));

        var coordinator = staff("coordinator");

        assertThat(coordinator.open(BODY + "/kvittens").leadsTo()).isEqualTo(READING);
        assertThat(coordinator.open(READING).text()).contains("Organisationen har inte godkänt något svar");
    }
}

package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.IndicatorProposal;
import se.arshjul.followup.v1.ListIndicatorProposalsResponse;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** Föreslå indikatorutveckling: proposals with reasons, and saying that all have been made. */
@PageTest
class IndicatorPagesTest {

    private static final String PAGE = "/uppfoljning/2026/indikatorer";
    private static final String ADD = "Lägg till förslaget";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void publish() {
        stands(platform, survey(Survey.State.PUBLISHED));
        platform.answer(
                ResultServiceGrpc.getListIndicatorProposalsMethod(),
                ListIndicatorProposalsResponse.getDefaultInstance());
        platform.handle(ResultServiceGrpc.getCreateIndicatorProposalMethod(), asked -> asked.getIndicatorProposal());
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void proposalsAreShownWithTheirReasons() {
        assertThat(analyst.reader.open(PAGE).text()).contains("Inga förslag än.", "Gör det som uppgiften säger.");
        platform.answer(
                ResultServiceGrpc.getListIndicatorProposalsMethod(),
                ListIndicatorProposalsResponse.newBuilder()
                        .addIndicatorProposals(IndicatorProposal.newBuilder()
                                .setTitle("Väntetid")
                                .setReason("Syns inte i dag."))
                        .build());

        assertThat(analyst.reader.open(PAGE).text()).contains("Väntetid Syns inte i dag.");
    }

    @Test
    void aProposalSentTwiceIsOne() {
        assertThat(analyst.reader
                        .press(analyst.reader.open(PAGE), ADD, "title", "Väntetid", "reason", "Syns inte i dag.")
                        .leadsTo())
                .isEqualTo(PAGE);
        analyst.reader.again();

        var asked = analyst.askedTwiceAsOne(ResultServiceGrpc.getCreateIndicatorProposalMethod());
        assertThat(asked.getParent()).isEqualTo(SURVEY);
        assertThat(asked.getIndicatorProposal().getTitle()).isEqualTo("Väntetid");
        assertThat(asked.getIndicatorProposal().getReason()).isEqualTo("Syns inte i dag.");
        analyst.hasDoneNothing();
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndTheRestIsKept() {
        platform.refuse(
                ResultServiceGrpc.getCreateIndicatorProposalMethod(),
                wrong("PROPOSAL_INVALID", "indicator_proposal.reason", "REQUIRED", "Required."));

        var refused = analyst.reader.press(analyst.reader.open(PAGE), ADD, "title", "Väntetid");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Kontrollera förslaget.");
        assertThat(refused.error("reason")).isEqualTo("Fyll i det här fältet.");
        assertThat(refused.value("title")).isEqualTo("Väntetid");
    }

    @Test
    void aSilentServiceKeepsTheProposalToBeSentAgain() {
        var page = analyst.reader.open(PAGE);
        platform.silence("arshjul.followup");
        var silent = analyst.reader.press(page, ADD, "title", "Väntetid", "reason", "Syns inte i dag.");
        assertThat(silent.text()).contains("Väntetid", "Syns inte i dag.");

        platform.wake();

        assertThat(analyst.reader.press(silent, "Försök igen").leadsTo()).isEqualTo(PAGE);
    }

    @Test
    void sayingThatAllAreMadeEndsTheTask() {
        platform.answer(
                ResultServiceGrpc.getCompleteIndicatorProposalsMethod(),
                survey(Survey.State.PUBLISHED).build());

        assertThat(analyst.reader
                        .press(analyst.reader.open(PAGE), "Förslagen är klara")
                        .leadsTo())
                .isEqualTo("/uppfoljning/2026");
        analyst.reader.again();

        analyst.askedTwiceAsOne(ResultServiceGrpc.getCompleteIndicatorProposalsMethod());
        analyst.hasDone("indicator-proposals", SURVEY, "");
    }

    @Test
    void beforePublicationNothingCanBeProposed() {
        platform.refuse(ResultServiceGrpc.getCompleteIndicatorProposalsMethod(), notNow("SURVEY_WRONG_STATE"));

        var refused = analyst.reader.press(analyst.reader.open(PAGE), "Förslagen är klara");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Det går inte i det läge som enkäten är i nu.");
        analyst.hasDoneNothing();
    }
}

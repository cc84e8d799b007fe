package se.arshjul.portal.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.Commitment.State;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.CommitmentServiceGrpc;
import se.arshjul.plan.v1.DecideCommitmentsRequest.Decision;
import se.arshjul.plan.v1.ListPlansResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.plan.v1.RequestCommitmentsResponse;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** What an actor commits itself to: its own people answer, and the agency asks and sees who has not. */
@PageTest
class CommitmentPagesTest {

    private static final String OVERVIEW = "/uppfoljning/planer/nhp/genomforande/2026/ataganden";
    private static final String OWN = "/atagande/nhp/2026";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private final Committed committed = new Committed(platform);
    private Reader coordinator;
    private Reader member;

    @BeforeEach
    void committed() {
        committed.all();
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
        member = new Reader(portal, SignedInAs.person("actors/ivo", "IVO", "member"));
    }

    @Test
    void theOverviewShowsWhoHasNotAnsweredAndWhoIsNotAsked() {
        var page = coordinator.open(OVERVIEW);

        assertThat(page.text())
                .contains("Forte 1 1 0 0 Inte tillfrågad")
                .contains("IVO 2 1 (en ändrad sedan svaret) 1 0 tillfrågad")
                .contains("En aktör har något att svara på");
        assertThat(page.links()).contains(OVERVIEW + "/ivo-1");
    }

    @Test
    void askingSendsTheDayAndAWrongDayIsSaidBesideIt() {
        platform.answer(
                CommitmentServiceGrpc.getRequestCommitmentsMethod(), RequestCommitmentsResponse.getDefaultInstance());

        assertThat(coordinator
                        .press(coordinator.open(OVERVIEW), "Skicka frågan", "answerByDate", "x")
                        .error("answerByDate"))
                .isEqualTo("Sista svarsdag: Välj ett datum.");
        coordinator.press(coordinator.open(OVERVIEW), "Skicka frågan", "answerByDate", "2026-05-04");

        var asked = platform.askedOnce(CommitmentServiceGrpc.getRequestCommitmentsMethod());
        assertThat(asked.getAnswerByDate().getMonth()).isEqualTo(5);
        assertThat(asked.getActorsList()).isEmpty();
    }

    @Test
    void theMembersReadWhatTheyAreProposedToDoAndAnswerRowByRow() {
        platform.answer(
                CommitmentServiceGrpc.getAnswerCommitmentsMethod(),
                Committed.round().setState(CommitmentRound.State.ANSWERED).build());
        var page = member.open(OWN);

        assertThat(page.text())
                .contains("Kartlägga mätmetoder", "Raden har ändrats sedan ni svarade.")
                .contains("Kartlägga allt nej Inget uppdrag");
        assertThat(page.value("answer-1")).isEmpty();
        assertThat(page.value("answer-2")).isEqualTo("ACCEPTED_WITH_COMMENT");
        assertThat(member.press(page, "Skicka svaren", "answer-1", "ACCEPTED").leadsTo())
                .isEqualTo(OWN);
        var asked = platform.askedOnce(CommitmentServiceGrpc.getAnswerCommitmentsMethod());
        assertThat(asked.getName()).isEqualTo(Committed.ROUND);
        assertThat(asked.getEtag()).isEqualTo("\"3-a\"");
        assertThat(asked.getAnswersList())
                .extracting(answer -> answer.getState() + " " + answer.getComment())
                .containsExactly("ACCEPTED ", "ACCEPTED_WITH_COMMENT Från april");
    }

    @Test
    void aNoWithoutAWordIsSaidBesideItsFieldAndNothingIsLost() {
        var again =
                member.press(member.open(OWN), "Skicka svaren", "answer-1", "DECLINED", "comment-2", "Något längre");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.error("comment-1")).isEqualTo("Skriv en kommentar till svaret på rad 1.");
        assertThat(again.value("answer-1")).isEqualTo("DECLINED");
        assertThat(again.value("comment-2")).isEqualTo("Något längre");
        assertThat(platform.asked(CommitmentServiceGrpc.getAnswerCommitmentsMethod()))
                .isEmpty();
    }

    @Test
    void aYesWithWordsIsAYesWithAComment() {
        platform.answer(
                CommitmentServiceGrpc.getAnswerCommitmentsMethod(),
                Committed.round().build());

        member.press(member.open(OWN), "Skicka svaren", "answer-1", "ACCEPTED", "comment-1", "Gärna");

        assertThat(platform.askedOnce(CommitmentServiceGrpc.getAnswerCommitmentsMethod())
                        .getAnswers(0)
                        .getState())
                .isEqualTo(State.ACCEPTED_WITH_COMMENT);
    }

    @Test
    void whatChangedMeanwhileKeepsWhatWasTyped() {
        platform.refuse(
                CommitmentServiceGrpc.getAnswerCommitmentsMethod(),
                Refusal.stale("COMMITMENTS_CHANGED", "changed", Map.of()));

        var again =
                member.press(member.open(OWN), "Skicka svaren", "answer-1", "CHANGE_PROPOSED", "comment-1", "I höst");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.value("comment-1")).isEqualTo("I höst");
        assertThat(again.text()).contains("Raderna eller svaren har ändrats medan du läste.");
    }

    @Test
    void whatIsOverIsShownAndNotAsked() {
        committed.stands(
                Committed.round().setState(CommitmentRound.State.SETTLED).build());

        var page = member.open(OWN);

        assertThat(page.text()).contains("avslutad", "Från april");
        assertThat(page.html()).doesNotContain("Skicka svaren", "type=\"radio\"");
    }

    @Test
    void theMembersFindTheirCommitments() {
        platform.answer(
                PlanServiceGrpc.getListPlansMethod(),
                ListPlansResponse.newBuilder()
                        .addPlans(Plan.newBuilder()
                                .setName("plans/nhp")
                                .setTitle("Den nationella planen")
                                .setLevel(Plan.Level.NATIONAL))
                        .build());

        assertThat(member.open("/atagande").links()).containsExactly(OWN);
        assertThat(member.open("/").part("ataganden")).contains("Genomförandeplan 2026", "att svara på");
    }

    @Test
    void aCoordinatorDecidesWhatBecomesOfARoundAndNobodySaysYesForTheActor() {
        platform.answer(
                CommitmentServiceGrpc.getDecideCommitmentsMethod(),
                Committed.round().build());
        var page = coordinator.open(OVERVIEW + "/ivo-1");

        assertThat(page.text()).contains("Raden har ändrats sedan svaret", "Från april");
        assertThat(page.html()).doesNotContain("answer-1");
        assertThat(coordinator
                        .press(page, "Spara beslutet", "note", "Efter samtal")
                        .error("decision"))
                .isEqualTo("Fyll i det här fältet.");
        coordinator.press(
                page, "Spara beslutet", "decision", "REOPEN", "answerByDate", "2026-05-04", "note", "Efter samtal");
        var asked = platform.askedOnce(CommitmentServiceGrpc.getDecideCommitmentsMethod());
        assertThat(asked.getDecision()).isEqualTo(Decision.REOPEN);
        assertThat(asked.getAnswerByDate().getDay()).isEqualTo(4);
        assertThat(asked.getNote()).isEqualTo("Efter samtal");
    }

    @Test
    void anActorIsAskedAgainWithTheDayThatIsFilledIn() {
        platform.answer(
                CommitmentServiceGrpc.getDecideCommitmentsMethod(),
                Committed.round().build());
        var page = coordinator.open(OVERVIEW + "/ivo-1");

        coordinator.press(page, "Spara beslutet", "decision", "REOPEN", "note", "Efter samtal");

        var day = platform.askedOnce(CommitmentServiceGrpc.getDecideCommitmentsMethod())
                .getAnswerByDate();
        assertThat(LocalDate.of(day.getYear(), day.getMonth(), day.getDay()))
                .isEqualTo(page.value("answerByDate"))
                .isAfter(LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC));
    }

    @Test
    void theTaskLeadsToThePageOnWhichItIsDone() {
        for (var way : Map.of("commitment-anchoring", OWN, "commitment-deviation", OVERVIEW + "/ivo-1")
                .entrySet()) {
            platform.answer(
                    WorkItemServiceGrpc.getGetWorkItemMethod(),
                    WorkItem.newBuilder()
                            .setName("workItems/7")
                            .setFormKey(way.getKey())
                            .setSubject(Committed.ROUND)
                            .build());

            assertThat(coordinator.open("/uppgifter/7").leadsTo()).isEqualTo(way.getValue());
        }
    }
}

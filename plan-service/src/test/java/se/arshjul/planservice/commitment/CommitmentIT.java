package se.arshjul.planservice.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.arshjul.planservice.commitment.CommitmentCalls.answering;
import static se.arshjul.planservice.commitment.CommitmentCalls.given;
import static se.arshjul.planservice.implementation.ImplementationCalls.name;
import static se.arshjul.planservice.implementation.ImplementationCalls.row;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.plan.v1.Commitment.State;
import se.arshjul.plan.v1.CommitmentAnswer;
import se.arshjul.plan.v1.CommitmentCount;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.CommitmentServiceGrpc.CommitmentServiceBlockingStub;
import se.arshjul.plan.v1.GetCommitmentRoundRequest;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.plan.v1.ListCommitmentAnswersRequest;
import se.arshjul.plan.v1.ListCommitmentsRequest;
import se.arshjul.plan.v1.SummarizeCommitmentsRequest;
import se.arshjul.planservice.implementation.ImplementationCalls;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What an actor commits itself to is for its own people to say, and holds for the row as it was then. */
@ServiceTest
class CommitmentIT {

    @Autowired
    CommitmentServiceBlockingStub commitments;

    @Autowired
    ImplementationServiceBlockingStub implementations;

    @Autowired
    JdbcClient jdbc;

    ImplementationCalls plans;
    CommitmentCalls calls;

    @BeforeEach
    void setUp() {
        plans = new ImplementationCalls(implementations);
        calls = new CommitmentCalls(commitments);
    }

    @Test
    void nobodyAnswersForAnActorButItsOwnMembers() {
        var round = asked(2061);
        var answer = answering(round, given(2061, 1, State.ACCEPTED, ""));

        for (var foreign : List.of(
                As.staff("coordinator", "member"),
                As.person("actors/ivo", "member"),
                As.person("actors/forte", "respondent", "contact"),
                As.engine())) {
            assertThat(refusalOf(() -> foreign.on(commitments).answerCommitments(answer)))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
        assertThat(calls.states(2061, "forte")).containsOnly(State.PROPOSED);
    }

    @Test
    void whatIsAnsweredHoldsAndIsKept() {
        var round = asked(2062);

        var half = calls.answer(round, given(2062, 1, State.ACCEPTED, ""));
        var whole = calls.answer(
                half,
                given(2062, 1, State.ACCEPTED_WITH_COMMENT, "Från mars"),
                given(2062, 2, State.CHANGE_PROPOSED, "Hellre i höst"));

        assertThat(half.getState()).isEqualTo(CommitmentRound.State.ASKED);
        assertThat(whole.getState()).isEqualTo(CommitmentRound.State.ANSWERED);
        assertThat(whole.getDeviatingCount()).isEqualTo(1);
        assertThat(calls.states(2062, "forte")).containsExactly(State.ACCEPTED_WITH_COMMENT, State.CHANGE_PROPOSED);
        assertThat(answers(2062))
                .extracting(answer -> answer.getState() + " " + answer.getComment())
                .containsExactlyInAnyOrder(
                        "ACCEPTED ", "ACCEPTED_WITH_COMMENT Från mars", "CHANGE_PROPOSED Hellre i höst");
        assertThatThrownBy(() -> jdbc.sql("UPDATE commitment_answer SET comment = 'annan'")
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void whatIsSaidAlreadyIsNotSaidAgain() {
        var round = asked(2068);
        var half = calls.answer(round, given(2068, 1, State.ACCEPTED_WITH_COMMENT, "Från mars"));

        var whole = calls.answer(
                half, given(2068, 1, State.ACCEPTED_WITH_COMMENT, "Från mars"), given(2068, 2, State.ACCEPTED, ""));

        assertThat(whole.getState()).isEqualTo(CommitmentRound.State.ANSWERED);
        assertThat(answers(2068)).as("of each row one").hasSize(2);
    }

    @Test
    void aRowThatIsChangedIsAskedAboutAnewAndTheEarlierAnswerIsKept() {
        var round = asked(2063);
        calls.answer(round, given(2063, 1, State.ACCEPTED, ""), given(2063, 2, State.ACCEPTED, ""));
        var first = plans.rows(2063, View.WORKING).getFirst();

        plans.update(first.toBuilder().setActivity("Mer än förut").build());

        assertThat(calls.states(2063, "forte")).containsExactly(State.PROPOSED, State.ACCEPTED);
        assertThat(answers(2063)).hasSize(2);
        assertThat(answers(2063).getFirst().getActivity()).startsWith("Aktivitet för");
        assertThat(count(2063).getChangedSinceCount()).isEqualTo(1);
        calls.settle(round);
        assertThat(calls.ask(2063, "forte"))
                .singleElement()
                .returns(1, CommitmentRound::getProposedCount)
                .matches(again -> again.getName().endsWith("/forte-2"));
    }

    @Test
    void whatIsAnsweredIsWhatWasSeen() {
        var round = asked(2064);
        var first = plans.rows(2064, View.WORKING).getFirst();
        plans.update(first.toBuilder().setEndMonth(12).build());

        assertThat(refusalOf(() -> calls.answer(round, given(2064, 1, State.ACCEPTED, ""))))
                .isEqualTo("ABORTED COMMITMENTS_CHANGED");
    }

    @Test
    void whatIsMissingOrForeignIsSaidAtItsField() {
        var round = asked(2065);

        assertThat(violationsOf(() -> calls.answer(
                        round,
                        given(2065, 1, State.DECLINED, " "),
                        given(2065, 2, State.ACCEPTED, "men"),
                        given(2065, 3, State.ACCEPTED, ""),
                        given(2065, 2, State.STATE_UNSPECIFIED, ""))))
                .containsExactly(
                        "answers[0].comment REQUIRED",
                        "answers[1].comment NOT_TAKEN",
                        "answers[2].row UNKNOWN",
                        "answers[3].row UNKNOWN",
                        "answers[3].state REQUIRED");
        assertThat(calls.states(2065, "forte")).containsOnly(State.PROPOSED);
    }

    @Test
    void anActorSeesItsOwnCommitmentsAndNoOther() {
        var round = asked(2066);
        var own = As.person("actors/forte", "member").on(commitments);
        var foreign = As.person("actors/ivo", "member").on(commitments);

        assertThat(own.listCommitments(of(2066, "actors/forte")).getCommitmentsCount())
                .isEqualTo(2);
        assertThat(own.getCommitmentRound(named(round)).getCommitmentCount()).isEqualTo(2);
        for (var actor : List.of("", "actors/forte")) {
            assertThat(refusalOf(() -> foreign.listCommitments(of(2066, actor))))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
        assertThat(refusalOf(() -> foreign.getCommitmentRound(named(round))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void anAnswerIsTakenOnceHoweverOftenItIsSent() {
        var round = asked(2067);
        var answer = answering(round, given(2067, 1, State.ACCEPTED, ""));
        var member = As.person("actors/forte", "member").on(commitments);

        var first = member.answerCommitments(answer);

        assertThat(member.answerCommitments(answer)).isEqualTo(first);
        assertThat(answers(2067)).hasSize(1);
    }

    /** A plan in which Forte has two rows and IVO one. */
    private CommitmentRound asked(int year) {
        plans.create(year);
        plans.add(year, row("m1-1", "forte"));
        plans.add(year, row("m1-2", "forte"));
        plans.add(year, row("m1-3", "ivo"));
        return calls.ask(year, "forte").getFirst();
    }

    @Test
    void whoseAnswersAreWantedIsSaid() {
        assertThat(violationsOf(() -> As.staff("coordinator")
                        .on(commitments)
                        .listCommitmentAnswers(ListCommitmentAnswersRequest.newBuilder()
                                .setParent(name(2061))
                                .build())))
                .containsExactly("actor REQUIRED");
    }

    private List<CommitmentAnswer> answers(int year) {
        return As.person("actors/forte", "member")
                .on(commitments)
                .listCommitmentAnswers(ListCommitmentAnswersRequest.newBuilder()
                        .setParent(name(year))
                        .setActor("actors/forte")
                        .build())
                .getCommitmentAnswersList();
    }

    private CommitmentCount count(int year) {
        return As.staff("coordinator")
                .on(commitments)
                .summarizeCommitments(SummarizeCommitmentsRequest.newBuilder()
                        .setParent(name(year))
                        .build())
                .getCounts(0);
    }

    private static ListCommitmentsRequest of(int year, String actor) {
        return ListCommitmentsRequest.newBuilder()
                .setParent(name(year))
                .setActor(actor)
                .build();
    }

    private static GetCommitmentRoundRequest named(CommitmentRound round) {
        return GetCommitmentRoundRequest.newBuilder().setName(round.getName()).build();
    }
}

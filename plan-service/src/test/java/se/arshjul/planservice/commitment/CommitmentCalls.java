package se.arshjul.planservice.commitment;

import static se.arshjul.planservice.implementation.ImplementationCalls.name;
import static se.arshjul.planservice.implementation.ImplementationCalls.request;

import java.time.LocalDate;
import java.util.List;
import se.arshjul.plan.v1.AnswerCommitmentsRequest;
import se.arshjul.plan.v1.Commitment;
import se.arshjul.plan.v1.Commitment.State;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.CommitmentServiceGrpc.CommitmentServiceBlockingStub;
import se.arshjul.plan.v1.DecideCommitmentsRequest;
import se.arshjul.plan.v1.DecideCommitmentsRequest.Decision;
import se.arshjul.plan.v1.GetCommitmentRoundRequest;
import se.arshjul.plan.v1.GivenAnswer;
import se.arshjul.plan.v1.ListCommitmentsRequest;
import se.arshjul.plan.v1.RequestCommitmentsRequest;
import se.arshjul.plan.v1.SettleCommitmentsRequest;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;

/** Rounds as a coordinator asks, as members of actors answer, and as the workflows end them. */
public final class CommitmentCalls {

    /** Three weeks after the day on which tests begin. */
    public static final LocalDate ANSWER_BY = LocalDate.parse("2026-03-23");

    private final CommitmentServiceBlockingStub stub;

    public CommitmentCalls(CommitmentServiceBlockingStub stub) {
        this.stub = stub;
    }

    public static RequestCommitmentsRequest.Builder asking(int year, String... actors) {
        return RequestCommitmentsRequest.newBuilder()
                .setParent(name(year))
                .addAllActors(
                        List.of(actors).stream().map(actor -> "actors/" + actor).toList())
                .setAnswerByDate(ProtoTime.toProto(ANSWER_BY))
                .setRequestId(request());
    }

    public List<CommitmentRound> ask(int year, String... actors) {
        return As.staff("coordinator")
                .on(stub)
                .requestCommitments(asking(year, actors).build())
                .getCommitmentRoundsList();
    }

    public CommitmentRound get(CommitmentRound round) {
        return As.engine()
                .on(stub)
                .getCommitmentRound(GetCommitmentRoundRequest.newBuilder()
                        .setName(round.getName())
                        .build());
    }

    public static GivenAnswer given(int year, int row, State state, String comment) {
        return GivenAnswer.newBuilder()
                .setRow(name(year) + "/rows/" + row)
                .setState(state)
                .setComment(comment)
                .build();
    }

    public static AnswerCommitmentsRequest answering(CommitmentRound round, GivenAnswer... answers) {
        return AnswerCommitmentsRequest.newBuilder()
                .setName(round.getName())
                .addAllAnswers(List.of(answers))
                .setEtag(round.getEtag())
                .setRequestId(request())
                .build();
    }

    /** As a member of the actor that is asked. */
    public CommitmentRound answer(CommitmentRound round, GivenAnswer... answers) {
        return As.person(round.getActor(), "member").on(stub).answerCommitments(answering(round, answers));
    }

    public static DecideCommitmentsRequest.Builder deciding(CommitmentRound round, Decision decision) {
        return DecideCommitmentsRequest.newBuilder()
                .setName(round.getName())
                .setDecision(decision)
                .setNote("Efter samtal")
                .setEtag(round.getEtag())
                .setRequestId(request());
    }

    public CommitmentRound decide(DecideCommitmentsRequest.Builder decided) {
        return As.staff("coordinator").on(stub).decideCommitments(decided.build());
    }

    public CommitmentRound settle(CommitmentRound round) {
        return As.engine()
                .on(stub)
                .settleCommitments(SettleCommitmentsRequest.newBuilder()
                        .setName(round.getName())
                        .setRequestId(request())
                        .build());
    }

    /** How each row of an actor stands. */
    public List<State> states(int year, String actor) {
        return As.staff("analyst")
                .on(stub)
                .listCommitments(ListCommitmentsRequest.newBuilder()
                        .setParent(name(year))
                        .setActor("actors/" + actor)
                        .build())
                .getCommitmentsList()
                .stream()
                .map(Commitment::getState)
                .toList();
    }
}

package se.arshjul.portal.commitment;

import com.google.type.Date;
import se.arshjul.plan.v1.Commitment;
import se.arshjul.plan.v1.CommitmentAnswer;
import se.arshjul.plan.v1.CommitmentCount;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.CommitmentServiceGrpc;
import se.arshjul.plan.v1.ListCommitmentAnswersResponse;
import se.arshjul.plan.v1.ListCommitmentRoundsResponse;
import se.arshjul.plan.v1.ListCommitmentsResponse;
import se.arshjul.plan.v1.SummarizeCommitmentsResponse;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.implementation.Scheduled;

/** IVO is asked about its two rows and has said no to the first before that was changed. */
final class Committed {

    static final String ROUND = Scheduled.NAME + "/commitmentRounds/ivo-1";

    private final FakePlatform platform;

    Committed(FakePlatform platform) {
        this.platform = platform;
    }

    void all() {
        new Scheduled(platform).all();
        stands(round().build());
        platform.answer(
                CommitmentServiceGrpc.getListCommitmentsMethod(),
                ListCommitmentsResponse.newBuilder()
                        .addCommitments(commitment(1, Commitment.State.PROPOSED).setChangedSince(true))
                        .addCommitments(commitment(2, Commitment.State.ACCEPTED_WITH_COMMENT)
                                .setComment("Från april"))
                        .build());
        platform.answer(
                CommitmentServiceGrpc.getListCommitmentAnswersMethod(),
                ListCommitmentAnswersResponse.newBuilder()
                        .addCommitmentAnswers(CommitmentAnswer.newBuilder()
                                .setName(Scheduled.NAME + "/rows/1/commitments/ivo/answers/1")
                                .setState(Commitment.State.DECLINED)
                                .setComment("Inget uppdrag")
                                .setActivity("Kartlägga allt")
                                .setAnsweredBy("Ledamot"))
                        .build());
        platform.answer(
                CommitmentServiceGrpc.getSummarizeCommitmentsMethod(),
                SummarizeCommitmentsResponse.newBuilder()
                        .addCounts(CommitmentCount.newBuilder()
                                .setActor("actors/forte")
                                .setCommitmentCount(1)
                                .setProposedCount(1))
                        .addCounts(CommitmentCount.newBuilder()
                                .setActor("actors/ivo")
                                .setCommitmentCount(2)
                                .setProposedCount(1)
                                .setCommentedCount(1)
                                .setChangedSinceCount(1)
                                .setRound(round()))
                        .build());
    }

    static CommitmentRound.Builder round() {
        return CommitmentRound.newBuilder()
                .setName(ROUND)
                .setActor("actors/ivo")
                .setState(CommitmentRound.State.ASKED)
                .setAnswerByDate(Date.newBuilder().setYear(2026).setMonth(3).setDay(23))
                .setWorkingDaysLeft(4)
                .setCommitmentCount(2)
                .setProposedCount(1)
                .setEtag("\"3-a\"");
    }

    void stands(CommitmentRound round) {
        platform.answer(CommitmentServiceGrpc.getGetCommitmentRoundMethod(), round);
        platform.answer(
                CommitmentServiceGrpc.getListCommitmentRoundsMethod(),
                ListCommitmentRoundsResponse.newBuilder()
                        .addCommitmentRounds(round)
                        .build());
    }

    private static Commitment.Builder commitment(int row, Commitment.State state) {
        return Commitment.newBuilder()
                .setRow(Scheduled.NAME + "/rows/" + row)
                .setActor("actors/ivo")
                .setState(state);
    }
}

package se.arshjul.portal.commitment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.plan.v1.Commitment;
import se.arshjul.plan.v1.CommitmentAnswer;
import se.arshjul.plan.v1.CommitmentCount;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.CommitmentServiceGrpc.CommitmentServiceBlockingStub;
import se.arshjul.plan.v1.GetCommitmentRoundRequest;
import se.arshjul.plan.v1.ListCommitmentAnswersRequest;
import se.arshjul.plan.v1.ListCommitmentAnswersResponse;
import se.arshjul.plan.v1.ListCommitmentRoundsRequest;
import se.arshjul.plan.v1.ListCommitmentRoundsResponse;
import se.arshjul.plan.v1.ListCommitmentsRequest;
import se.arshjul.plan.v1.ListCommitmentsResponse;
import se.arshjul.plan.v1.SummarizeCommitmentsRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;

/** Reads rounds and commitments for the pages. */
@Component
class Rounds {

    /** Rows and answers can be long, and a reply holds 4 MB. */
    private static final int PAGE = 250;

    private final Calls<CommitmentServiceBlockingStub> commitments;

    Rounds(Calls<CommitmentServiceBlockingStub> commitments) {
        this.commitments = commitments;
    }

    CommitmentRound get(String year, String round) {
        return commitments.read(stub -> stub.getCommitmentRound(GetCommitmentRoundRequest.newBuilder()
                .setName(year + "/commitmentRounds/" + round)
                .build()));
    }

    /** The latest round of an actor in each year of a plan. */
    List<CommitmentRound> of(String plan, String actor) {
        return commitments.read(stub -> of(stub, plan, actor));
    }

    /** The same for a page that can do without. */
    Part<List<CommitmentRound>> partOf(String plan, String actor) {
        return commitments.part(stub -> of(stub, plan, actor));
    }

    private static List<CommitmentRound> of(CommitmentServiceBlockingStub stub, String plan, String actor) {
        return EveryPage.of(
                token -> stub.listCommitmentRounds(ListCommitmentRoundsRequest.newBuilder()
                        .setParent(plan)
                        .setActor(actor)
                        .setPageSize(PAGE)
                        .setPageToken(token)
                        .build()),
                ListCommitmentRoundsResponse::getCommitmentRoundsList,
                ListCommitmentRoundsResponse::getNextPageToken);
    }

    /** What an actor has said to each of its rows, by the rows' names. */
    Map<String, Commitment> commitments(String year, String actor) {
        return commitments
                .read(stub -> EveryPage.of(
                        token -> stub.listCommitments(ListCommitmentsRequest.newBuilder()
                                .setParent(year)
                                .setActor(actor)
                                .setPageSize(PAGE)
                                .setPageToken(token)
                                .build()),
                        ListCommitmentsResponse::getCommitmentsList,
                        ListCommitmentsResponse::getNextPageToken))
                .stream()
                .collect(Collectors.toMap(Commitment::getRow, commitment -> commitment));
    }

    /** Everything that an actor has said, the latest first. */
    List<CommitmentAnswer> answers(String year, String actor) {
        return commitments.read(stub -> EveryPage.of(
                token -> stub.listCommitmentAnswers(ListCommitmentAnswersRequest.newBuilder()
                        .setParent(year)
                        .setActor(actor)
                        .setPageSize(PAGE)
                        .setPageToken(token)
                        .build()),
                ListCommitmentAnswersResponse::getCommitmentAnswersList,
                ListCommitmentAnswersResponse::getNextPageToken));
    }

    List<CommitmentCount> counts(String year) {
        return commitments
                .read(stub -> stub.summarizeCommitments(
                        SummarizeCommitmentsRequest.newBuilder().setParent(year).build()))
                .getCountsList();
    }
}

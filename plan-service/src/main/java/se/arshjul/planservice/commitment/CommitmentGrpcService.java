package se.arshjul.planservice.commitment;

import io.grpc.stub.StreamObserver;
import java.time.InstantSource;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.plan.v1.AnswerCommitmentsRequest;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.CommitmentServiceGrpc;
import se.arshjul.plan.v1.DecideCommitmentsRequest;
import se.arshjul.plan.v1.GetCommitmentRoundRequest;
import se.arshjul.plan.v1.ListCommitmentAnswersRequest;
import se.arshjul.plan.v1.ListCommitmentAnswersResponse;
import se.arshjul.plan.v1.ListCommitmentRoundsRequest;
import se.arshjul.plan.v1.ListCommitmentRoundsResponse;
import se.arshjul.plan.v1.ListCommitmentsRequest;
import se.arshjul.plan.v1.ListCommitmentsResponse;
import se.arshjul.plan.v1.RequestCommitmentsRequest;
import se.arshjul.plan.v1.RequestCommitmentsResponse;
import se.arshjul.plan.v1.SettleCommitmentsRequest;
import se.arshjul.plan.v1.SummarizeCommitmentsRequest;
import se.arshjul.plan.v1.SummarizeCommitmentsResponse;
import se.arshjul.plan.v1.WithdrawCommitmentsRequest;
import se.arshjul.planservice.implementation.ImplementationName;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.runtime.request.RequestId;

/** CommitmentService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class CommitmentGrpcService extends CommitmentServiceGrpc.CommitmentServiceImplBase {

    private final CommitmentGuard guard;
    private final CommitmentLists lists;
    private final RequestCommitments requestCommitments;
    private final AnswerCommitments answerCommitments;
    private final DecideCommitments decideCommitments;
    private final SettleCommitments settleCommitments;
    private final InstantSource clock;

    CommitmentGrpcService(
            CommitmentGuard guard,
            CommitmentLists lists,
            RequestCommitments requestCommitments,
            AnswerCommitments answerCommitments,
            DecideCommitments decideCommitments,
            SettleCommitments settleCommitments,
            InstantSource clock) {
        this.guard = guard;
        this.lists = lists;
        this.requestCommitments = requestCommitments;
        this.answerCommitments = answerCommitments;
        this.decideCommitments = decideCommitments;
        this.settleCommitments = settleCommitments;
        this.clock = clock;
    }

    @Override
    public void listCommitments(ListCommitmentsRequest request, StreamObserver<ListCommitmentsResponse> replies) {
        guard.requireReader(request.getActor());
        var page = lists.commitments(
                ImplementationName.parse(request.getParent()),
                request.getActor(),
                request.getState().name(),
                request.getPageSize(),
                request.getPageToken());
        reply(
                replies,
                ListCommitmentsResponse.newBuilder()
                        .addAllCommitments(page.map(CommitmentProtos::toProto).items())
                        .setNextPageToken(page.nextPageToken())
                        .build());
    }

    @Override
    public void listCommitmentAnswers(
            ListCommitmentAnswersRequest request, StreamObserver<ListCommitmentAnswersResponse> replies) {
        guard.requireReader(request.getActor());
        if (request.getActor().isEmpty()) {
            throw CommitmentRefusals.actorMissing();
        }
        var page = lists.answers(
                ImplementationName.parse(request.getParent()),
                request.getActor(),
                request.getPageSize(),
                request.getPageToken());
        reply(
                replies,
                ListCommitmentAnswersResponse.newBuilder()
                        .addAllCommitmentAnswers(
                                page.map(CommitmentProtos::toProto).items())
                        .setNextPageToken(page.nextPageToken())
                        .build());
    }

    @Override
    public void summarizeCommitments(
            SummarizeCommitmentsRequest request, StreamObserver<SummarizeCommitmentsResponse> replies) {
        var plan = ImplementationName.parse(request.getParent());
        var counts = SummarizeCommitmentsResponse.newBuilder();
        var rounds = lists.rounds(plan);
        lists.byActor(plan).forEach((actor, commitments) -> {
            var count = CommitmentProtos.count(actor, commitments);
            var round = rounds.get(actor);
            if (round != null) {
                count.setRound(CommitmentProtos.toProto(new Standing(round, commitments), clock.instant()));
            }
            counts.addCounts(count);
        });
        reply(replies, counts.build());
    }

    @Override
    public void getCommitmentRound(GetCommitmentRoundRequest request, StreamObserver<CommitmentRound> replies) {
        reply(replies, toProto(guard.read(request.getName())));
    }

    @Override
    public void listCommitmentRounds(
            ListCommitmentRoundsRequest request, StreamObserver<ListCommitmentRoundsResponse> replies) {
        guard.requireReader(request.getActor());
        var page = lists.rounds(
                PlanName.parse(request.getParent()), request.getActor(), request.getPageSize(), request.getPageToken());
        reply(
                replies,
                ListCommitmentRoundsResponse.newBuilder()
                        .addAllCommitmentRounds(page.map(this::toProto).items())
                        .setNextPageToken(page.nextPageToken())
                        .build());
    }

    @Override
    public void requestCommitments(
            RequestCommitmentsRequest request, StreamObserver<RequestCommitmentsResponse> replies) {
        var id = RequestId.parse(request.getRequestId());
        var asked = requestCommitments.handle(id, CommitmentProtos.toCommand(request));
        reply(
                replies,
                RequestCommitmentsResponse.newBuilder()
                        .addAllCommitmentRounds(
                                asked.stream().map(this::toProto).toList())
                        .build());
    }

    @Override
    public void answerCommitments(AnswerCommitmentsRequest request, StreamObserver<CommitmentRound> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, toProto(answerCommitments.handle(id, CommitmentProtos.toCommand(request))));
    }

    @Override
    public void decideCommitments(DecideCommitmentsRequest request, StreamObserver<CommitmentRound> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, toProto(decideCommitments.handle(id, CommitmentProtos.toCommand(request))));
    }

    @Override
    public void settleCommitments(SettleCommitmentsRequest request, StreamObserver<CommitmentRound> replies) {
        var id = RequestId.parse(request.getRequestId());
        var command = new SettleCommitments.Command(RoundName.parse(request.getName()));
        reply(replies, toProto(settleCommitments.handle(id, command)));
    }

    @Override
    public void withdrawCommitments(WithdrawCommitmentsRequest request, StreamObserver<CommitmentRound> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, toProto(decideCommitments.handle(id, CommitmentProtos.toCommand(request))));
    }

    private CommitmentRound toProto(Standing standing) {
        return CommitmentProtos.toProto(standing, clock.instant());
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}

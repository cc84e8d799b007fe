package se.arshjul.workflows;

import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.arshjul.followup.v1.GetStatedPlanRequest;
import se.arshjul.followup.v1.StatedPlan;
import se.arshjul.followup.v1.StatedPlanServiceGrpc;
import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.CommitmentServiceGrpc;
import se.arshjul.plan.v1.GetCommitmentRoundRequest;
import se.arshjul.plan.v1.OwnPlan;
import se.arshjul.plan.v1.OwnPlanServiceGrpc;
import se.arshjul.plan.v1.SettleCommitmentsRequest;
import se.arshjul.plan.v1.StateOwnPlanRequest;
import se.arshjul.runtime.refusal.Refusal;

/** What responses state of own plans, and the register of these in plan-service, kept in memory. */
final class FakePlans {

    /** By request and version, {@code surveys/s1/requests/region-r1 2}; others state nothing. */
    final Map<String, StatedPlan> stated = new ConcurrentHashMap<>();

    /** By their names. */
    final Map<String, CommitmentRound> rounds = new ConcurrentHashMap<>();

    private final FakeServices services;

    FakePlans(FakeServices services) {
        this.services = services;
    }

    List<BindableService> services() {
        return List.of(new StatedPlans(), new OwnPlans(), new Commitments());
    }

    private final class StatedPlans extends StatedPlanServiceGrpc.StatedPlanServiceImplBase {

        @Override
        public void getStatedPlan(GetStatedPlanRequest request, StreamObserver<StatedPlan> replies) {
            services.answer(request, replies, () -> {
                var found = stated.get(request.getName() + " " + request.getVersion());
                if (found == null) {
                    throw Refusal.notFound("PLAN_NOT_STATED", "It says nothing of a plan.", Map.of());
                }
                return found;
            });
        }
    }

    private final class Commitments extends CommitmentServiceGrpc.CommitmentServiceImplBase {

        @Override
        public void getCommitmentRound(GetCommitmentRoundRequest request, StreamObserver<CommitmentRound> replies) {
            services.answer(request, replies, () -> get(request.getName()));
        }

        @Override
        public void settleCommitments(SettleCommitmentsRequest request, StreamObserver<CommitmentRound> replies) {
            services.answer(request, replies, () -> get(request.getName()));
        }

        private CommitmentRound get(String name) {
            var found = rounds.get(name);
            if (found == null) {
                throw Refusal.notFound("COMMITMENT_ROUND_NOT_FOUND", "No such round.", Map.of());
            }
            return found;
        }
    }

    private final class OwnPlans extends OwnPlanServiceGrpc.OwnPlanServiceImplBase {

        @Override
        public void stateOwnPlan(StateOwnPlanRequest request, StreamObserver<OwnPlan> replies) {
            services.answer(request, replies, OwnPlan::getDefaultInstance);
        }
    }
}

package se.arshjul.workflows.ownplanentry;

import io.camunda.client.api.response.ActivatedJob;
import io.grpc.StatusRuntimeException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.GetStatedPlanRequest;
import se.arshjul.followup.v1.StatedPlan;
import se.arshjul.followup.v1.StatedPlanServiceGrpc.StatedPlanServiceBlockingStub;
import se.arshjul.plan.v1.OwnPlanServiceGrpc.OwnPlanServiceBlockingStub;
import se.arshjul.plan.v1.OwnPlanStatement;
import se.arshjul.plan.v1.StateOwnPlanRequest;
import se.arshjul.runtime.refusal.RefusalStatus;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.RequestIds;
import se.arshjul.workflows.job.Worker;

/** Takes what an accepted response states of the body's own plan to the register of plans. */
@Component
class StateOwnPlanWorker implements Worker {

    private final StatedPlanServiceBlockingStub statedPlans;
    private final OwnPlanServiceBlockingStub ownPlans;

    StateOwnPlanWorker(StatedPlanServiceBlockingStub statedPlans, OwnPlanServiceBlockingStub ownPlans) {
        this.statedPlans = statedPlans;
        this.ownPlans = ownPlans;
    }

    @Override
    public String type() {
        return OwnPlanEntry.Jobs.STATE_OWN_PLAN;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        stated(job).ifPresent(stated -> {
            var request = toRequest(stated);
            ownPlans.stateOwnPlan(
                    request.setRequestId(RequestIds.of(job, request.build())).build());
        });
        return Map.of();
    }

    /** Empty when the survey does not ask for a plan. */
    private Optional<StatedPlan> stated(ActivatedJob job) {
        try {
            return Optional.of(statedPlans.getStatedPlan(GetStatedPlanRequest.newBuilder()
                    .setName(JobVariables.text(job, "request"))
                    .setVersion(JobVariables.number(job, "version"))
                    .build()));
        } catch (StatusRuntimeException refused) {
            if (RefusalStatus.read(refused)
                    .filter(refusal -> refusal.reason().equals("PLAN_NOT_STATED"))
                    .isPresent()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static StateOwnPlanRequest.Builder toRequest(StatedPlan stated) {
        return StateOwnPlanRequest.newBuilder()
                .setName("ownPlans/" + stated.getRequest().replaceFirst(".*/", ""))
                .setActor(stated.getActor())
                .setRecipientKind(stated.getRecipientKind())
                .setDisplayName(stated.getDisplayName())
                .setStatement(OwnPlanStatement.newBuilder()
                        .setRequest(stated.getRequest())
                        .setVersion(stated.getVersion())
                        .setYear(stated.getYear())
                        .setReference(stated.getReference())
                        .setApproveTime(stated.getApproveTime())
                        .setExistence(OwnPlanStatement.Existence.valueOf(
                                stated.getExistence().name()))
                        .setTitle(stated.getTitle())
                        .setStartYear(stated.getStartYear())
                        .setEndYear(stated.getEndYear())
                        .setDecidedBy(stated.getDecidedBy())
                        .setLink(stated.getLink())
                        .addAllElements(stated.getPartsList())
                        .setFilesAttached(stated.getFilesAttached())
                        .setPlanVersion(stated.getPlanVersion()));
    }
}

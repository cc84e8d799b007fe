package se.arshjul.planservice.implementation;

import java.util.List;
import java.util.UUID;
import se.arshjul.plan.v1.CreateImplementationPlanRequest;
import se.arshjul.plan.v1.CreateImplementationRowRequest;
import se.arshjul.plan.v1.DeleteImplementationRowRequest;
import se.arshjul.plan.v1.GetImplementationPlanRequest;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.ImplementationRow.Status;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.plan.v1.ListImplementationRowsRequest;
import se.arshjul.plan.v1.PublishImplementationPlanRequest;
import se.arshjul.plan.v1.ReviseImplementationPlanRequest;
import se.arshjul.plan.v1.TellRowStatusRequest;
import se.arshjul.plan.v1.UpdateImplementationRowRequest;
import se.arshjul.testkit.As;

/** Implementation plans of the national plan as a coordinator keeps them; each test has a year of its own. */
public final class ImplementationCalls {

    public static final String PLAN = "plans/nhp-patientsakerhet";

    private final ImplementationServiceBlockingStub stub;

    public ImplementationCalls(ImplementationServiceBlockingStub stub) {
        this.stub = As.staff("coordinator").on(stub);
    }

    public static String request() {
        return UUID.randomUUID().toString();
    }

    public static String name(int year) {
        return PLAN + "/implementationPlans/" + year;
    }

    public static CreateImplementationPlanRequest.Builder creating(int year) {
        return CreateImplementationPlanRequest.newBuilder()
                .setParent(PLAN)
                .setYear(year)
                .setRequestId(request());
    }

    public ImplementationPlan create(int year) {
        return stub.createImplementationPlan(creating(year).build());
    }

    public static ImplementationRow.Builder row(String element, String... actors) {
        return ImplementationRow.newBuilder()
                .setElementId(element)
                .addAllActors(
                        List.of(actors).stream().map(actor -> "actors/" + actor).toList())
                .setActivity("Aktivitet för " + element)
                .setFollowUp("Lägesbild i november")
                .setStartMonth(2)
                .setEndMonth(9);
    }

    public ImplementationRow add(int year, ImplementationRow.Builder row) {
        return stub.createImplementationRow(CreateImplementationRowRequest.newBuilder()
                .setParent(name(year))
                .setRow(row)
                .setRequestId(request())
                .build());
    }

    public ImplementationRow update(ImplementationRow row) {
        return stub.updateImplementationRow(UpdateImplementationRowRequest.newBuilder()
                .setRow(row)
                .setRequestId(request())
                .build());
    }

    public void delete(ImplementationRow row) {
        stub.deleteImplementationRow(DeleteImplementationRowRequest.newBuilder()
                .setName(row.getName())
                .setEtag(row.getEtag())
                .setRequestId(request())
                .build());
    }

    public ImplementationPlan get(int year) {
        return stub.getImplementationPlan(GetImplementationPlanRequest.newBuilder()
                .setName(name(year))
                .setView(View.WORKING)
                .build());
    }

    public List<ImplementationRow> rows(int year, View view) {
        return stub.listImplementationRows(ListImplementationRowsRequest.newBuilder()
                        .setParent(name(year))
                        .setView(view)
                        .setPageSize(1000)
                        .build())
                .getRowsList();
    }

    public ImplementationPlan publish(int year) {
        return stub.publishImplementationPlan(PublishImplementationPlanRequest.newBuilder()
                .setName(name(year))
                .setEtag(get(year).getEtag())
                .setRequestId(request())
                .build());
    }

    public ImplementationPlan revise(int year) {
        return stub.reviseImplementationPlan(ReviseImplementationPlanRequest.newBuilder()
                .setName(name(year))
                .setReason("Ny åtgärd från rådet")
                .setEtag(get(year).getEtag())
                .setRequestId(request())
                .build());
    }

    public static TellRowStatusRequest telling(ImplementationRow row, Status status, String note) {
        return TellRowStatusRequest.newBuilder()
                .setName(row.getName())
                .setStatus(status)
                .setNote(note)
                .setStatusEtag(row.getStatusEtag())
                .setRequestId(request())
                .build();
    }

    public ImplementationRow tell(ImplementationRow row, Status status, String note) {
        return stub.tellRowStatus(telling(row, status, note));
    }
}

package se.arshjul.portal.implementation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.plan.v1.Account;
import se.arshjul.plan.v1.AccountServiceGrpc;
import se.arshjul.plan.v1.CopyProposal;
import se.arshjul.plan.v1.GetImplementationPlanRequest;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationPlan.State;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.ImplementationRow.Status;
import se.arshjul.plan.v1.ImplementationServiceGrpc;
import se.arshjul.plan.v1.ListAccountsResponse;
import se.arshjul.plan.v1.ListImplementationPlansResponse;
import se.arshjul.plan.v1.ListImplementationRowsResponse;
import se.arshjul.plan.v1.ListPlannedMeasuresResponse;
import se.arshjul.plan.v1.ListRowChangesResponse;
import se.arshjul.plan.v1.ListRowStatusesResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.plan.v1.PlannedMeasure;
import se.arshjul.plan.v1.PreviewImplementationCopyResponse;
import se.arshjul.plan.v1.RowChange;
import se.arshjul.plan.v1.RowStatus;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** The implementation plan of 2026, published and being revised, of a plan with three measures. */
public final class Scheduled {

    public static final String NAME = "plans/nhp/implementationPlans/2026";

    private final FakePlatform platform;

    public Scheduled(FakePlatform platform) {
        this.platform = platform;
    }

    public void all() {
        stands(State.DRAFT);
        platform.answer(
                PlanServiceGrpc.getGetPlanMethod(),
                Plan.newBuilder()
                        .setName("plans/nhp")
                        .setTitle("Den nationella planen")
                        .setOwner(SignedInAs.HOME_ACTOR)
                        .setLevel(Plan.Level.NATIONAL)
                        .build());
        platform.answer(
                ImplementationServiceGrpc.getListImplementationRowsMethod(),
                ListImplementationRowsResponse.newBuilder().addAllRows(rows()).build());
        platform.handle(
                ImplementationServiceGrpc.getGetImplementationRowMethod(),
                asked -> rows().stream()
                        .filter(row -> row.getName().equals(asked.getName()))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("IMPLEMENTATION_ROW_NOT_FOUND", "none", Map.of())));
        platform.answer(
                ImplementationServiceGrpc.getListPlannedMeasuresMethod(),
                ListPlannedMeasuresResponse.newBuilder()
                        .addPlannedMeasures(measure("m1-1", "1.1", "Nya sätt att mäta", 1))
                        .addPlannedMeasures(measure("m1-2", "1.2", "Bättre utredning", 1))
                        .addPlannedMeasures(measure("m1-3", "1.3", "Samla uppgifter", 0))
                        .build());
        platform.answer(
                ImplementationServiceGrpc.getListRowStatusesMethod(),
                ListRowStatusesResponse.newBuilder()
                        .addRowStatuses(RowStatus.newBuilder()
                                .setStatus(Status.UNDER_WAY)
                                .setNote("Påbörjat i mars")
                                .setActor("actors/forte"))
                        .build());
        differences();
        actors();
    }

    /** What is worked on is a draft, or the same as what is published. */
    public void stands(State state) {
        platform.handle(ImplementationServiceGrpc.getGetImplementationPlanMethod(), asked -> plan(asked, state));
        platform.answer(
                ImplementationServiceGrpc.getListImplementationPlansMethod(),
                ListImplementationPlansResponse.newBuilder()
                        .addImplementationPlans(plan(
                                GetImplementationPlanRequest.newBuilder()
                                        .setName(NAME)
                                        .build(),
                                state))
                        .build());
    }

    private static ImplementationPlan plan(GetImplementationPlanRequest asked, State state) {
        if (!asked.getName().equals(NAME) && !asked.getName().endsWith("/2025")) {
            throw Refusal.notFound("IMPLEMENTATION_PLAN_NOT_FOUND", "none", Map.of());
        }
        var working = asked.getView() == View.WORKING;
        return ImplementationPlan.newBuilder()
                .setName(asked.getName())
                .setYear(Integer.parseInt(asked.getName().replaceFirst(".*/", "")))
                .setPlanVersion("plans/nhp/versions/3")
                .setState(working ? state : State.PUBLISHED)
                .setRevision(working && state == State.DRAFT ? 2 : 1)
                .setPublishedRevision(1)
                .setPublishTime(ProtoTime.toProto(Instant.parse("2026-01-15T09:00:00Z")))
                .setRevisionReason(working && state == State.DRAFT ? "Ny åtgärd från rådet" : "")
                .setRowCount(2)
                .setUnfollowedCount(1)
                .setEtag("\"7\"")
                .build();
    }

    private static PlannedMeasure.Builder measure(String id, String code, String label, int rows) {
        return PlannedMeasure.newBuilder()
                .setElementId(id)
                .setCode(code)
                .setLabel(label)
                .setRowCount(rows);
    }

    public static List<ImplementationRow> rows() {
        return List.of(
                row(1).setElementId("m1-1")
                        .addActors("actors/forte")
                        .addActors("actors/ivo")
                        .setActivity("Kartlägga mätmetoder")
                        .setFollowUp("Rapport i november")
                        .setStartMonth(2)
                        .setEndMonth(9)
                        .setStatus(Status.UNDER_WAY)
                        .setStatusNote("Påbörjat i mars")
                        .setStatusEtag("\"1\"")
                        .setCarryReason("Väntade på medel")
                        .build(),
                row(2).setElementId("m1-2")
                        .addActors("actors/ivo")
                        .setActivity("Sprida utredningsstöd")
                        .setStartMonth(4)
                        .setEndMonth(4)
                        .setStatus(Status.NOT_STARTED)
                        .setStatusEtag("\"0\"")
                        .build());
    }

    private static ImplementationRow.Builder row(int number) {
        return ImplementationRow.newBuilder()
                .setName(NAME + "/rows/" + number)
                .setPriority(100)
                .setEtag("\"1\"");
    }

    private void differences() {
        var rows = rows();
        platform.answer(
                ImplementationServiceGrpc.getListRowChangesMethod(),
                ListRowChangesResponse.newBuilder()
                        .addRowChanges(RowChange.newBuilder()
                                .setKind(RowChange.Kind.CHANGED)
                                .setRow(rows.get(0))
                                .setOtherRow(rows.get(0).toBuilder().setEndMonth(6))
                                .addChangedFields("end_month"))
                        .addRowChanges(RowChange.newBuilder()
                                .setKind(RowChange.Kind.LEFT_OUT)
                                .setOtherRow(rows.get(1).toBuilder().setStatus(Status.DONE)))
                        .build());
        platform.answer(
                ImplementationServiceGrpc.getPreviewImplementationCopyMethod(),
                PreviewImplementationCopyResponse.newBuilder()
                        .addProposals(
                                CopyProposal.newBuilder().setRow(rows.get(0)).setCause(CopyProposal.Cause.NOT_DONE))
                        .addProposals(CopyProposal.newBuilder()
                                .setRow(rows.get(1).toBuilder().setStatus(Status.DONE))
                                .setCause(CopyProposal.Cause.DONE))
                        .build());
    }

    private void actors() {
        platform.answer(
                ActorServiceGrpc.getListActorsMethod(),
                ListActorsResponse.newBuilder()
                        .addActors(actor("forte", "Forte"))
                        .addActors(actor("ivo", "IVO"))
                        .build());
        platform.handle(
                AccountServiceGrpc.getListAccountsMethod(),
                asked -> ListAccountsResponse.newBuilder()
                        .addAllAccounts(accounts()
                                .filter(account -> !asked.getPublishedOnly() || account.getPublishedVersion() > 0)
                                .toList())
                        .build());
    }

    private static Stream<Account> accounts() {
        return Stream.of(
                Account.newBuilder()
                        .setName(NAME + "/accounts/forte")
                        .setActor("actors/forte")
                        .setText("Vi har  mätt\nmycket.")
                        .setVersion(1)
                        .setPublishedVersion(1)
                        .build(),
                Account.newBuilder()
                        .setName(NAME + "/accounts/ivo")
                        .setActor("actors/ivo")
                        .setText("Inte klart än.")
                        .setVersion(2)
                        .setPublishedVersion(0)
                        .build());
    }

    private static Actor.Builder actor(String id, String name) {
        return Actor.newBuilder().setName("actors/" + id).setDisplayName(name).addKinds(Actor.Kind.AUTHORITY);
    }
}

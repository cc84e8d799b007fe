package se.arshjul.planservice;

import static se.arshjul.runtime.access.AccessRule.anyone;
import static se.arshjul.runtime.access.AccessRule.body;
import static se.arshjul.runtime.access.AccessRule.engine;
import static se.arshjul.runtime.access.AccessRule.staff;

import se.arshjul.plan.v1.AccountServiceGrpc;
import se.arshjul.plan.v1.CommitmentServiceGrpc;
import se.arshjul.plan.v1.ImplementationServiceGrpc;
import se.arshjul.runtime.access.AccessTable;

/**
 * Who may call which method about implementation plans: coordinators keep them, and what is published is public. What an
 * actor says to its rows and tells of its own work is for its members alone to write.
 */
final class ImplementationAccess {

    private ImplementationAccess() {}

    static AccessTable allow(AccessTable table) {
        return accounts(commitments(implementations(table)));
    }

    private static AccessTable implementations(AccessTable table) {
        return table.allow(ImplementationServiceGrpc.getGetImplementationPlanMethod(), anyone())
                .allow(ImplementationServiceGrpc.getListImplementationPlansMethod(), anyone())
                .allow(ImplementationServiceGrpc.getCreateImplementationPlanMethod(), staff("coordinator"))
                .allow(ImplementationServiceGrpc.getPreviewImplementationCopyMethod(), staff("coordinator"))
                .allow(ImplementationServiceGrpc.getPublishImplementationPlanMethod(), staff("coordinator"))
                .allow(ImplementationServiceGrpc.getReviseImplementationPlanMethod(), staff("coordinator"))
                .allow(ImplementationServiceGrpc.getListImplementationRowsMethod(), anyone())
                .allow(ImplementationServiceGrpc.getGetImplementationRowMethod(), anyone())
                .allow(ImplementationServiceGrpc.getCreateImplementationRowMethod(), staff("coordinator"))
                .allow(ImplementationServiceGrpc.getUpdateImplementationRowMethod(), staff("coordinator"))
                .allow(ImplementationServiceGrpc.getDeleteImplementationRowMethod(), staff("coordinator"))
                .allow(
                        ImplementationServiceGrpc.getTellRowStatusMethod(),
                        staff("coordinator").or(body("member")))
                .allow(ImplementationServiceGrpc.getListRowStatusesMethod(), anyone())
                .allow(ImplementationServiceGrpc.getListRowChangesMethod(), anyone())
                .allow(ImplementationServiceGrpc.getListPlannedMeasuresMethod(), anyone());
    }

    private static AccessTable commitments(AccessTable table) {
        return table.allow(CommitmentServiceGrpc.getListCommitmentsMethod(), staff().or(body("member")))
                .allow(CommitmentServiceGrpc.getListCommitmentAnswersMethod(), staff().or(body("member")))
                .allow(CommitmentServiceGrpc.getSummarizeCommitmentsMethod(), staff())
                .allow(
                        CommitmentServiceGrpc.getGetCommitmentRoundMethod(),
                        staff().or(body("member")).or(engine()))
                .allow(CommitmentServiceGrpc.getListCommitmentRoundsMethod(), staff().or(body("member")))
                .allow(CommitmentServiceGrpc.getRequestCommitmentsMethod(), staff("coordinator"))
                .allow(CommitmentServiceGrpc.getAnswerCommitmentsMethod(), body("member"))
                .allow(CommitmentServiceGrpc.getDecideCommitmentsMethod(), staff("coordinator"))
                .allow(CommitmentServiceGrpc.getSettleCommitmentsMethod(), engine())
                .allow(CommitmentServiceGrpc.getWithdrawCommitmentsMethod(), staff("coordinator"));
    }

    private static AccessTable accounts(AccessTable table) {
        return table.allow(AccountServiceGrpc.getGetAccountMethod(), anyone())
                .allow(AccountServiceGrpc.getListAccountsMethod(), anyone())
                .allow(AccountServiceGrpc.getListAccountVersionsMethod(), staff().or(body("member")))
                .allow(AccountServiceGrpc.getWriteAccountMethod(), body("member"))
                .allow(AccountServiceGrpc.getPublishAccountMethod(), body("member"));
    }
}

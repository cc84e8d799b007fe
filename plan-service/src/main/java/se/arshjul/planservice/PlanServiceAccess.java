package se.arshjul.planservice;

import static se.arshjul.runtime.access.AccessRule.anyone;
import static se.arshjul.runtime.access.AccessRule.body;
import static se.arshjul.runtime.access.AccessRule.engine;
import static se.arshjul.runtime.access.AccessRule.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.plan.v1.AlignmentServiceGrpc;
import se.arshjul.plan.v1.CoverageServiceGrpc;
import se.arshjul.plan.v1.DataSourceServiceGrpc;
import se.arshjul.plan.v1.DifferenceServiceGrpc;
import se.arshjul.plan.v1.DraftElementServiceGrpc;
import se.arshjul.plan.v1.DraftServiceGrpc;
import se.arshjul.plan.v1.OwnPlanServiceGrpc;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.plan.v1.ProgressServiceGrpc;
import se.arshjul.runtime.access.AccessTable;

/**
 * Who may call which method: plans and how far they have come are public, how that was found out is the agency's. What a
 * body states of its own plan is the agency's and the body's; whose they may see is said where it is read.
 */
@Configuration(proxyBeanMethods = false)
class PlanServiceAccess {

    @Bean
    AccessTable accessTable() {
        // No wider than the answers that it is made of.
        var answerReaders = staff("coordinator", "analyst").or(body("respondent", "approver", "contact"));
        return drafts(AccessTable.denyByDefault())
                .allow(PlanServiceGrpc.getGetPlanMethod(), anyone())
                .allow(PlanServiceGrpc.getListPlansMethod(), anyone())
                .allow(PlanServiceGrpc.getGetVersionMethod(), anyone())
                .allow(PlanServiceGrpc.getListVersionsMethod(), anyone())
                .allow(PlanServiceGrpc.getGetElementMethod(), anyone())
                .allow(PlanServiceGrpc.getListElementsMethod(), anyone())
                .allow(DataSourceServiceGrpc.getListDataSourcesMethod(), anyone())
                .allow(AlignmentServiceGrpc.getSummarizeAlignmentMethod(), anyone())
                .allow(AlignmentServiceGrpc.getSummarizeAlignmentChangesMethod(), anyone())
                .allow(AlignmentServiceGrpc.getListFollowingElementsMethod(), anyone())
                .allow(CoverageServiceGrpc.getListCoverageMethod(), anyone())
                .allow(CoverageServiceGrpc.getSummarizeCoverageMethod(), anyone())
                .allow(DifferenceServiceGrpc.getListChangesMethod(), anyone())
                .allow(ProgressServiceGrpc.getGetProgressMethod(), anyone())
                .allow(ProgressServiceGrpc.getListProgressMethod(), anyone())
                .allow(ProgressServiceGrpc.getListProgressEntriesMethod(), staff())
                .allow(ProgressServiceGrpc.getPreviewProgressMethod(), staff())
                .allow(ProgressServiceGrpc.getConfirmProgressMethod(), staff("coordinator"))
                .allow(OwnPlanServiceGrpc.getStateOwnPlanMethod(), engine())
                .allow(OwnPlanServiceGrpc.getGetOwnPlanMethod(), answerReaders)
                .allow(OwnPlanServiceGrpc.getListOwnPlansMethod(), answerReaders)
                .allow(OwnPlanServiceGrpc.getListOwnPlanStatementsMethod(), answerReaders);
    }

    private static AccessTable drafts(AccessTable table) {
        // Whose plan it is says DraftGuard.
        var writers = body("coordinator", "analyst", "respondent");
        var deciders = body("coordinator", "decision-maker");
        return table.allow(DraftServiceGrpc.getCreateDraftMethod(), writers)
                .allow(DraftServiceGrpc.getUpdateDraftMethod(), writers)
                .allow(DraftServiceGrpc.getDeleteDraftMethod(), writers)
                .allow(DraftServiceGrpc.getCirculateVersionMethod(), body("coordinator"))
                .allow(DraftServiceGrpc.getReopenVersionMethod(), body("coordinator"))
                .allow(DraftServiceGrpc.getAdoptVersionMethod(), deciders)
                .allow(DraftServiceGrpc.getPublishVersionMethod(), deciders)
                .allow(DraftElementServiceGrpc.getCreateElementMethod(), writers)
                .allow(DraftElementServiceGrpc.getUpdateElementMethod(), writers)
                .allow(DraftElementServiceGrpc.getMoveElementMethod(), writers)
                .allow(DraftElementServiceGrpc.getDeleteElementMethod(), writers)
                .allow(DraftElementServiceGrpc.getListElementRevisionsMethod(), body());
    }
}

package se.arshjul.workflows;

import static se.arshjul.runtime.access.AccessRule.body;
import static se.arshjul.runtime.access.AccessRule.publisher;
import static se.arshjul.runtime.access.AccessRule.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.runtime.access.AccessTable;
import se.arshjul.workflow.v1.DraftServiceGrpc;
import se.arshjul.workflow.v1.DryRunServiceGrpc;
import se.arshjul.workflow.v1.EventServiceGrpc;
import se.arshjul.workflow.v1.MailingServiceGrpc;
import se.arshjul.workflow.v1.ProcessServiceGrpc;
import se.arshjul.workflow.v1.SavedFilterServiceGrpc;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** Who may use which method; whose work item it is, the inbox says. */
@Configuration(proxyBeanMethods = false)
class WorkflowsAccess {

    @Bean
    AccessTable access() {
        return AccessTable.denyByDefault()
                .allow(EventServiceGrpc.getPublishEventMethod(), publisher())
                .allow(DryRunServiceGrpc.getListPlannedLettersMethod(), staff("coordinator"))
                .allow(DryRunServiceGrpc.getPreviewLetterMethod(), staff("coordinator"))
                .allow(DryRunServiceGrpc.getSendTestLetterMethod(), staff("coordinator"))
                .allow(MailingServiceGrpc.getPreviewMailingMethod(), staff("coordinator"))
                .allow(MailingServiceGrpc.getCreateMailingMethod(), staff("coordinator"))
                .allow(MailingServiceGrpc.getGetMailingMethod(), staff("coordinator"))
                .allow(MailingServiceGrpc.getListMailingsMethod(), staff("coordinator"))
                .allow(MailingServiceGrpc.getListMailingLettersMethod(), staff("coordinator"))
                .allow(ProcessServiceGrpc.getListStepsMethod(), staff())
                .allow(ProcessServiceGrpc.getListLettersMethod(), staff())
                .allow(ProcessServiceGrpc.getSummarizeLettersMethod(), staff())
                .allow(SavedFilterServiceGrpc.getListSavedFiltersMethod(), body())
                .allow(SavedFilterServiceGrpc.getCreateSavedFilterMethod(), body())
                .allow(SavedFilterServiceGrpc.getDeleteSavedFilterMethod(), body())
                .allow(DraftServiceGrpc.getGetDraftMethod(), body())
                .allow(DraftServiceGrpc.getSaveDraftMethod(), body())
                .allow(DraftServiceGrpc.getDiscardDraftMethod(), body())
                .allow(WorkItemServiceGrpc.getGetWorkItemMethod(), body())
                .allow(WorkItemServiceGrpc.getListWorkItemsMethod(), body())
                .allow(WorkItemServiceGrpc.getSummarizeWorkItemsMethod(), body())
                .allow(WorkItemServiceGrpc.getClaimWorkItemMethod(), body())
                .allow(WorkItemServiceGrpc.getReleaseWorkItemMethod(), body())
                .allow(WorkItemServiceGrpc.getTakeOverWorkItemMethod(), body())
                .allow(WorkItemServiceGrpc.getListWorkItemChangesMethod(), body())
                .allow(WorkItemServiceGrpc.getListTakeOversMethod(), body())
                .allow(WorkItemServiceGrpc.getAcknowledgeTakeOverMethod(), body())
                .allow(WorkItemServiceGrpc.getSetFollowUpMethod(), body())
                .allow(WorkItemServiceGrpc.getPreviewWorkItemChangesMethod(), body())
                .allow(WorkItemServiceGrpc.getChangeWorkItemsMethod(), body())
                .allow(WorkItemServiceGrpc.getCompleteWorkItemMethod(), body());
    }
}

package se.arshjul.actorservice;

import static se.arshjul.runtime.access.AccessRule.anyone;
import static se.arshjul.runtime.access.AccessRule.body;
import static se.arshjul.runtime.access.AccessRule.engine;
import static se.arshjul.runtime.access.AccessRule.login;
import static se.arshjul.runtime.access.AccessRule.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.actor.v1.ActorChangeServiceGrpc;
import se.arshjul.actor.v1.ActorImportServiceGrpc;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.BodyServiceGrpc;
import se.arshjul.actor.v1.ContactConfirmationServiceGrpc;
import se.arshjul.actor.v1.MailboxServiceGrpc;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc;
import se.arshjul.actor.v1.SessionServiceGrpc;
import se.arshjul.actor.v1.StandInServiceGrpc;
import se.arshjul.runtime.access.AccessTable;

/** Who may use which method; whose body it may be is for the command to say. */
@Configuration(proxyBeanMethods = false)
class ActorServiceAccess {

    @Bean
    AccessTable access() {
        return history(AccessTable.denyByDefault())
                .allow(ActorServiceGrpc.getGetActorMethod(), anyone())
                .allow(ActorServiceGrpc.getListActorsMethod(), anyone())
                .allow(ActorServiceGrpc.getCreateActorMethod(), staff("coordinator"))
                .allow(
                        ActorServiceGrpc.getUpdateActorMethod(),
                        staff("coordinator").or(body("contact")))
                .allow(ActorServiceGrpc.getListRecipientsMethod(), staff().or(engine()))
                .allow(RecipientGroupServiceGrpc.getListRecipientGroupsMethod(), staff())
                .allow(RecipientGroupServiceGrpc.getGetRecipientGroupMethod(), staff())
                .allow(RecipientGroupServiceGrpc.getListGroupRecipientsMethod(), staff())
                .allow(RecipientGroupServiceGrpc.getCreateRecipientGroupMethod(), staff("coordinator"))
                .allow(RecipientGroupServiceGrpc.getUpdateRecipientGroupMethod(), staff("coordinator"))
                .allow(RecipientGroupServiceGrpc.getDeleteRecipientGroupMethod(), staff("coordinator"))
                .allow(AssignmentServiceGrpc.getListAssignmentsMethod(), body().or(engine()))
                .allow(
                        AssignmentServiceGrpc.getCreateAssignmentMethod(),
                        staff("coordinator").or(body("contact")))
                .allow(
                        AssignmentServiceGrpc.getEndAssignmentMethod(),
                        staff("coordinator").or(body("contact")))
                .allow(MailboxServiceGrpc.getListMailboxesMethod(), body().or(engine()))
                .allow(
                        MailboxServiceGrpc.getCreateMailboxMethod(),
                        staff("coordinator").or(body("contact")))
                .allow(
                        MailboxServiceGrpc.getUpdateMailboxMethod(),
                        staff("coordinator").or(body("contact")))
                .allow(StandInServiceGrpc.getListStandInsMethod(), body().or(engine()))
                .allow(StandInServiceGrpc.getCreateStandInMethod(), body())
                .allow(StandInServiceGrpc.getEndStandInMethod(), body())
                .allow(SessionServiceGrpc.getListCapacitiesMethod(), login())
                .allow(SessionServiceGrpc.getBecomeContactMethod(), login())
                .allow(SessionServiceGrpc.getIssuePermissionMethod(), login());
    }

    /** The register over time, how it is filled, and who sits where. */
    private static AccessTable history(AccessTable table) {
        return table.allow(ActorChangeServiceGrpc.getGetActorChangeMethod(), anyone())
                .allow(ActorChangeServiceGrpc.getListActorChangesMethod(), anyone())
                .allow(ActorChangeServiceGrpc.getResolveActorMethod(), anyone())
                .allow(ActorChangeServiceGrpc.getAnnounceActorChangeMethod(), staff("coordinator"))
                .allow(ActorChangeServiceGrpc.getDateActorChangeMethod(), staff("coordinator"))
                .allow(ActorChangeServiceGrpc.getUndoActorChangeMethod(), staff("coordinator"))
                .allow(ActorImportServiceGrpc.getGetActorImportMethod(), staff("coordinator"))
                .allow(ActorImportServiceGrpc.getListActorImportRowsMethod(), staff("coordinator"))
                .allow(ActorImportServiceGrpc.getCreateActorImportMethod(), staff("coordinator"))
                .allow(ActorImportServiceGrpc.getCommitActorImportMethod(), staff("coordinator"))
                .allow(BodyServiceGrpc.getGetBodyMethod(), anyone())
                .allow(BodyServiceGrpc.getListBodiesMethod(), anyone())
                .allow(BodyServiceGrpc.getListSeatsMethod(), anyone())
                .allow(BodyServiceGrpc.getCreateSeatMethod(), staff("coordinator"))
                .allow(BodyServiceGrpc.getUpdateSeatMethod(), staff("coordinator"))
                .allow(BodyServiceGrpc.getReplaceSeatHolderMethod(), staff("coordinator"))
                .allow(ContactConfirmationServiceGrpc.getGetContactConfirmationMethod(), body())
                .allow(
                        ContactConfirmationServiceGrpc.getConfirmContactsMethod(),
                        staff("coordinator").or(body("contact")))
                .allow(ContactConfirmationServiceGrpc.getListDueConfirmationsMethod(), staff());
    }
}

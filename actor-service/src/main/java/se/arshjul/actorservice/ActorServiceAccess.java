package se.arshjul.actorservice;

import static se.arshjul.runtime.access.AccessRule.anyone;
import static se.arshjul.runtime.access.AccessRule.body;
import static se.arshjul.runtime.access.AccessRule.engine;
import static se.arshjul.runtime.access.AccessRule.login;
import static se.arshjul.runtime.access.AccessRule.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
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
        return AccessTable.denyByDefault()
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
}

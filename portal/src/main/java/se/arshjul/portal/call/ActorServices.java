package se.arshjul.portal.call;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.MailboxServiceGrpc;
import se.arshjul.actor.v1.MailboxServiceGrpc.MailboxServiceBlockingStub;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc.RecipientGroupServiceBlockingStub;
import se.arshjul.actor.v1.SessionServiceGrpc;
import se.arshjul.actor.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import se.arshjul.actor.v1.StandInServiceGrpc;
import se.arshjul.actor.v1.StandInServiceGrpc.StandInServiceBlockingStub;

/** Those of the gRPC services that actor-service serves. */
@Configuration(proxyBeanMethods = false)
class ActorServices {

    private final Services services;

    ActorServices(Services services) {
        this.services = services;
    }

    @Bean
    Calls<ActorServiceBlockingStub> actorCalls() {
        return services.calls("actor", ActorServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<AssignmentServiceBlockingStub> assignmentCalls() {
        return services.calls("actor", AssignmentServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<MailboxServiceBlockingStub> mailboxCalls() {
        return services.calls("actor", MailboxServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<RecipientGroupServiceBlockingStub> recipientGroupCalls() {
        return services.calls("actor", RecipientGroupServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<SessionServiceBlockingStub> sessionCalls() {
        return services.calls("actor", SessionServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<StandInServiceBlockingStub> standInCalls() {
        return services.calls("actor", StandInServiceGrpc::newBlockingStub);
    }
}

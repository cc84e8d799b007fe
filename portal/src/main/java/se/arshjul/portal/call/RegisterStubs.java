package se.arshjul.portal.call;

import io.grpc.ServiceDescriptor;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.actor.v1.ActorChangeServiceGrpc;
import se.arshjul.actor.v1.ActorChangeServiceGrpc.ActorChangeServiceBlockingStub;
import se.arshjul.actor.v1.ActorImportServiceGrpc;
import se.arshjul.actor.v1.ActorImportServiceGrpc.ActorImportServiceBlockingStub;
import se.arshjul.actor.v1.BodyServiceGrpc;
import se.arshjul.actor.v1.BodyServiceGrpc.BodyServiceBlockingStub;
import se.arshjul.actor.v1.ContactConfirmationServiceGrpc;
import se.arshjul.actor.v1.ContactConfirmationServiceGrpc.ContactConfirmationServiceBlockingStub;

/** What actor-service serves of the register over time, besides the actors themselves. */
@Configuration(proxyBeanMethods = false)
class RegisterStubs {

    static final List<ServiceDescriptor> SERVED = List.of(
            ActorChangeServiceGrpc.getServiceDescriptor(),
            ActorImportServiceGrpc.getServiceDescriptor(),
            BodyServiceGrpc.getServiceDescriptor(),
            ContactConfirmationServiceGrpc.getServiceDescriptor());

    private final Services services;

    RegisterStubs(Services services) {
        this.services = services;
    }

    @Bean
    Calls<ActorChangeServiceBlockingStub> actorChangeCalls() {
        return services.calls("actor", ActorChangeServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<ActorImportServiceBlockingStub> actorImportCalls() {
        return services.calls("actor", ActorImportServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<BodyServiceBlockingStub> bodyCalls() {
        return services.calls("actor", BodyServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<ContactConfirmationServiceBlockingStub> contactConfirmationCalls() {
        return services.calls("actor", ContactConfirmationServiceGrpc::newBlockingStub);
    }
}

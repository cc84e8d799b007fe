package se.arshjul.portal.call;

import io.grpc.ServiceDescriptor;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.workflow.v1.DraftServiceGrpc;
import se.arshjul.workflow.v1.DraftServiceGrpc.DraftServiceBlockingStub;

/** What workflows serves about tasks besides the tasks themselves. */
@Configuration(proxyBeanMethods = false)
class InboxStubs {

    static final List<ServiceDescriptor> SERVED = List.of(DraftServiceGrpc.getServiceDescriptor());

    private final Services services;

    InboxStubs(Services services) {
        this.services = services;
    }

    @Bean
    Calls<DraftServiceBlockingStub> taskDraftCalls() {
        return services.calls("workflow", DraftServiceGrpc::newBlockingStub);
    }
}

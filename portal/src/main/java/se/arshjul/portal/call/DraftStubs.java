package se.arshjul.portal.call;

import io.grpc.ServiceDescriptor;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.followup.v1.RevisitServiceGrpc;
import se.arshjul.followup.v1.RevisitServiceGrpc.RevisitServiceBlockingStub;

/** What followup-service serves about drafts besides their answers. */
@Configuration(proxyBeanMethods = false)
class DraftStubs {

    static final List<ServiceDescriptor> SERVED = List.of(RevisitServiceGrpc.getServiceDescriptor());

    private final Services services;

    DraftStubs(Services services) {
        this.services = services;
    }

    @Bean
    Calls<RevisitServiceBlockingStub> revisitCalls() {
        return services.calls("followup", RevisitServiceGrpc::newBlockingStub);
    }
}

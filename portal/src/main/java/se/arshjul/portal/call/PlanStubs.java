package se.arshjul.portal.call;

import io.grpc.ServiceDescriptor;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.plan.v1.AlignmentServiceGrpc;
import se.arshjul.plan.v1.AlignmentServiceGrpc.AlignmentServiceBlockingStub;
import se.arshjul.plan.v1.CoverageServiceGrpc;
import se.arshjul.plan.v1.CoverageServiceGrpc.CoverageServiceBlockingStub;
import se.arshjul.plan.v1.DataSourceServiceGrpc;
import se.arshjul.plan.v1.DataSourceServiceGrpc.DataSourceServiceBlockingStub;
import se.arshjul.plan.v1.DifferenceServiceGrpc;
import se.arshjul.plan.v1.DifferenceServiceGrpc.DifferenceServiceBlockingStub;
import se.arshjul.plan.v1.DraftElementServiceGrpc;
import se.arshjul.plan.v1.DraftElementServiceGrpc.DraftElementServiceBlockingStub;
import se.arshjul.plan.v1.DraftServiceGrpc;
import se.arshjul.plan.v1.DraftServiceGrpc.DraftServiceBlockingStub;
import se.arshjul.plan.v1.OwnPlanServiceGrpc;
import se.arshjul.plan.v1.OwnPlanServiceGrpc.OwnPlanServiceBlockingStub;
import se.arshjul.plan.v1.ProgressServiceGrpc;
import se.arshjul.plan.v1.ProgressServiceGrpc.ProgressServiceBlockingStub;

/** What plan-service serves besides the plans themselves. */
@Configuration(proxyBeanMethods = false)
class PlanStubs {

    static final List<ServiceDescriptor> SERVED = List.of(
            AlignmentServiceGrpc.getServiceDescriptor(),
            CoverageServiceGrpc.getServiceDescriptor(),
            DataSourceServiceGrpc.getServiceDescriptor(),
            DifferenceServiceGrpc.getServiceDescriptor(),
            DraftServiceGrpc.getServiceDescriptor(),
            DraftElementServiceGrpc.getServiceDescriptor(),
            ProgressServiceGrpc.getServiceDescriptor(),
            OwnPlanServiceGrpc.getServiceDescriptor());

    private final Services services;

    PlanStubs(Services services) {
        this.services = services;
    }

    @Bean
    Calls<AlignmentServiceBlockingStub> alignmentCalls() {
        return services.calls("plan", AlignmentServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<CoverageServiceBlockingStub> coverageCalls() {
        return services.calls("plan", CoverageServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<DataSourceServiceBlockingStub> dataSourceCalls() {
        return services.calls("plan", DataSourceServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<DifferenceServiceBlockingStub> differenceCalls() {
        return services.calls("plan", DifferenceServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<DraftServiceBlockingStub> draftCalls() {
        return services.calls("plan", DraftServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<DraftElementServiceBlockingStub> draftElementCalls() {
        return services.calls("plan", DraftElementServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<ProgressServiceBlockingStub> progressCalls() {
        return services.calls("plan", ProgressServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<OwnPlanServiceBlockingStub> ownPlanCalls() {
        return services.calls("plan", OwnPlanServiceGrpc::newBlockingStub);
    }
}

package se.arshjul.portal.call;

import io.grpc.ServiceDescriptor;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.followup.v1.ContradictionServiceGrpc;
import se.arshjul.followup.v1.ContradictionServiceGrpc.ContradictionServiceBlockingStub;
import se.arshjul.followup.v1.EnglishTextServiceGrpc;
import se.arshjul.followup.v1.EnglishTextServiceGrpc.EnglishTextServiceBlockingStub;
import se.arshjul.followup.v1.SurveySectionServiceGrpc;
import se.arshjul.followup.v1.SurveySectionServiceGrpc.SurveySectionServiceBlockingStub;

/** What followup-service serves for designing a survey, besides the survey itself. */
@Configuration(proxyBeanMethods = false)
class SurveyStubs {

    static final List<ServiceDescriptor> SERVED = List.of(
            SurveySectionServiceGrpc.getServiceDescriptor(),
            ContradictionServiceGrpc.getServiceDescriptor(),
            EnglishTextServiceGrpc.getServiceDescriptor());

    private final Services services;

    SurveyStubs(Services services) {
        this.services = services;
    }

    @Bean
    Calls<SurveySectionServiceBlockingStub> surveySectionCalls() {
        return services.calls("followup", SurveySectionServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<EnglishTextServiceBlockingStub> englishTextCalls() {
        return services.calls("followup", EnglishTextServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<ContradictionServiceBlockingStub> contradictionCalls() {
        return services.calls("followup", ContradictionServiceGrpc::newBlockingStub);
    }
}

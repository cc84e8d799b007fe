package se.arshjul.portal.call;

import io.grpc.Channel;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.AbstractBlockingStub;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.grpc.client.GrpcChannelFactory;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.MailboxServiceGrpc;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc;
import se.arshjul.actor.v1.SessionServiceGrpc;
import se.arshjul.followup.v1.AmendmentServiceGrpc;
import se.arshjul.followup.v1.AttachmentServiceGrpc;
import se.arshjul.followup.v1.AttachmentServiceGrpc.AttachmentServiceBlockingStub;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.ClarificationServiceGrpc.ClarificationServiceBlockingStub;
import se.arshjul.followup.v1.CodingServiceGrpc;
import se.arshjul.followup.v1.CodingServiceGrpc.CodingServiceBlockingStub;
import se.arshjul.followup.v1.ComparisonServiceGrpc;
import se.arshjul.followup.v1.ComparisonServiceGrpc.ComparisonServiceBlockingStub;
import se.arshjul.followup.v1.ConsultationServiceGrpc;
import se.arshjul.followup.v1.ConsultationServiceGrpc.ConsultationServiceBlockingStub;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc.EarlierAnswerServiceBlockingStub;
import se.arshjul.followup.v1.ExtensionServiceGrpc;
import se.arshjul.followup.v1.ExtensionServiceGrpc.ExtensionServiceBlockingStub;
import se.arshjul.followup.v1.PilotServiceGrpc;
import se.arshjul.followup.v1.ReceiptServiceGrpc;
import se.arshjul.followup.v1.ReceiptServiceGrpc.ReceiptServiceBlockingStub;
import se.arshjul.followup.v1.RecipientChoiceServiceGrpc;
import se.arshjul.followup.v1.RecipientChoiceServiceGrpc.RecipientChoiceServiceBlockingStub;
import se.arshjul.followup.v1.ReplacementServiceGrpc;
import se.arshjul.followup.v1.ReplacementServiceGrpc.ReplacementServiceBlockingStub;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followup.v1.SectionServiceGrpc;
import se.arshjul.followup.v1.SectionServiceGrpc.SectionServiceBlockingStub;
import se.arshjul.followup.v1.SurveyChangeServiceGrpc;
import se.arshjul.followup.v1.SurveyChangeServiceGrpc.SurveyChangeServiceBlockingStub;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followup.v1.ThemeServiceGrpc;
import se.arshjul.followup.v1.ThemeServiceGrpc.ThemeServiceBlockingStub;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.workflow.v1.DryRunServiceGrpc;
import se.arshjul.workflow.v1.DryRunServiceGrpc.DryRunServiceBlockingStub;
import se.arshjul.workflow.v1.MailingServiceGrpc;
import se.arshjul.workflow.v1.MailingServiceGrpc.MailingServiceBlockingStub;
import se.arshjul.workflow.v1.ProcessServiceGrpc;
import se.arshjul.workflow.v1.ProcessServiceGrpc.ProcessServiceBlockingStub;
import se.arshjul.workflow.v1.SavedFilterServiceGrpc;
import se.arshjul.workflow.v1.SavedFilterServiceGrpc.SavedFilterServiceBlockingStub;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;

/** The gRPC services that pages call, each behind the breaker of the process that serves it. */
@Configuration(proxyBeanMethods = false)
class Services {

    static final List<ServiceDescriptor> SERVED = List.of(
            ActorServiceGrpc.getServiceDescriptor(),
            AssignmentServiceGrpc.getServiceDescriptor(),
            MailboxServiceGrpc.getServiceDescriptor(),
            RecipientGroupServiceGrpc.getServiceDescriptor(),
            SessionServiceGrpc.getServiceDescriptor(),
            PlanServiceGrpc.getServiceDescriptor(),
            SurveyServiceGrpc.getServiceDescriptor(),
            RequestServiceGrpc.getServiceDescriptor(),
            ExtensionServiceGrpc.getServiceDescriptor(),
            EarlierAnswerServiceGrpc.getServiceDescriptor(),
            SectionServiceGrpc.getServiceDescriptor(),
            AttachmentServiceGrpc.getServiceDescriptor(),
            ReceiptServiceGrpc.getServiceDescriptor(),
            ConsultationServiceGrpc.getServiceDescriptor(),
            RecipientChoiceServiceGrpc.getServiceDescriptor(),
            SurveyChangeServiceGrpc.getServiceDescriptor(),
            AmendmentServiceGrpc.getServiceDescriptor(),
            PilotServiceGrpc.getServiceDescriptor(),
            ClarificationServiceGrpc.getServiceDescriptor(),
            ReplacementServiceGrpc.getServiceDescriptor(),
            ResultServiceGrpc.getServiceDescriptor(),
            ComparisonServiceGrpc.getServiceDescriptor(),
            ThemeServiceGrpc.getServiceDescriptor(),
            CodingServiceGrpc.getServiceDescriptor(),
            WorkItemServiceGrpc.getServiceDescriptor(),
            SavedFilterServiceGrpc.getServiceDescriptor(),
            ProcessServiceGrpc.getServiceDescriptor(),
            DryRunServiceGrpc.getServiceDescriptor(),
            MailingServiceGrpc.getServiceDescriptor());

    private final Map<String, Channel> open = new ConcurrentHashMap<>();
    private final GrpcChannelFactory channels;
    private final CircuitBreakerFactory<?, ?> breakers;
    private final CallProperties limits;
    private final CallerToken token;

    Services(
            GrpcChannelFactory channels,
            CircuitBreakerFactory<?, ?> breakers,
            CallProperties limits,
            CallerToken token) {
        this.channels = channels;
        this.breakers = breakers;
        this.limits = limits;
        this.token = token;
    }

    @Bean
    Calls<PlanServiceBlockingStub> planCalls() {
        return calls("plan", PlanServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<SurveyServiceBlockingStub> surveyCalls() {
        return calls("followup", SurveyServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<SurveyChangeServiceBlockingStub> surveyChangeCalls() {
        return calls("followup", SurveyChangeServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<AmendmentServiceGrpc.AmendmentServiceBlockingStub> amendmentCalls() {
        return calls("followup", AmendmentServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<PilotServiceGrpc.PilotServiceBlockingStub> pilotCalls() {
        return calls("followup", PilotServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<ThemeServiceBlockingStub> themeCalls() {
        return calls("followup", ThemeServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<CodingServiceBlockingStub> codingCalls() {
        return calls("followup", CodingServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<ConsultationServiceBlockingStub> consultationCalls() {
        return calls("followup", ConsultationServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<RecipientChoiceServiceBlockingStub> recipientChoiceCalls() {
        return calls("followup", RecipientChoiceServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<RequestServiceBlockingStub> requestCalls() {
        return calls("followup", RequestServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<ReplacementServiceBlockingStub> replacementCalls() {
        return calls("followup", ReplacementServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<ClarificationServiceBlockingStub> clarificationCalls() {
        return calls("followup", ClarificationServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<ExtensionServiceBlockingStub> extensionCalls() {
        return calls("followup", ExtensionServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<EarlierAnswerServiceBlockingStub> earlierAnswerCalls() {
        return calls("followup", EarlierAnswerServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<SectionServiceBlockingStub> sectionCalls() {
        return calls("followup", SectionServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<AttachmentServiceBlockingStub> attachmentCalls() {
        return calls("followup", AttachmentServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<ReceiptServiceBlockingStub> receiptCalls() {
        return calls("followup", ReceiptServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<ResultServiceBlockingStub> resultCalls() {
        return calls("followup", ResultServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<SavedFilterServiceBlockingStub> savedFilterCalls() {
        return calls("workflow", SavedFilterServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<ComparisonServiceBlockingStub> comparisonCalls() {
        return calls("followup", ComparisonServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<WorkItemServiceBlockingStub> workItemCalls() {
        return calls("workflow", WorkItemServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<ProcessServiceBlockingStub> processCalls() {
        return calls("workflow", ProcessServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<DryRunServiceBlockingStub> dryRunCalls() {
        return calls("workflow", DryRunServiceGrpc::newBlockingStub);
    }

    @Bean
    Calls<MailingServiceBlockingStub> mailingCalls() {
        return calls("workflow", MailingServiceGrpc::newBlockingStub);
    }

    <S extends AbstractBlockingStub<S>> Calls<S> calls(String service, Function<Channel, S> stub) {
        var channel = open.computeIfAbsent(service, channels::createChannel);
        return new Calls<>(service, stub.apply(channel), breakers.create(service), limits, token);
    }
}

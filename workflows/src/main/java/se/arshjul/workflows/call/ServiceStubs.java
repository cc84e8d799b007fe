package se.arshjul.workflows.call;

import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.grpc.client.ChannelBuilderOptions;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.grpc.client.interceptor.DefaultDeadlineSetupClientInterceptor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.MailboxServiceGrpc;
import se.arshjul.actor.v1.MailboxServiceGrpc.MailboxServiceBlockingStub;
import se.arshjul.actor.v1.StandInServiceGrpc;
import se.arshjul.actor.v1.StandInServiceGrpc.StandInServiceBlockingStub;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.ClarificationServiceGrpc.ClarificationServiceBlockingStub;
import se.arshjul.followup.v1.DispatchServiceGrpc;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
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
import se.arshjul.followup.v1.StatedPlanServiceGrpc;
import se.arshjul.followup.v1.StatedPlanServiceGrpc.StatedPlanServiceBlockingStub;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.plan.v1.OwnPlanServiceGrpc;
import se.arshjul.plan.v1.OwnPlanServiceGrpc.OwnPlanServiceBlockingStub;
import se.arshjul.runtime.machine.MachineTokenInterceptor;

/** The services as workers call them: as the machine, with the deadline their channel is configured with. */
@Configuration(proxyBeanMethods = false)
class ServiceStubs {

    /** Calls that touch every request of a survey take longer than the channel's deadline allows others. */
    private static final ClientInterceptor LONG = new DefaultDeadlineSetupClientInterceptor(Duration.ofMinutes(2));

    @Bean
    ManagedChannel actorChannel(GrpcChannelFactory channels, MachineTokenInterceptor machine) {
        return channels.createChannel("actor", options(machine));
    }

    @Bean
    ManagedChannel followupChannel(GrpcChannelFactory channels, MachineTokenInterceptor machine) {
        return channels.createChannel("followup", options(machine));
    }

    @Bean
    ManagedChannel planChannel(GrpcChannelFactory channels, MachineTokenInterceptor machine) {
        return channels.createChannel("plan", options(machine));
    }

    @Bean
    ActorServiceBlockingStub actorStub(ManagedChannel actorChannel) {
        return ActorServiceGrpc.newBlockingStub(actorChannel);
    }

    @Bean
    AssignmentServiceBlockingStub assignmentStub(ManagedChannel actorChannel) {
        return AssignmentServiceGrpc.newBlockingStub(actorChannel);
    }

    @Bean
    MailboxServiceBlockingStub mailboxStub(ManagedChannel actorChannel) {
        return MailboxServiceGrpc.newBlockingStub(actorChannel);
    }

    @Bean
    StandInServiceBlockingStub standInStub(ManagedChannel actorChannel) {
        return StandInServiceGrpc.newBlockingStub(actorChannel);
    }

    @Bean
    SurveyServiceBlockingStub surveyStub(ManagedChannel followupChannel) {
        return SurveyServiceGrpc.newBlockingStub(followupChannel);
    }

    @Bean
    RequestServiceBlockingStub requestStub(ManagedChannel followupChannel) {
        return RequestServiceGrpc.newBlockingStub(followupChannel);
    }

    @Bean
    ReceiptServiceBlockingStub receiptStub(ManagedChannel followupChannel) {
        return ReceiptServiceGrpc.newBlockingStub(followupChannel);
    }

    @Bean
    DispatchServiceBlockingStub dispatchStub(ManagedChannel followupChannel) {
        return DispatchServiceGrpc.newBlockingStub(followupChannel).withInterceptors(LONG);
    }

    @Bean
    RecipientChoiceServiceBlockingStub recipientChoiceStub(ManagedChannel followupChannel) {
        return RecipientChoiceServiceGrpc.newBlockingStub(followupChannel);
    }

    @Bean
    ReplacementServiceBlockingStub replacementStub(ManagedChannel followupChannel) {
        return ReplacementServiceGrpc.newBlockingStub(followupChannel);
    }

    @Bean
    ClarificationServiceBlockingStub clarificationStub(ManagedChannel followupChannel) {
        return ClarificationServiceGrpc.newBlockingStub(followupChannel);
    }

    @Bean
    StatedPlanServiceBlockingStub statedPlanStub(ManagedChannel followupChannel) {
        return StatedPlanServiceGrpc.newBlockingStub(followupChannel);
    }

    @Bean
    OwnPlanServiceBlockingStub ownPlanStub(ManagedChannel planChannel) {
        return OwnPlanServiceGrpc.newBlockingStub(planChannel);
    }

    @Bean
    ResultServiceBlockingStub resultStub(ManagedChannel followupChannel) {
        return ResultServiceGrpc.newBlockingStub(followupChannel).withInterceptors(LONG);
    }

    private static ChannelBuilderOptions options(MachineTokenInterceptor machine) {
        return ChannelBuilderOptions.defaults().withInterceptors(List.of(machine));
    }
}

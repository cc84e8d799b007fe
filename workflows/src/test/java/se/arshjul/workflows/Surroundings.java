package se.arshjul.workflows;

import io.grpc.ManagedChannel;
import io.grpc.inprocess.InProcessChannelBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
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
import se.arshjul.workflow.v1.EventServiceGrpc.EventServiceBlockingStub;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.inbox.WorkItemFixtures;

/** What the workflows stand in: an engine, a mail server, and the services they call. */
@TestConfiguration(proxyBeanMethods = false)
public class Surroundings {

    @Bean
    TestEngine testEngine() {
        return TestEngine.RUNNING;
    }

    @Bean
    MailServer mailServer() {
        return MailServer.RUNNING;
    }

    @Bean
    DynamicPropertyRegistrar surroundingAddresses() {
        return properties -> {
            properties.add("arshjul.engine.grpc-address", TestEngine.RUNNING::address);
            properties.add("spring.mail.port", MailServer.RUNNING::port);
            properties.add("spring.mail.host", () -> "127.0.0.1");
            // A test says itself when people are told.
            properties.add("arshjul.inbox.tell-every", () -> "1d");
        };
    }

    @Bean
    FakeServices fakeServices() {
        return new FakeServices();
    }

    @Bean
    Given given(FakeServices services) {
        return new Given(services);
    }

    @Bean
    GivenReach givenReach(FakeServices services) {
        return new GivenReach(services);
    }

    @Bean
    Told told(EventServiceBlockingStub events) {
        return new Told(events);
    }

    @Bean
    Inbox inbox(WorkItemServiceBlockingStub items) {
        return new Inbox(items);
    }

    @Bean
    WorkItemFixtures workItemFixtures(JdbcClient jdbc) {
        return new WorkItemFixtures(jdbc);
    }

    @Bean
    ProbeWorker probeWorker() {
        return new ProbeWorker();
    }

    @Bean(destroyMethod = "shutdownNow")
    ManagedChannel servicesChannel(FakeServices services) {
        return InProcessChannelBuilder.forName(services.name()).build();
    }

    @Bean
    @Primary
    ActorServiceBlockingStub fakeActors(ManagedChannel servicesChannel) {
        return ActorServiceGrpc.newBlockingStub(servicesChannel);
    }

    @Bean
    @Primary
    AssignmentServiceBlockingStub fakeAssignments(ManagedChannel servicesChannel) {
        return AssignmentServiceGrpc.newBlockingStub(servicesChannel);
    }

    @Bean
    @Primary
    MailboxServiceBlockingStub fakeMailboxes(ManagedChannel servicesChannel) {
        return MailboxServiceGrpc.newBlockingStub(servicesChannel);
    }

    @Bean
    @Primary
    StandInServiceBlockingStub fakeStandIns(ManagedChannel servicesChannel) {
        return StandInServiceGrpc.newBlockingStub(servicesChannel);
    }

    @Bean
    @Primary
    SurveyServiceBlockingStub fakeSurveys(ManagedChannel servicesChannel) {
        return SurveyServiceGrpc.newBlockingStub(servicesChannel);
    }

    @Bean
    @Primary
    RequestServiceBlockingStub fakeRequests(ManagedChannel servicesChannel) {
        return RequestServiceGrpc.newBlockingStub(servicesChannel);
    }

    @Bean
    @Primary
    ReceiptServiceBlockingStub fakeReceipts(ManagedChannel servicesChannel) {
        return ReceiptServiceGrpc.newBlockingStub(servicesChannel);
    }

    @Bean
    @Primary
    ClarificationServiceBlockingStub fakeClarifications(ManagedChannel servicesChannel) {
        return ClarificationServiceGrpc.newBlockingStub(servicesChannel);
    }

    @Bean
    @Primary
    DispatchServiceBlockingStub fakeDispatches(ManagedChannel servicesChannel) {
        return DispatchServiceGrpc.newBlockingStub(servicesChannel);
    }

    @Bean
    @Primary
    RecipientChoiceServiceBlockingStub fakeChoices(ManagedChannel servicesChannel) {
        return RecipientChoiceServiceGrpc.newBlockingStub(servicesChannel);
    }

    @Bean
    @Primary
    ReplacementServiceBlockingStub fakeReplacements(ManagedChannel servicesChannel) {
        return ReplacementServiceGrpc.newBlockingStub(servicesChannel);
    }

    @Bean
    @Primary
    StatedPlanServiceBlockingStub fakeStatedPlans(ManagedChannel servicesChannel) {
        return StatedPlanServiceGrpc.newBlockingStub(servicesChannel);
    }

    @Bean
    @Primary
    OwnPlanServiceBlockingStub fakeOwnPlans(ManagedChannel servicesChannel) {
        return OwnPlanServiceGrpc.newBlockingStub(servicesChannel);
    }

    @Bean
    @Primary
    ResultServiceBlockingStub fakeResults(ManagedChannel servicesChannel) {
        return ResultServiceGrpc.newBlockingStub(servicesChannel);
    }
}

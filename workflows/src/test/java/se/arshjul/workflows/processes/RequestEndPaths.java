package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Jobs;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Messages;

/** How a request ends from outside: closed, declined or withdrawn, heard wherever it stands. */
abstract class RequestEndPaths {

    private static final int PRINCIPALS = 311;

    private final ProcessHarness engine;
    private final RequestScenario given;

    RequestEndPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new RequestScenario(engine);
    }

    static Stream<Arguments> endsInEveryState() {
        return Stream.of(
                        "serviceTask_SendInvitation",
                        "userTask_CorrectContactForInvitation",
                        RequestScenario.WAITING,
                        "serviceTask_DueReminders",
                        "serviceTask_SendReminder",
                        "userTask_CorrectContactForReminder",
                        "serviceTask_CloseRequest",
                        "receiveTask_AwaitEnd",
                        "userTask_DecideExtension",
                        "serviceTask_SendExtensionDecision",
                        "userTask_CorrectContactForExtension",
                        "serviceTask_ScreenResponse",
                        "serviceTask_AcceptResponse",
                        "userTask_AssessResponse",
                        "serviceTask_SendSentBack",
                        "userTask_CorrectContactForSentBack",
                        "serviceTask_SendReceipt",
                        "userTask_CorrectContactForReceipt",
                        "serviceTask_CloseReplacement",
                        RequestScenario.STANDING,
                        "serviceTask_SendToApprove",
                        "userTask_CorrectContactForApproval",
                        RequestScenario.UNAPPROVED,
                        "serviceTask_DueRemindersOfChange",
                        "serviceTask_SendReminderOfChange",
                        "userTask_CorrectContactForReturned",
                        "serviceTask_SendAgain",
                        "serviceTask_SendReturned",
                        "userTask_CorrectContactForResponseReturned")
                .flatMap(element -> Stream.of(
                        Arguments.of(element, Messages.REQUEST_CLOSED, "endEvent_NotAnswered"),
                        Arguments.of(element, Messages.RESPONSE_KEPT, "endEvent_EarlierAnswered"),
                        Arguments.of(element, Messages.REQUEST_DECLINED, "endEvent_Declined"),
                        Arguments.of(element, Messages.REQUEST_WITHDRAWN, "endEvent_Withdrawn")));
    }

    @ParameterizedTest
    @MethodSource("endsInEveryState")
    void isHeardInEveryState(String element, String message, String end) {
        var request = given.at(element);

        request.publish(message);

        request.endsAt(end);
    }

    @Test
    void whatEndedBeforeItsProcessBeganEndsAtOnce() {
        var request = "surveys/2026/requests/kommun-ended";
        engine.workers.holdAt("serviceTask_SendInvitation");
        engine.messages.publish(Messages.REQUEST_CLOSED, request);

        var run = engine.start(FollowUpRequest.PROCESS, Messages.REQUEST_DISPATCHED, request, given.variables(request));

        run.endsAt("endEvent_NotAnswered");
    }

    /** The main job closes as many on a real broker, in every run. */
    @Tag("full")
    @Test
    void closingASurveyWith311WaitingRequestsGives311Ends() {
        var waiting = given.dispatched(PRINCIPALS);
        waiting.forEach(request -> request.standsAt(RequestScenario.WAITING));

        engine.messages.publishAll(
                Messages.REQUEST_CLOSED,
                waiting.stream().map(request -> request.subject).toList());
        waiting.forEach(request -> request.endsAt("endEvent_NotAnswered"));

        assertThat(waiting).hasSize(PRINCIPALS).allMatch(ProcessRun::ended);
        assertThat(engine.workers.given(Jobs.SEND_INVITATION)).hasSize(PRINCIPALS);
    }

    @Test
    void theFirstOfTwoEndsCounts() {
        var request = given.waiting();

        request.publish(Messages.REQUEST_DECLINED).publish(Messages.REQUEST_CLOSED);

        request.endsAt("endEvent_Declined");
        engine.settle();
        assertThat(List.of(request.passed("endEvent_Declined"), request.passed("endEvent_NotAnswered")))
                .containsExactly(1, 0);
    }
}

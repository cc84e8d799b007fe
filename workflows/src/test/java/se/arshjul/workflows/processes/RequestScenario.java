package se.arshjul.workflows.processes;

import static se.arshjul.workflows.processes.MockedWorkers.done;
import static se.arshjul.workflows.processes.MockedWorkers.refused;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Jobs;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Messages;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Refusals;

/** A request whose services and people do what they should, until a test says otherwise. */
final class RequestScenario {

    static final String WAITING = "receiveTask_AwaitApproval";
    static final String STANDING = "event_ReplacingTimePassed";
    static final String UNAPPROVED = "event_DayPassedUnapproved";
    static final Duration DAY = Duration.ofDays(1);

    final ProcessHarness engine;
    private final Map<String, Object> facts = new HashMap<>();
    private final Map<String, Object> findings = new HashMap<>();
    private final Map<String, Object> closing = new HashMap<>();
    private final Map<String, Object> replacing = new HashMap<>();

    RequestScenario(ProcessHarness engine) {
        this.engine = engine;
        facts(20, true, "DISPATCHED");
        changeWaits(false);
        findings(false, false, false);
        clarified(false);
        engine.workers.on(Jobs.SEND_INVITATION, done());
        engine.workers.on(Jobs.DUE_REMINDERS, done(() -> facts));
        engine.workers.on(Jobs.SEND_REMINDER, done());
        engine.workers.on(Jobs.SCREEN_RESPONSE, done(() -> findings));
        engine.workers.on(Jobs.ACCEPT_RESPONSE, done());
        engine.workers.on(Jobs.SEND_RECEIPT, done());
        engine.workers.on(Jobs.SEND_TO_APPROVE, done());
        engine.workers.on(Jobs.SEND_SENT_BACK, done());
        engine.workers.on(Jobs.SEND_CLARIFICATION, done());
        closing(false, engine.now(), 0);
        engine.workers.on(Jobs.CLOSE_REQUEST, done(() -> closing));
        engine.workers.on(Jobs.SEND_EXTENSION_DECISION, done());
        engine.workers.on(Jobs.SEND_AGAIN, done());
        engine.workers.on(Jobs.SEND_RETURNED, done());
        engine.workers.on(Jobs.SEND_DECLINED, done());
        settled();
        engine.workers.on(Jobs.CLOSE_REPLACEMENT, done(() -> replacing));
    }

    /** What the service answers from now on about reminders. */
    void facts(int daysLeft, boolean workingDay, String requestState) {
        facts.putAll(Map.of("daysLeft", daysLeft, "workingDay", workingDay, "requestState", requestState));
    }

    /** Whether a change of an approved response waits for the approver from now on. */
    void changeWaits(boolean waits) {
        facts.put("changeWaits", waits);
    }

    void forgetFact(String fact) {
        facts.remove(fact);
    }

    /** What the service finds in responses from now on. */
    void findings(boolean incomplete, boolean contradicting, boolean largeChange) {
        findings.putAll(Map.of("incomplete", incomplete, "contradicting", contradicting, "largeChange", largeChange));
        findings.put("responseVersion", 1);
    }

    /** Whether what the service screens from now on is the body's word on one answer. */
    void clarified(boolean clarified) {
        findings.put("clarified", clarified);
    }

    /** What the service answers from now on when the time of requests is over. */
    void closing(boolean stillOpen, OffsetDateTime closesAt, int extensions) {
        closing.putAll(Map.of("stillOpen", stillOpen, "closesAt", text(closesAt), "extensions", extensions));
    }

    /** Until when the service lets accepted responses be replaced from now on. */
    void replaceableUntil(OffsetDateTime until) {
        replacing.put("replaceableUntil", text(until));
    }

    /** No accepted response can be replaced from now on. */
    void settled() {
        replacing.put("replaceableUntil", null);
    }

    /** A request that waits until this instant. */
    ProcessRun waitingUntil(OffsetDateTime closesAt) {
        var subject = engine.matter("surveys/2026/requests/region-%d");
        var variables = new HashMap<>(variables(subject));
        variables.put("closesAt", text(closesAt));
        return engine.start(FollowUpRequest.PROCESS, Messages.REQUEST_DISPATCHED, subject, variables)
                .standsAt(WAITING);
    }

    private static String text(OffsetDateTime instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant);
    }

    ProcessRun dispatched() {
        return dispatched(1).getFirst();
    }

    List<ProcessRun> dispatched(int requests) {
        var subjects = IntStream.range(0, requests)
                .mapToObj(one -> engine.matter("surveys/2026/requests/region-%d"))
                .collect(Collectors.toMap(Function.identity(), this::variables));
        return engine.startAll(FollowUpRequest.PROCESS, Messages.REQUEST_DISPATCHED, subjects);
    }

    Map<String, Object> variables(String request) {
        return Map.of(
                "survey",
                "surveys/2026",
                "request",
                request,
                "actor",
                "actors/region",
                "recipientKind",
                "region",
                "closesAt",
                text(engine.now().plusYears(1)));
    }

    ProcessRun waiting() {
        return dispatched().standsAt(WAITING);
    }

    /** A request that has come to an element by the shortest way. */
    ProcessRun at(String element) {
        engine.workers.holdAt(element);
        return switch (element) {
            case WAITING -> waiting();
            case "serviceTask_SendInvitation", "userTask_CorrectContactForInvitation" ->
                refusing(element, Jobs.SEND_INVITATION).dispatched().standsAt(element);
            case "serviceTask_DueReminders", "serviceTask_SendReminder", "userTask_CorrectContactForReminder" ->
                refusing(element, Jobs.SEND_REMINDER).reminding().standsAt(WAITING, element);
            case "serviceTask_CloseRequest", "receiveTask_AwaitEnd" ->
                waiting().publish(Messages.REQUEST_DATES_MOVED).standsAt(element);
            case "userTask_DecideExtension" -> asked();
            case "serviceTask_SendExtensionDecision", "userTask_CorrectContactForExtension" ->
                refusing(element, Jobs.SEND_EXTENSION_DECISION)
                        .asked()
                        .decide("userTask_DecideExtension", "granted")
                        .standsAt(WAITING, element);
            case "userTask_CorrectContactForReturned" -> returned();
            case "serviceTask_SendAgain" ->
                returned().complete("userTask_CorrectContactForReturned").standsAt(WAITING, element);
            case "serviceTask_SendReturned", "userTask_CorrectContactForResponseReturned" ->
                refusing(element, Jobs.SEND_RETURNED).givenBack().standsAt(WAITING, element);
            case "serviceTask_SendReceipt", "userTask_CorrectContactForReceipt" ->
                refusing(element, Jobs.SEND_RECEIPT).receipted().standsAt(WAITING, element);
            case "serviceTask_ScreenResponse", "serviceTask_AcceptResponse", "serviceTask_CloseReplacement" ->
                approved().standsAt(element);
            case STANDING -> standing();
            case "userTask_AssessResponse" -> assessed();
            case "serviceTask_SendSentBack", "userTask_CorrectContactForSentBack" ->
                refusing(element, Jobs.SEND_SENT_BACK)
                        .assessed()
                        .decide("userTask_AssessResponse", "sentBack")
                        .standsAt(element);
            case "serviceTask_SendToApprove",
                    "userTask_CorrectContactForApproval",
                    UNAPPROVED,
                    "serviceTask_DueRemindersOfChange",
                    "serviceTask_SendReminderOfChange" -> changeSubmitted(element);
            default -> throw new AssertionError("no way to " + element);
        };
    }

    private ProcessRun standing() {
        replaceableUntil(engine.now().plusDays(30));
        return approved().standsAt(STANDING);
    }

    /** A change waits for the approver beside the accepted response, a working day before the last day to answer. */
    private ProcessRun changeSubmitted(String element) {
        var run = standing();
        changeWaits(true);
        facts.putAll(Map.of("daysLeft", 1, "requestState", "ACCEPTED"));
        refusing(element, Jobs.SEND_TO_APPROVE);
        run.publish(Messages.RESPONSE_SUBMITTED, Map.of("submittedVersion", "2"));
        if (element.endsWith("OfChange")) {
            run.standsAt(STANDING, UNAPPROVED);
            engine.jump(DAY);
        }
        return run.standsAt(STANDING, element);
    }

    private ProcessRun asked() {
        return waiting().publish(Messages.EXTENSION_REQUESTED).standsAt(WAITING, "userTask_DecideExtension");
    }

    /** The invitation came back after it had been taken. */
    private ProcessRun returned() {
        return waiting()
                .publish(Messages.LETTER_RETURNED, Map.of("letterKind", "invitation", "letterStep", "1"))
                .standsAt(WAITING, "userTask_CorrectContactForReturned");
    }

    /** The body's approver has returned the first version. */
    private ProcessRun givenBack() {
        return waiting().publish(Messages.RESPONSE_RETURNED, Map.of("submittedVersion", "1"));
    }

    private ProcessRun receipted() {
        return waiting().publish(Messages.RECEIPT_ISSUED, Map.of("reference", "2026-0042-7"));
    }

    private ProcessRun approved() {
        return waiting().publish(Messages.RESPONSE_APPROVED);
    }

    private ProcessRun assessed() {
        findings(true, false, false);
        return approved().standsAt("userTask_AssessResponse");
    }

    private ProcessRun reminding() {
        facts(5, true, "DISPATCHED");
        var run = waiting();
        engine.jump(DAY);
        return run;
    }

    /** Somebody corrects an address after a letter was refused. */
    private RequestScenario refusing(String element, String type) {
        if (element.startsWith("userTask")) {
            refuseAddressOnce(type);
        }
        return this;
    }

    private void refuseAddressOnce(String type) {
        engine.workers.on(type, refused(Refusals.ADDRESS_REFUSED), done());
    }
}

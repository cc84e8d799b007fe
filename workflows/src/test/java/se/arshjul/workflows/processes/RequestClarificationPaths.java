package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.workflows.processes.MockedWorkers.done;
import static se.arshjul.workflows.processes.MockedWorkers.refused;
import static se.arshjul.workflows.processes.RequestScenario.STANDING;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Jobs;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Messages;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Refusals;

/** How a body hears that the agency asks about a response that it has accepted, and what becomes of its word. */
abstract class RequestClarificationPaths {

    private static final String ASSESSMENT = "userTask_AssessResponse";
    private static final String LETTER = "serviceTask_SendClarification";
    private static final String CORRECTION = "userTask_CorrectContactForClarification";
    private static final String UNANSWERED = "event_DayPassedUnanswered";
    private static final String REMINDER = "serviceTask_SendReminderOfQuestion";
    private static final String LAPSED = "serviceTask_SendClarificationLapsed";

    private final ProcessHarness engine;
    private final RequestScenario given;

    RequestClarificationPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new RequestScenario(engine);
        facts(20, "OPEN");
        engine.workers.on(Jobs.SEND_CLARIFICATION_LAPSED, done());
    }

    /** What the service answers from now on about the question that waits. */
    private void facts(int daysLeft, String standing) {
        engine.workers.on(
                Jobs.DUE_REMINDERS,
                done(() -> Map.of(
                        "daysLeft",
                        daysLeft,
                        "workingDay",
                        true,
                        "requestState",
                        "ACCEPTED",
                        "changeWaits",
                        false,
                        "clarificationStanding",
                        standing)));
    }

    @Test
    void theBodyIsWrittenToOfEachQuestionAndItsResponseStands() {
        var request = given.at(STANDING);

        asked(request, "1").standsAt(STANDING, UNANSWERED);
        asked(request, "3").hasPassed(LETTER, 2).standsAt(STANDING, UNANSWERED, UNANSWERED);

        assertThat(engine.workers.given(Jobs.SEND_CLARIFICATION))
                .extracting("step")
                .containsExactly("asked-1", "asked-3");
        assertThat(engine.workers.given(Jobs.SEND_CLARIFICATION))
                .extracting("request")
                .containsOnly(request.subject);
    }

    @Test
    void theSignedWordIsAssessedByAPersonAndTheResponseStandsAgain() {
        var request = asked(given.at(STANDING), "1").standsAt(STANDING, UNANSWERED);
        given.clarified(true);

        request.publish(Messages.RESPONSE_APPROVED).standsAt(ASSESSMENT, UNANSWERED);

        assertThat(request.variable("screeningReason")).isEqualTo("\"CLARIFIED\"");
        request.decide(ASSESSMENT, "accepted").standsAt(STANDING, UNANSWERED);
    }

    @Test
    void aWordThatIsNotEnoughIsAskedAboutAgainAsAnyResponseIs() {
        var request = asked(given.at(STANDING), "1").standsAt(STANDING, UNANSWERED);
        given.clarified(true);
        request.publish(Messages.RESPONSE_APPROVED).standsAt(ASSESSMENT, UNANSWERED);

        request.decide(ASSESSMENT, "sentBack").standsAt(RequestScenario.WAITING, UNANSWERED);

        assertThat(engine.workers.given(Jobs.SEND_SENT_BACK)).extracting("step").containsExactly("1");
    }

    @Test
    void aResponseIsAskedAboutAfterTheLastDayToAnswerAndAnUnansweredQuestionEndsWithTheReview() {
        var answeringOver = engine.now().plusDays(1);
        var reviewed = engine.now().plusDays(5);
        given.replaceableUntil(answeringOver);
        var request = given.waiting()
                .publish(Messages.RESPONSE_APPROVED)
                .standsAt(STANDING)
                .isDue(STANDING, answeringOver);
        given.replaceableUntil(reviewed);
        engine.passDays(2);
        request.isDue(STANDING, reviewed).standsAt(STANDING);

        asked(request, "1").standsAt(STANDING, UNANSWERED);
        given.settled();
        facts(-1, "LAPSED");
        engine.passDays(4);

        request.hasPassed(LAPSED).endsAt("endEvent_Answered");
        assertThat(engine.workers.given(Jobs.SEND_CLARIFICATION_LAPSED))
                .extracting("step")
                .containsExactly("asked-1");
    }

    @Test
    void aWrongAddressIsCorrectedByTheCoordinatorAndEachQuestionGoesAsItself() {
        engine.workers.on(Jobs.SEND_CLARIFICATION, refused(Refusals.ADDRESS_REFUSED), done());
        var request = asked(given.at(STANDING), "1").standsAt(STANDING, CORRECTION);
        assertThat(request.local(CORRECTION, "subject")).isEqualTo("\"" + request.subject + "\"");
        asked(request, "3").standsAt(STANDING, CORRECTION, UNANSWERED);

        request.complete(CORRECTION).hasPassed(LETTER, 2).standsAt(STANDING, UNANSWERED, UNANSWERED);

        assertThat(engine.workers.given(Jobs.SEND_CLARIFICATION))
                .extracting("step")
                .containsExactly("asked-1", "asked-3", "asked-1");
    }

    @Test
    void theBodyIsRemindedOfTheQuestionUntilItIsAnswered() {
        var request = asked(given.at(STANDING), "3").standsAt(STANDING, UNANSWERED);

        for (var daysLeft : List.of(12, 5, 1)) {
            facts(daysLeft, "OPEN");
            engine.passTime(RequestScenario.DAY);
        }
        facts(1, "SETTLED");
        engine.passTime(RequestScenario.DAY);

        request.hasPassed("endEvent_QuestionSettled").standsAt(STANDING);
        assertThat(engine.workers.given(Jobs.SEND_REMINDER))
                .extracting("kind", "step")
                .containsExactly(tuple("reminder-started", "asked-3-2"), tuple("reminder-started", "asked-3-3"));
        assertThat(engine.workers.given(Jobs.SEND_CLARIFICATION_LAPSED)).isEmpty();
    }

    @Test
    void aWordThatWaitsForTheApproverIsNotRemindedOfHere() {
        var request = asked(given.at(STANDING), "1").standsAt(STANDING, UNANSWERED);
        facts(1, "SUBMITTED");

        engine.passTime(RequestScenario.DAY);

        request.hasPassed("gateway_QuestionReminderDue").standsAt(STANDING, UNANSWERED);
        assertThat(engine.workers.given(Jobs.SEND_REMINDER)).isEmpty();
    }

    @Test
    void aReminderToAWrongAddressIsForTheCoordinator() {
        var request = asked(given.at(STANDING), "1").standsAt(STANDING, UNANSWERED);
        facts(1, "OPEN");
        engine.workers.on(Jobs.SEND_REMINDER, refused(Refusals.ADDRESS_REFUSED), done());

        engine.passTime(RequestScenario.DAY);
        request.standsAt(STANDING, CORRECTION).complete(CORRECTION).standsAt(STANDING, UNANSWERED);
        engine.passTime(RequestScenario.DAY);

        request.hasPassed(REMINDER).standsAt(STANDING, UNANSWERED);
    }

    @Test
    void theBodyIsToldThatAQuestionLapsedAlsoWhenItsAddressWasWrong() {
        var correction = "userTask_CorrectContactForClarificationLapsed";
        var request = asked(given.at(STANDING), "1").standsAt(STANDING, UNANSWERED);
        facts(-1, "LAPSED");
        engine.workers.on(Jobs.SEND_CLARIFICATION_LAPSED, refused(Refusals.ADDRESS_REFUSED), done());

        engine.passTime(RequestScenario.DAY);
        request.standsAt(STANDING, correction).complete(correction);

        request.hasPassed("endEvent_ClarificationLapsed").standsAt(STANDING);
    }

    @Test
    void aWrongAddressHoldsTheWordUpNotAtAll() {
        engine.workers.on(Jobs.SEND_CLARIFICATION, refused(Refusals.ADDRESS_REFUSED), done());
        var request = asked(given.at(STANDING), "1").standsAt(STANDING, CORRECTION);
        given.clarified(true);

        request.publish(Messages.RESPONSE_APPROVED).standsAt(ASSESSMENT, CORRECTION);
    }

    static Stream<Arguments> endsWhileTheLetterIsOnItsWay() {
        return Stream.of(LETTER, CORRECTION, UNANSWERED)
                .flatMap(element -> Stream.of(
                        Arguments.of(element, Messages.RESPONSE_KEPT, "endEvent_EarlierAnswered"),
                        Arguments.of(element, Messages.REQUEST_WITHDRAWN, "endEvent_Withdrawn")));
    }

    @ParameterizedTest
    @MethodSource("endsWhileTheLetterIsOnItsWay")
    void anEndIsHeardWhileTheLetterIsOnItsWay(String element, String message, String end) {
        if (element.equals(CORRECTION)) {
            engine.workers.on(Jobs.SEND_CLARIFICATION, refused(Refusals.ADDRESS_REFUSED), done());
        }
        var request = given.at(STANDING);
        engine.workers.holdAt(element);
        asked(request, "1").standsAt(STANDING, element);

        request.publish(message).endsAt(end);
    }

    private static ProcessRun asked(ProcessRun request, String number) {
        return request.publish(Messages.CLARIFICATION_ASKED, Map.of("askedClarification", number));
    }
}

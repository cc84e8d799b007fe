package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.MockedWorkers.done;
import static se.arshjul.workflows.processes.MockedWorkers.refused;
import static se.arshjul.workflows.processes.RequestScenario.STANDING;

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
    private static final String SENT = "endEvent_ClarificationSent";

    private final ProcessHarness engine;
    private final RequestScenario given;

    RequestClarificationPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new RequestScenario(engine);
    }

    @Test
    void theBodyIsWrittenToOfEachQuestionAndItsResponseStands() {
        var request = given.at(STANDING);

        asked(request, "1").hasPassed(SENT).standsAt(STANDING);
        asked(request, "3").hasPassed(SENT, 2).standsAt(STANDING);

        assertThat(engine.workers.given(Jobs.SEND_CLARIFICATION))
                .extracting("step")
                .containsExactly("asked-1", "asked-3");
        assertThat(engine.workers.given(Jobs.SEND_CLARIFICATION))
                .extracting("request")
                .containsOnly(request.subject);
    }

    @Test
    void theSignedWordIsAssessedByAPersonAndTheResponseStandsAgain() {
        var request = asked(given.at(STANDING), "1").hasPassed(SENT);
        given.clarified(true);

        request.publish(Messages.RESPONSE_APPROVED).standsAt(ASSESSMENT);

        assertThat(request.variable("screeningReason")).isEqualTo("\"CLARIFIED\"");
        request.decide(ASSESSMENT, "accepted").standsAt(STANDING);
    }

    @Test
    void aWordThatIsNotEnoughIsAskedAboutAgainAsAnyResponseIs() {
        var request = asked(given.at(STANDING), "1").hasPassed(SENT);
        given.clarified(true);
        request.publish(Messages.RESPONSE_APPROVED).standsAt(ASSESSMENT);

        request.decide(ASSESSMENT, "sentBack").standsAt(RequestScenario.WAITING);

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

        asked(request, "1").hasPassed(SENT).standsAt(STANDING);
        given.settled();
        engine.passDays(4);

        request.endsAt("endEvent_Answered");
    }

    @Test
    void aWrongAddressIsCorrectedByTheCoordinatorAndEachQuestionGoesAsItself() {
        engine.workers.on(Jobs.SEND_CLARIFICATION, refused(Refusals.ADDRESS_REFUSED), done());
        var request = asked(given.at(STANDING), "1").standsAt(STANDING, CORRECTION);
        assertThat(request.local(CORRECTION, "subject")).isEqualTo("\"" + request.subject + "\"");
        asked(request, "3").hasPassed(SENT);

        request.complete(CORRECTION).hasPassed(SENT, 2).standsAt(STANDING);

        assertThat(engine.workers.given(Jobs.SEND_CLARIFICATION))
                .extracting("step")
                .containsExactly("asked-1", "asked-3", "asked-1");
    }

    @Test
    void aWrongAddressHoldsTheWordUpNotAtAll() {
        engine.workers.on(Jobs.SEND_CLARIFICATION, refused(Refusals.ADDRESS_REFUSED), done());
        var request = asked(given.at(STANDING), "1").standsAt(STANDING, CORRECTION);
        given.clarified(true);

        request.publish(Messages.RESPONSE_APPROVED).standsAt(ASSESSMENT, CORRECTION);
    }

    static Stream<Arguments> endsWhileTheLetterIsOnItsWay() {
        return Stream.of(LETTER, CORRECTION)
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

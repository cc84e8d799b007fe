package se.arshjul.followupservice.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.refusal.Refusal;

class RequestTest {

    private static final Instant BEFORE = Instant.parse("2026-02-02T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2026, 3, 24);

    /** What each transition makes of each state, in the order of the states; - is a refusal. */
    private static final Map<String, String> TABLE = Map.of(
            "open", "OPENED OPENED STARTED SUBMITTED APPROVED SENT_BACK ACCEPTED DECLINED NO_RESPONSE WITHDRAWN",
            "start", "STARTED STARTED STARTED - - SENT_BACK - - - -",
            "submit", "SUBMITTED SUBMITTED SUBMITTED - - SUBMITTED - - - -",
            "approve", "- - - APPROVED - - - - - -",
            "giveBack", "- - - STARTED - - - - - -",
            "accept", "- - - - ACCEPTED - ACCEPTED - - -",
            "sendBack", "- - - - SENT_BACK - - - - -",
            "decline", "DECLINED DECLINED DECLINED DECLINED - - - - - -",
            "close",
                    "NO_RESPONSE NO_RESPONSE NO_RESPONSE NO_RESPONSE APPROVED SENT_BACK ACCEPTED DECLINED NO_RESPONSE"
                            + " WITHDRAWN",
            "settle",
                    "NO_RESPONSE NO_RESPONSE NO_RESPONSE NO_RESPONSE NO_RESPONSE NO_RESPONSE ACCEPTED DECLINED"
                            + " NO_RESPONSE WITHDRAWN");

    private static final Map<String, Function<Request, Request>> TRANSITIONS = Map.of(
            "open", request -> request.open(NOW),
            "start", request -> request.start(NOW),
            "submit", request -> request.submit(NOW),
            "approve", request -> request.approve("2026-0001-1", NOW),
            "giveBack", request -> request.giveBack("Se över fråga 3.", NOW),
            "accept", request -> request.accept(NOW),
            "sendBack", request -> request.sendBack(Rework.WHOLE, "Förklara siffran.", NOW),
            "decline", request -> Ending.decline(request, "Vi hinner inte.", NOW),
            "close", request -> Ending.close(request, NOW),
            "settle", request -> Ending.settle(request, "", NOW));

    @ParameterizedTest(name = "{0} from {1} gives {2}")
    @MethodSource("everyTransitionFromEveryState")
    void goesOrRefusesAsTheTableSays(String transition, State from, @Nullable State to) {
        var request = request(from);

        if (to == null) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> TRANSITIONS.get(transition).apply(request))
                    .returns("REQUEST_WRONG_STATE", Refusal::reason);
        } else {
            var after = TRANSITIONS.get(transition).apply(request);
            assertThat(after.state()).isEqualTo(to);
            assertThat(after.stateTime()).isEqualTo(to == from ? BEFORE : NOW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCancelledSurveyWithdrawsWhatIsNotSettled(State from) {
        var withdrawn = Ending.withdraw(request(from), NOW);

        assertThat(withdrawn.state()).isEqualTo(Request.SETTLED.contains(from) ? from : State.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"DISPATCHED", "OPENED", "STARTED"})
    void answeringCountsAsOpening(State from) {
        assertThat(request(from).start(NOW).openTime()).isEqualTo(from == State.DISPATCHED ? NOW : BEFORE);
        assertThat(request(from).submit(NOW).openTime()).isEqualTo(from == State.DISPATCHED ? NOW : BEFORE);
    }

    @Test
    void theFirstApprovalDecidesWhenItWasApproved() {
        var first = request(State.SUBMITTED).approve("2026-0001-1", BEFORE);
        var again = first.sendBack(Rework.WHOLE, "Förklara.", NOW).submit(NOW).approve("2026-0002-2", NOW);

        assertThat(again.approveTime()).isEqualTo(BEFORE);
        assertThat(again.reference()).isEqualTo("2026-0002-2");
        assertThat(again.sentBack()).isFalse();
    }

    @Test
    void aClarificationOutlivesTheClosingInWhateverStateItIs() {
        var sentBack = request(State.APPROVED).sendBack(Rework.WHOLE, "Förklara.", NOW);
        var submitted = sentBack.submit(NOW);
        var returned = submitted.giveBack("Inte så.", NOW);

        assertThat(List.of(sentBack, submitted, returned)).allSatisfy(request -> {
            assertThat(Ending.close(request, NOW)).isEqualTo(request);
            assertThat(Ending.settle(request, "", NOW).state()).isEqualTo(State.NO_RESPONSE);
        });
    }

    @Test
    void whoIsSilentOnOneQuestionHasTheResponseThatItSignedOff() {
        var asked = request(State.APPROVED).sendBack(Rework.of(List.of("number")), "Gäller det alla?", NOW);
        var submitted = asked.submit(NOW);
        var returned = submitted.giveBack("Inte så.", NOW);

        assertThat(List.of(asked, submitted, returned)).allSatisfy(request -> {
            assertThat(Ending.close(request, NOW)).isEqualTo(request);
            assertThat(Ending.settle(request, "", NOW).state()).isEqualTo(State.ACCEPTED);
            assertThat(Ending.settle(request, "", NOW).sentBack()).isFalse();
        });
    }

    @Test
    void whoHasAnsweredCannotDeclineWhileClarifying() {
        var submitted =
                request(State.APPROVED).sendBack(Rework.WHOLE, "Förklara.", NOW).submit(NOW);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Ending.decline(submitted, "Nej.", NOW));
    }

    @ParameterizedTest
    @EnumSource
    void longerTimeIsAskedForOnlyWhileTheFirstResponseIsWaitedFor(State from) {
        var awaited = List.of(State.DISPATCHED, State.OPENED, State.STARTED, State.SUBMITTED)
                .contains(from);

        if (awaited) {
            assertThat(LongerTime.ask(request(from), LATER, "Vi väntar på nämnden.")
                            .extension())
                    .isEqualTo(new Extension(Extension.State.ASKED, 1, LATER, "Vi väntar på nämnden.", "", null, null));
        } else {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> LongerTime.ask(request(from), LATER, "Vi väntar på nämnden."))
                    .returns("REQUEST_WRONG_STATE", Refusal::reason);
        }
    }

    @Test
    void oneAskWaitsAtATime() {
        var asked = LongerTime.ask(request(State.STARTED), LATER, "Vi väntar.");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> LongerTime.ask(asked, LATER, "Vi väntar."))
                .returns("EXTENSION_PENDING", Refusal::reason);
    }

    @Test
    void whatWasGrantedStaysWhenALaterAskIsDeclined() {
        var granted = LongerTime.grant(
                LongerTime.ask(request(State.STARTED), LATER, "Vi väntar."), LATER, LATER.plusDays(7), "");

        var declined = LongerTime.decline(LongerTime.ask(granted, LATER.plusDays(5), "Än längre."), "Nej.");

        assertThat(declined.extension())
                .isEqualTo(new Extension(
                        Extension.State.DECLINED,
                        2,
                        LATER.plusDays(5),
                        "Än längre.",
                        "Nej.",
                        LATER,
                        LATER.plusDays(7)));
    }

    @Test
    void anAskLapsesWhenTheBodyAnswersOrTheRequestEnds() {
        var asked = LongerTime.ask(request(State.SUBMITTED), LATER, "Vi väntar.");

        assertThat(List.of(
                        asked.approve("2026-0001-1", NOW),
                        Ending.decline(asked, "Nej.", NOW),
                        Ending.close(asked, NOW),
                        Ending.settle(asked, "", NOW),
                        Ending.withdraw(asked, NOW)))
                .extracting(request -> request.extension().state())
                .containsOnly(Extension.State.LAPSED);
    }

    @Test
    void closingTheSurveyLeavesWhatHasLongerTimeUntilThatIsOver() {
        var granted = LongerTime.grant(
                LongerTime.ask(request(State.STARTED), LATER, "Vi väntar."), LATER, LATER.plusDays(7), "");

        assertThat(Ending.close(granted, Instant.parse("2026-03-31T21:59:59Z"))).isEqualTo(granted);
        assertThat(Ending.close(granted, Instant.parse("2026-03-31T22:00:00Z")).state())
                .isEqualTo(State.NO_RESPONSE);
        assertThat(Ending.end(granted, NOW).state()).isEqualTo(State.NO_RESPONSE);
    }

    @Test
    void aReasonIsKeptUntilTheBodyHasSubmittedAgain() {
        var returned = request(State.SUBMITTED).giveBack("Se över fråga 3.", NOW);

        assertThat(returned.reason()).isEqualTo("Se över fråga 3.");
        assertThat(returned.start(NOW).reason()).isEqualTo("Se över fråga 3.");
        assertThat(returned.submit(NOW).reason()).isEmpty();
    }

    static Stream<Arguments> everyTransitionFromEveryState() {
        return TABLE.entrySet().stream().flatMap(row -> {
            var results = row.getValue().split(" ", -1);
            assertThat(results).hasSameSizeAs(State.values());
            return Arrays.stream(State.values())
                    .map(from -> Arguments.of(
                            row.getKey(),
                            from,
                            results[from.ordinal()].equals("-") ? null : State.valueOf(results[from.ordinal()])));
        });
    }

    static Request request(State state) {
        var approved = List.of(State.APPROVED, State.SENT_BACK, State.ACCEPTED).contains(state);
        return new Request(
                new RequestName(new SurveyName("2026"), "region-uppsala"),
                new Request.Recipient("actors/region-uppsala", "region", "Region Uppsala", "03"),
                state,
                BEFORE,
                state == State.DISPATCHED ? null : BEFORE,
                approved ? BEFORE : null,
                BEFORE,
                "",
                approved ? "2026-0001-1" : "",
                new Rework(state == State.SENT_BACK, List.of()),
                Extension.NONE,
                Replacement.NONE,
                7);
    }
}

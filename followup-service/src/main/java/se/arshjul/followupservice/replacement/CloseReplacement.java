package se.arshjul.followupservice.replacement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.request.AnsweringTime;
import se.arshjul.followupservice.request.Clarifying;
import se.arshjul.followupservice.request.Replacement;
import se.arshjul.followupservice.request.Replacing;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.response.Responses;
import se.arshjul.followupservice.settlement.Settlement;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/**
 * Ends the time in which an accepted response can be replaced, and then that in which the agency asks about single answers
 * of it and waits for the body's word.
 */
@Component
public class CloseReplacement {

    /**
     * Which request, and the end for which its process has waited, null when it begins to wait: that it has passed is the
     * engine's to say, for the clocks of two machines differ, and here only whether it is still the end.
     */
    public record Command(String name, @Nullable Instant closeTime) {}

    /** Long enough for an event that was told to arrive. */
    private static final Duration SOON = Duration.ofMinutes(5);

    private final RequestGuard guard;
    private final Requests seen;
    private final Settlement settlement;
    private final Responses responses;
    private final InstantSource clock;

    CloseReplacement(
            RequestGuard guard, Requests seen, Settlement settlement, Responses responses, InstantSource clock) {
        this.guard = guard;
        this.seen = seen;
        this.settlement = settlement;
        this.responses = responses;
        this.clock = clock;
    }

    /** When to ask again; empty when nothing is waited for any more. */
    @Transactional
    public Optional<Instant> handle(RequestId id, Command command) {
        var name = guard.ofAgency(command.name());
        var firstTime = seen.firstTime(id, command);
        var request = settlement.lock(name);
        if (request.state() != Request.State.ACCEPTED) {
            // Another response was approved, or the request ended otherwise: its process hears of that.
            return Optional.of(clock.instant().plus(SOON));
        }
        var passed = command.closeTime() == null ? clock.instant() : command.closeTime();
        var survey = settlement.survey(name.survey());
        var end = ends(survey, request).filter(next -> next.isAfter(passed)).findFirst();
        if (firstTime
                && (end.isEmpty()
                        || !nextSecond(AnsweringTime.answerBy(survey, request)).isAfter(passed))) {
            close(request, end.isEmpty());
        }
        return end;
    }

    /** The end of the last day to answer and that of the review, in this order; none when the review has an end already. */
    private static Stream<Instant> ends(Survey survey, Request request) {
        return survey.state() == Survey.State.OPEN || survey.state() == Survey.State.CLOSED
                ? Stream.of(AnsweringTime.answerBy(survey, request), AnsweringTime.reviewedBy(survey))
                        .map(CloseReplacement::nextSecond)
                        .sorted()
                : Stream.of();
    }

    private void close(Request request, boolean reviewOver) {
        if (!request.clarifying()) {
            giveUp(request);
        } else if (reviewOver) {
            settlement.lapse("CloseReplacement", request, Clarifying.giveUp(request));
        }
        if (!reviewOver) {
            settlement.announceIfLastWaited(request);
        }
    }

    private void giveUp(Request request) {
        if (request.replacement() != Replacement.NONE) {
            responses.giveUp("CloseReplacement", request.name());
            settlement.save("CloseReplacement", request, Replacing.end(request));
        }
    }

    private static Instant nextSecond(Instant lastSecond) {
        return lastSecond.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }
}

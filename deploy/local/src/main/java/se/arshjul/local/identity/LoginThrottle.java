package se.arshjul.local.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts failed logins and sent codes, by account and by the machine they come from, and says when it is enough. */
@Component
class LoginThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);

    /** A person mistypes a few times; a program needs thousands. */
    private static final int FAILURES_PER_ACCOUNT = 10;

    /** Many people can share one address; on this machine all do. */
    private static final int FAILURES_PER_MACHINE = 50;

    private static final int CODES_PER_ACCOUNT = 5;
    private static final int CODES_PER_MACHINE = 60;

    /** So that guessing at random accounts fills no memory; the oldest are forgotten first. */
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<String, ArrayDeque<Instant>> events = new LinkedHashMap<>();

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** Asked before an answer is even looked at, so that a right one at the eleventh attempt is not found out. */
    synchronized boolean mayTry(String account, String machine) {
        return count("failure of " + account) < FAILURES_PER_ACCOUNT
                && count("failure from " + machine) < FAILURES_PER_MACHINE;
    }

    synchronized void failed(String account, String machine) {
        add("failure of " + account);
        add("failure from " + machine);
    }

    /** The account's own failures are forgotten, the machine's are not: it may be trying one account after another. */
    synchronized void succeeded(String account) {
        events.remove("failure of " + account);
    }

    /** Counts a code about to be sent; false when there have been enough of them. */
    synchronized boolean maySendCode(String account, String machine) {
        if (count("code to " + account) >= CODES_PER_ACCOUNT || count("code from " + machine) >= CODES_PER_MACHINE) {
            return false;
        }
        add("code to " + account);
        add("code from " + machine);
        return true;
    }

    private int count(String event) {
        var times = events.get(event);
        if (times == null) {
            return 0;
        }
        var tooOld = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && times.getFirst().isBefore(tooOld)) {
            times.removeFirst();
        }
        return times.size();
    }

    private void add(String event) {
        var times = events.remove(event);
        times = times == null ? new ArrayDeque<>() : times;
        times.addLast(clock.instant());
        events.put(event, times);
        if (events.size() > REMEMBERED) {
            events.remove(events.keySet().iterator().next());
        }
    }
}
